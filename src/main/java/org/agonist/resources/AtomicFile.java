package org.agonist.resources;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears only when it is complete: it is written under another name beside its place, and renamed by
 * {@link #commit}. Closed without that, it leaves nothing.
 */
public final class AtomicFile implements Closeable {
    private final Path file;
    private final Path temporary;
    private final FileChannel channel;
    private final Writer writer;
    private boolean committed;

    private AtomicFile(Path file, Path temporary, FileChannel channel) {
        this.file = file;
        this.temporary = temporary;
        this.channel = channel;
        this.writer = new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8), 1 << 16);
    }

    /**
     * Begins a file.
     *
     * @throws IOException if it cannot be written there; the message is one line that says why
     */
    public static AtomicFile create(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": is a directory; name a file");
        }
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new IOException(file + ": the directory " + directory + " does not exist");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new IOException(file + ": may not be written; check its permissions");
        }
        Path temporary = directory.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            return new AtomicFile(file, temporary, channel);
        } catch (AccessDeniedException | NoSuchFileException e) {
            throw new IOException(file + ": may not be written; check the permissions of " + directory, e);
        }
    }

    /** Where to write, in UTF-8; closing it does nothing more than flush. */
    public Writer writer() {
        return new java.io.FilterWriter(writer) {
            @Override
            public void write(String text, int offset, int length) throws IOException {
                out.write(text, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    /** Writes bytes, after what the writer was given. */
    public void write(byte[] bytes) throws IOException {
        writer.flush();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Writes all to the disk and gives the file its name. */
    public void commit() throws IOException {
        writer.flush();
        channel.force(true);
        channel.close();
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            channel.close();
            Files.deleteIfExists(temporary);
        }
    }
}
