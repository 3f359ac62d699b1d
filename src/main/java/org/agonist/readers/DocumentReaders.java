package org.agonist.readers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;

/** Opens an input with the reader for its format. Gzip, zip and tar are undone, whatever the name says. */
public final class DocumentReaders {
    private DocumentReaders() {}

    /**
     * Opens an input; with {@link InputFormat#AUTO} the format is told from its first characters and its name.
     *
     * @throws InputException if it cannot be opened
     */
    public static DocumentReader open(Input input, InputFormat format) throws IOException {
        return open(input, format, bytes -> {});
    }

    /**
     * The same, with progress.
     *
     * @param read hears how many bytes of the input, as it is stored, were read, each time some were
     */
    public static DocumentReader open(Input input, InputFormat format, IntConsumer read) throws IOException {
        return open(input, input.open(read), format, true);
    }

    /** @param archives whether it may be an archive */
    static DocumentReader open(Input input, InputStream stored, InputFormat format, boolean archives)
            throws IOException {
        InputStream stream = stored;
        try {
            FormatDetector.Head head = FormatDetector.head(stream);
            if (head.isGzip()) {
                stream = expanded(input, stream);
                head = FormatDetector.head(stream);
            }
            if (archives && head.isZip()) {
                return ArchiveReader.zip(input, stream, format);
            }
            if (archives && head.isTar()) {
                return ArchiveReader.tar(input, stream, format);
            }
            return reader(input, stream, format == InputFormat.AUTO ? head.format(input.name()) : format);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    private static InputStream expanded(Input input, InputStream stream) throws IOException {
        ExpandingStream.Counter compressed = new ExpandingStream.Counter(stream);
        try {
            InputStream gzip = new GZIPInputStream(compressed, 1 << 16);
            return new BufferedInputStream(
                    new ExpandingStream(gzip, input.name(), "gzip data", compressed::count), 1 << 16);
        } catch (IOException e) {
            throw InputException.damaged(input.name(), "gzip data", e);
        }
    }

    private static DocumentReader reader(Input input, InputStream stream, InputFormat format) throws IOException {
        return switch (format) {
            case AUTO, TEXT -> new WholeFileReader(input, stream, TextDecoder::decode);
            case JSONL -> new JsonLinesReader(input, stream);
            case PUBMED -> new XmlReader(input, stream, new PubmedDocuments());
            case JATS -> new XmlReader(input, stream, new JatsDocuments());
            case BIOC_XML -> new XmlReader(input, stream, new BiocDocuments());
            case BIOC_JSON -> new BiocJsonReader(input, stream);
            case PUBTATOR -> new PubTatorReader(input, stream);
            case CSV, TSV -> new TableReader(input, stream, format);
            case PDF -> new WholeFileReader(input, stream, Pdf::decode);
        };
    }
}
