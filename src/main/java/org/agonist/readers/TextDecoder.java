package org.agonist.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the bytes of a text file: UTF-8, with or without a byte order mark, or UTF-16 with one. Anything else is an error
 * that says where, never a text full of replacement characters.
 */
final class TextDecoder {
    private TextDecoder() {}

    /**
     * Decodes a whole file.
     *
     * @param name what messages call it
     * @throws InputException if the bytes are not such text
     */
    static String decode(byte[] bytes, String name) throws InputException {
        if (bytes.length == 0) {
            throw new InputException(name + ": expected text but the file is empty");
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8, name);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE, name);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE, name);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new InputException(name + ": expected text but found a binary file (byte 0 at offset " + i
                        + "); convert it to UTF-8 text first");
            }
        }
        return decode(bytes, 0, StandardCharsets.UTF_8, name);
    }

    /** Passes over the byte order mark that UTF-8 may begin with; the stream must support marks. */
    static void skipByteOrderMark(InputStream stream) throws IOException {
        stream.mark(3);
        if (!startsWith(stream.readNBytes(3), 0xEF, 0xBB, 0xBF)) {
            stream.reset();
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, int offset, Charset charset, String name) throws InputException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate(bytes.length - offset + 1);
        CoderResult result = decoder.decode(in, out, true);
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            int at = in.position();
            int line = 1;
            for (int i = 0; i < at; i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new InputException(
                    name + ": expected " + charset + " text but found byte 0x"
                            + Integer.toHexString(bytes[at] & 0xFF) + " at offset " + at + " (line " + line
                            + "); convert the file to UTF-8 first, with iconv for example",
                    e);
        }
        return out.flip().toString();
    }
}
