package org.agonist.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of XML, in UTF-8, into the elements that are one document each, such as {@code <PubmedArticle>}, so that each is
 * parsed alone and damage to one harms no other. What stands outside of them, a document type definition above all, reaches no
 * parser. Control characters, which XML forbids, become spaces.
 *
 * <p>An element whose end tag also stands in its comments or CDATA sections is cut there.
 */
final class XmlRecords {
    /** Bytes in which the tag of such an element closes; it has few attributes. */
    private static final int MAX_TAG = 1 << 14;

    private final InputStream stream;
    private final String name;
    private final List<byte[]> elements = new ArrayList<>();

    private byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long discarded;
    private long line = 1;
    private boolean ended;

    /** The byte that the element being read begins at, -1 between elements. */
    private long recordAt = -1;

    XmlRecords(InputStream stream, String name, List<String> elements) {
        this.stream = stream;
        this.name = name;
        for (String element : elements) {
            this.elements.add(element.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * One element, in the buffer until the next one is asked for.
     *
     * @param line the line that it begins in
     * @param at the byte that it begins at
     */
    record XmlRecord(byte[] bytes, int offset, int length, long line, long at) {}

    boolean ended() {
        return ended;
    }

    /**
     * The next element, null after the last.
     *
     * @throws InputException if it is too long, or if the file ends in it
     */
    @Nullable
    XmlRecord next() throws IOException {
        recordAt = -1;
        while (seekTag()) {
            byte[] element = elementAt(position + 1);
            if (element == null) {
                position++;
                continue;
            }
            makeRoom();
            long firstLine = line;
            int start = position;
            long at = discarded + start;
            position += 1 + element.length;
            if (isEmptyElement()) {
                continue;
            }
            recordAt = at;
            if (!seekEnd(element)) {
                ended = true;
                throw new InputException(name + ":" + firstLine + ": expected </"
                        + new String(element, StandardCharsets.UTF_8) + "> but the file ends at byte "
                        + (discarded + filled) + ", line " + line + ", in the document that begins at byte " + at
                        + "; the file is cut off, and what precedes is read");
            }
            if (isTooLong()) {
                throw Limits.tooLong(name + ":" + firstLine);
            }
            return new XmlRecord(buffer, start, position - start, firstLine, at);
        }
        ended = true;
        return null;
    }

    /** Whether the start tag that the position is in has no content; the position is behind it then. */
    private boolean isEmptyElement() throws IOException {
        int close = closeOfTag();
        if (close < 0 || buffer[close - 1] != '/') {
            return false;
        }
        position = close + 1;
        return true;
    }

    /** Where the tag that the position is in closes, -1 if that is out of sight. */
    private int closeOfTag() throws IOException {
        for (int i = position; i < position + MAX_TAG && has(i); i++) {
            if (buffer[i] == '>') {
                return i;
            }
        }
        return -1;
    }

    private boolean seekEnd(byte[] element) throws IOException {
        while (seekTag()) {
            if (has(position + 1) && buffer[position + 1] == '/' && matches(element, position + 2)) {
                position += 2 + element.length;
                int close = closeOfTag();
                if (close >= 0) {
                    position = close + 1;
                    return true;
                }
            }
            position++;
        }
        return false;
    }

    /** Moves to the next {@code <}. */
    private boolean seekTag() throws IOException {
        while (true) {
            byte[] bytes = buffer;
            int end = filled;
            for (int i = position; i < end; i++) {
                byte b = bytes[i];
                if (b == '<') {
                    position = i;
                    return true;
                }
                if ((b & 0xE0) == 0) {
                    if (b == '\n') {
                        line++;
                    } else if (b != '\t' && b != '\r') {
                        bytes[i] = ' ';
                    }
                }
            }
            position = end;
            makeRoom();
            if (!has(position)) {
                return false;
            }
        }
    }

    private byte @Nullable [] elementAt(int at) throws IOException {
        for (byte[] element : elements) {
            if (matches(element, at)) {
                return element;
            }
        }
        return null;
    }

    private boolean matches(byte[] element, int at) throws IOException {
        if (!has(at + element.length)) {
            return false;
        }
        byte after = buffer[at + element.length];
        return Arrays.equals(buffer, at, at + element.length, element, 0, element.length)
                && (after == '>' || after == '/' || after == ' ' || after == '\n' || after == '\r' || after == '\t');
    }

    /** Whether there is a byte at this index of the buffer, which is filled up to it. */
    private boolean has(int index) throws IOException {
        while (index >= filled) {
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int count;
            try {
                count = stream.read(buffer, filled, buffer.length - filled);
            } catch (IOException e) {
                // A stream that failed once fails again, so that going on would never end.
                ended = true;
                throw unreadable(e);
            }
            if (count < 0) {
                return false;
            }
            filled += count;
        }
        return true;
    }

    private InputException unreadable(IOException e) {
        if (e instanceof InputException known) {
            return known;
        }
        String found = e instanceof CharacterCodingException
                ? "expected text in the encoding that the file declares but found bytes that are none"
                : "cannot be read: " + e.getMessage();
        return new InputException(name + ":" + line + ": " + found + "; what precedes is read", e);
    }

    private boolean isTooLong() {
        return recordAt >= 0 && discarded + position - recordAt > Limits.MAX_BYTES;
    }

    /** Drops what is behind the position, if it is much, unless it belongs to an element that is not too long. */
    private void makeRoom() {
        if (recordAt >= 0 ? !isTooLong() : position < buffer.length / 2) {
            return;
        }
        System.arraycopy(buffer, position, buffer, 0, filled - position);
        discarded += position;
        filled -= position;
        position = 0;
    }
}
