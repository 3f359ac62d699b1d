package org.agonist.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.apache.commons.io.input.ReaderInputStream;

/** The encoding of an XML file, told from its first bytes and its declaration. */
final class XmlEncoding {
    private static final int DECLARATION = 200;

    private XmlEncoding() {}

    /**
     * The file in UTF-8.
     *
     * @param stream at the beginning of the file; marks must be supported
     * @throws InputException if it declares an encoding that is unknown
     */
    static InputStream utf8(InputStream stream, String name) throws IOException {
        stream.mark(DECLARATION);
        byte[] head = stream.readNBytes(DECLARATION);
        stream.reset();
        Charset charset = charset(head, name);
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
            return stream;
        }
        return ReaderInputStream.builder()
                .setReader(new java.io.InputStreamReader(
                        stream,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))
                .setCharset(StandardCharsets.UTF_8)
                .get();
    }

    private static Charset charset(byte[] head, String name) throws InputException {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        switch (first) {
            case 0xFEFF, 0xFFFE:
                return StandardCharsets.UTF_16;
            case '<':
                return StandardCharsets.UTF_16BE;
            case '<' << 8:
                return StandardCharsets.UTF_16LE;
            default:
        }
        String declared = declared(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return declared.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(declared);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InputException(
                    name + ": expected XML in a known encoding but found [" + declared + "]; convert it to UTF-8", e);
        }
    }

    /** The encoding that an XML declaration gives, empty if none. */
    private static String declared(String head) {
        int end = head.indexOf("?>");
        int at = head.indexOf("encoding");
        if (at < 0 || at > end) {
            return "";
        }
        int quote = at + "encoding".length();
        while (quote < end && head.charAt(quote) != '"' && head.charAt(quote) != '\'') {
            quote++;
        }
        int close = head.indexOf(head.charAt(quote), quote + 1);
        return close < 0 || close > end ? "" : head.substring(quote + 1, close);
    }
}
