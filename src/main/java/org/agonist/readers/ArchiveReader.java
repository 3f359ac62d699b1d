package org.agonist.readers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents in a zip or tar archive, as it streams by: files that a directory would give too, each with the reader for
 * its format. Nothing is written anywhere, so that it does not matter where names such as {@code ../../a.txt} point to. PDF is
 * read only if it is asked for, as the packages of PubMed Central hold each article as XML besides; archives in the archive are
 * left out.
 */
final class ArchiveReader implements DocumentReader {
    private final Input input;
    private final ArchiveInputStream<?> archive;
    private final ExpandingStream.Counter stored;
    private final InputFormat format;
    private @Nullable DocumentReader file;
    private boolean ended;

    private ArchiveReader(
            Input input, ArchiveInputStream<?> archive, ExpandingStream.Counter stored, InputFormat format) {
        this.input = input;
        this.archive = archive;
        this.stored = stored;
        this.format = format;
    }

    static ArchiveReader zip(Input input, InputStream stream, InputFormat format) {
        ExpandingStream.Counter stored = new ExpandingStream.Counter(stream);
        return new ArchiveReader(input, new ZipArchiveInputStream(stored), stored, format);
    }

    static ArchiveReader tar(Input input, InputStream stream, InputFormat format) {
        ExpandingStream.Counter stored = new ExpandingStream.Counter(stream);
        return new ArchiveReader(input, new TarArchiveInputStream(stored, "UTF-8"), stored, format);
    }

    @Override
    public @Nullable SourceDocument next() throws IOException {
        while (!ended) {
            DocumentReader open = file == null ? nextFile() : file;
            if (open == null) {
                ended = true;
                return null;
            }
            file = open;
            boolean more = false;
            try {
                SourceDocument document = open.next();
                if (document != null) {
                    more = true;
                    return document;
                }
            } catch (IOException e) {
                more = open.canGoOn();
                throw e;
            } finally {
                if (!more) {
                    open.close();
                    file = null;
                }
            }
        }
        return null;
    }

    /** The reader of the next file that is read, null after the last. */
    private @Nullable DocumentReader nextFile() throws IOException {
        while (true) {
            ArchiveEntry entry;
            try {
                entry = archive.getNextEntry();
            } catch (IOException | RuntimeException e) {
                ended = true;
                throw InputException.damaged(input.name(), "archive", e);
            } catch (NoClassDefFoundError e) {
                ended = true;
                throw new InputException(
                        input.name()
                                + ": expected files that are stored or deflated but found one that is compressed in a"
                                + " way unknown here, such as Zstandard or XZ; unpack it first, what precedes is read",
                        e);
            }
            if (entry == null) {
                return null;
            }
            boolean file = entry instanceof TarArchiveEntry tar ? tar.isFile() : !entry.isDirectory();
            if (file && isRead(entry.getName())) {
                if (!archive.canReadEntryData(entry)) {
                    throw new InputException(input.name() + "!" + entry.getName()
                            + ": expected a plain file but found one that is encrypted or stored in a way unknown here;"
                            + " unpack it first");
                }
                Input found = input.entry(entry.getName());
                long before = stored.count();
                InputStream content = new ExpandingStream(
                        CloseShieldInputStream.wrap(archive), found.name(), "archive", () -> stored.count() - before);
                return DocumentReaders.open(found, new BufferedInputStream(content, 1 << 16), format, false);
            }
        }
    }

    private boolean isRead(String name) {
        return format == InputFormat.PDF
                ? FileNames.isPdf(name)
                : FileNames.isDocument(name) && !FileNames.isPdf(name) && !FileNames.isArchive(name);
    }

    @Override
    public boolean canGoOn() {
        return !ended;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
