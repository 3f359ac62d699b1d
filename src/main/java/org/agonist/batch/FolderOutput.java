package org.agonist.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.agonist.resources.GrowingFile;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.writers.BratFormat;
import org.agonist.writers.OutputFormat;
import org.agonist.writers.XmiFormat;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

/**
 * A folder with files for each document, named after it, and {@code index.tsv}, which says whose they are. It grows under
 * another name beside its place. Names are kept on the disk alone, so that memory does not grow with the documents.
 */
final class FolderOutput implements Output {
    private static final String INDEX = "index.tsv";

    private final Path folder;
    private final Path part;
    private final boolean brat;
    private final GrowingFile index;
    private @Nullable String types;

    private FolderOutput(Path folder, boolean brat, GrowingFile index) {
        this.folder = folder;
        this.part = FileOutput.partOf(folder);
        this.brat = brat;
        this.index = index;
    }

    /** Begins the folder, or goes on with it where it ended: what was written since is taken away. */
    static FolderOutput open(Path folder, OutputFormat format, Position from) throws IOException {
        Path part = FileOutput.partOf(folder);
        boolean brat = format == OutputFormat.BRAT;
        if (from.length() == 0) {
            refuseUnlessFree(folder);
            delete(part);
            Files.createDirectories(part);
            if (brat) {
                Files.writeString(part.resolve(BratFormat.CONFIGURATION_NAME), BratFormat.configuration());
            }
            return new FolderOutput(folder, brat, GrowingFile.create(part.resolve(INDEX)));
        }
        try (BufferedReader lines = Files.newBufferedReader(part.resolve(INDEX))) {
            long skipped = 0;
            while (skipped < from.length()) {
                skipped += lines.readLine().getBytes(StandardCharsets.UTF_8).length + 1;
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String ending : endings(brat)) {
                    Files.deleteIfExists(part.resolve(line.substring(line.indexOf('\t') + 1) + ending));
                }
            }
        }
        return new FolderOutput(folder, brat, GrowingFile.cutBack(part.resolve(INDEX), from.length(), from.checksum()));
    }

    private static void refuseUnlessFree(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            throw new IOException(folder + ": is a file; name a folder");
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IOException(folder + ": holds files already; name another folder, or empty it");
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static List<String> endings(boolean brat) {
        return brat ? List.of(BratFormat.TEXT_ENDING, BratFormat.ANNOTATIONS_ENDING) : List.of(XmiFormat.ENDING);
    }

    @Override
    public List<String> render(JCas cas, AnnotatedDocument document) {
        return brat
                ? List.of(BratFormat.text(document), BratFormat.annotations(document))
                : List.of(XmiFormat.document(cas), types(cas));
    }

    private synchronized String types(JCas cas) {
        if (types == null) {
            types = XmiFormat.typeSystem(cas);
        }
        return types;
    }

    @Override
    public void write(String documentId, List<String> rendered) throws IOException {
        List<String> endings = endings(brat);
        String plain = DocumentNames.of(documentId);
        String name = plain;
        for (int copy = 2; Files.exists(part.resolve(name + endings.get(0))); copy++) {
            name = plain + "~" + copy;
        }
        // First the index: what it names and the journal does not is taken away when a run goes on.
        String id = documentId.replaceAll("[\\t\\n\\r\\u0085\\u2028\\u2029]", " ");
        index.write((id + "\t" + name + "\n").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < endings.size(); i++) {
            write(name + endings.get(i), rendered.get(i));
        }
        Path typeSystem = part.resolve(XmiFormat.TYPE_SYSTEM_NAME);
        if (!brat && !Files.exists(typeSystem)) {
            write(XmiFormat.TYPE_SYSTEM_NAME, rendered.get(1));
        }
    }

    private void write(String name, String content) throws IOException {
        Files.write(part.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Position end() {
        return new Position(index.length(), index.checksum(), false);
    }

    @Override
    public void force() throws IOException {
        index.force();
    }

    @Override
    public void complete() {}

    @Override
    public void rename() throws IOException {
        index.close();
        Files.deleteIfExists(folder);
        GrowingFile.rename(part, folder);
    }

    @Override
    public void discard() throws IOException {
        index.close();
        delete(part);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
