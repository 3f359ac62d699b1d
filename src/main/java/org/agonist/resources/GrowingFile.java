package org.agonist.resources;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A file that grows at its end and can be cut back to where it once ended. It keeps the checksum of all that it holds, so that
 * another process can tell whether it is still the same file.
 */
public final class GrowingFile implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();
    private long length;

    private GrowingFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** An empty file; what was there is gone. */
    public static GrowingFile create(Path file) throws IOException {
        return new GrowingFile(
                file,
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE));
    }

    /**
     * The file as it was when it had this length.
     *
     * @throws IOException if it is shorter now, or its checksum is not the one it had then
     */
    public static GrowingFile cutBack(Path file, long length, long checksum) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        GrowingFile growing = new GrowingFile(file, channel);
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        while (growing.length < length) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), length - growing.length));
            if (channel.read(buffer) < 0) {
                break;
            }
            growing.count(buffer.flip());
        }
        if (growing.length != length || growing.checksum.getValue() != checksum) {
            channel.close();
            throw new IOException(file + ": is not as the run left it; delete the journal beside it to begin again");
        }
        channel.truncate(length);
        return growing;
    }

    private void count(ByteBuffer bytes) {
        length += bytes.remaining();
        checksum.update(bytes);
    }

    /**
     * Writes at the end.
     *
     * @throws IOException if the disk is full, for example; the message names the file
     */
    public void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        count(ByteBuffer.wrap(bytes));
    }

    public Path file() {
        return file;
    }

    /** In bytes. */
    public long length() {
        return length;
    }

    /** CRC-32C of all that it holds. */
    public long checksum() {
        return checksum.getValue();
    }

    /** Waits until all of it is on the disk. */
    public void force() throws IOException {
        channel.force(true);
    }

    /** Gives a file or folder its name, in one step where the file system can. */
    public static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
