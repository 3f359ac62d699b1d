package org.agonist.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class TextDecoderTest {
    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(TextDecoder.decode("\uFEFFTGF-β".getBytes(UTF_8), "a.txt")).isEqualTo("TGF-β");
        assertThat(TextDecoder.decode("\uFEFFTGF-β".getBytes(UTF_16LE), "a.txt"))
                .isEqualTo("TGF-β");
        assertThat(TextDecoder.decode("\uFEFFTGF-β".getBytes(UTF_16BE), "a.txt"))
                .isEqualTo("TGF-β");
    }

    @Test
    void lineEndsAndFormFeedsStayAsTheyAre() throws IOException {
        assertThat(TextDecoder.decode("one\r\ntwo\fthree\rfour".getBytes(UTF_8), "a.txt"))
                .isEqualTo("one\r\ntwo\fthree\rfour");
    }

    @Test
    void anEmptyFileIsNoText() {
        assertThatThrownBy(() -> TextDecoder.decode(new byte[0], "a.txt"))
                .isInstanceOf(InputException.class)
                .hasMessage("a.txt: expected text but the file is empty");
    }

    @Test
    void aBinaryFileIsNamedWithWhereItShows() {
        assertThatThrownBy(() -> TextDecoder.decode(new byte[] {'M', 'Z', 0, 1}, "tool.txt"))
                .isInstanceOf(InputException.class)
                .hasMessage("tool.txt: expected text but found a binary file (byte 0 at offset 2);"
                        + " convert it to UTF-8 text first");
    }

    @Test
    void latin1IsNamedWithTheLineThatShowsIt() {
        assertThatThrownBy(() -> TextDecoder.decode("first\nSjögren".getBytes(ISO_8859_1), "a.txt"))
                .isInstanceOf(InputException.class)
                .hasMessage("a.txt: expected UTF-8 text but found byte 0xf6 at offset 8 (line 2);"
                        + " convert the file to UTF-8 first, with iconv for example");
    }

    @Test
    void aCharacterCutOffAtTheEndIsAnError() {
        assertThatThrownBy(() -> TextDecoder.decode(new byte[] {'a', (byte) 0xCE}, "a.txt"))
                .hasMessageContaining("found byte 0xce at offset 1");
    }
}
