package org.agonist.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

final class ArchiveReaderTest {
    private static final String[] FILES = {
        "set/a.txt", "Imatinib inhibits ABL1.",
        "set/b.nxml", "<article><body><p>B.</p></body></article>",
        "set/figure.png", "none",
        "set/b.pdf", "%PDF-1.4",
        "set/inner.zip", "PK\003\004",
        "__MACOSX/._a.txt", "none",
        "../../etc/c.jsonl", "{\"id\":\"c1\",\"text\":\"C.\"}\n{\"id\":\"c2\",\"text\":\"D.\"}\n"
    };

    @Test
    void theDocumentsOfAZipAreRead() throws IOException {
        Reading reading = Reading.of("x.zip", zip(FILES));
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.ids()).containsExactly("x/set/a", "x/set/b", "c1", "c2");
    }

    @Test
    void theDocumentsOfATarAreRead() throws IOException {
        assertThat(Reading.of("x.tar", tar(FILES)).ids()).containsExactly("x/set/a", "x/set/b", "c1", "c2");
        assertThat(Reading.of("x.tar.gz", Reading.gzip(tar(FILES))).ids())
                .containsExactly("x/set/a", "x/set/b", "c1", "c2");
        assertThat(Reading.of("y.tgz", Reading.gzip(tar(FILES))).ids()).contains("y/set/a");
    }

    @Test
    void gzippedFilesInAnArchiveAreUndone() throws IOException {
        byte[] zip = zip(new String[] {"a.txt.gz"}, new byte[][] {Reading.gzip("A.".getBytes(UTF_8))});
        assertThat(Reading.of("x.zip", zip).single()).isEqualTo(new SourceDocument("x/a", "", "A."));
    }

    @Test
    void aNameThatPointsElsewhereIsOnlyAName() throws IOException {
        assertThat(Reading.of("x.tar", tar("../../etc/passwd.txt", "A.")).ids()).containsExactly("x/../../etc/passwd");
    }

    @Test
    void aFileThatCannotBeReadCostsThatFileOnly() throws IOException {
        Reading reading = Reading.of("x.zip", zip("a.txt", " ", "b.xml", "<html/>", "c.txt", "C."));
        assertThat(reading.ids()).containsExactly("x/c");
        assertThat(reading.failures())
                .containsExactly(
                        "x.zip!a.txt: expected text but found only white space",
                        "x.zip!b.xml: expected PubMed, JATS or BioC XML but found <html>;"
                                + " convert it, or name the format with --input-format");
    }

    @Test
    void anArchiveThatBreaksOffGivesTheDocumentsBefore() throws IOException {
        byte[] tar = tar("a.txt", "A.", "b.txt", "B. ".repeat(1000));
        Reading reading = Reading.of("x.tar", Arrays.copyOf(tar, 2048));
        assertThat(reading.ids()).containsExactly("x/a");
        assertThat(reading.failures()).isNotEmpty().allMatch(failure -> failure.startsWith("x.tar"));
    }

    static byte[] zip(String... files) throws IOException {
        String[] names = new String[files.length / 2];
        byte[][] contents = new byte[files.length / 2][];
        for (int i = 0; i < names.length; i++) {
            names[i] = files[2 * i];
            contents[i] = files[2 * i + 1].getBytes(UTF_8);
        }
        return zip(names, contents);
    }

    static byte[] zip(String[] names, byte[][] contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < names.length; i++) {
                zip.putNextEntry(new ZipEntry(names[i]));
                zip.write(contents[i]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                byte[] content = files[i + 1].getBytes(UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(files[i], true);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
