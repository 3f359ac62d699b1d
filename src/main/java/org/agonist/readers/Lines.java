package org.agonist.readers;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a text file, each decoded alone, so that a bad one costs that line only. */
final class Lines implements Closeable {
    private final InputStream stream;
    private final String name;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long line;
    private boolean ended;

    Lines(InputStream stream, String name) {
        this.stream = stream;
        this.name = name;
    }

    /** The file and the line that came last. */
    String where() {
        return name + ":" + line;
    }

    boolean ended() {
        return ended;
    }

    /**
     * The next line without its end, empty lines included; null after the last.
     *
     * @throws InputException if it is too long or not text; unless this ended, more may follow
     */
    @Nullable
    String next() throws IOException {
        if (ended) {
            return null;
        }
        line++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean open = true;
        while (open) {
            if (position == filled && !fill()) {
                break;
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= bytes.size() + end - position > Limits.MAX_BYTES;
            if (tooLong) {
                bytes.reset();
            } else {
                bytes.write(buffer, position, end - position);
            }
            open = end == filled;
            position = open ? end : end + 1;
        }
        if (tooLong) {
            throw Limits.tooLong(where());
        }
        if (bytes.size() == 0) {
            return ended ? null : "";
        }
        String content = TextDecoder.decode(bytes.toByteArray(), where());
        return content.endsWith("\r") ? content.substring(0, content.length() - 1) : content;
    }

    private boolean fill() throws IOException {
        try {
            filled = Math.max(0, stream.read(buffer));
        } catch (InputException e) {
            ended = true;
            throw e;
        } catch (IOException e) {
            // A stream that failed once fails again, so that going on would never end.
            ended = true;
            throw new InputException(where() + ": cannot be read: " + e.getMessage(), e);
        }
        position = 0;
        ended = filled == 0;
        return !ended;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
