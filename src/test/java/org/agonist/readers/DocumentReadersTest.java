package org.agonist.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentReadersTest {
    @Test
    void progressIsHeardInBytesAsTheyAreStored(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("a.jsonl.gz");
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"id\":\"1\",\"text\":\"A.\"}\n{\"id\":\"2\",\"text\":\"".getBytes(UTF_8));
            out.write(HexFormat.of().formatHex(noise).getBytes(UTF_8));
            out.write("\"}\n".getBytes(UTF_8));
        }
        AtomicLong read = new AtomicLong();
        try (DocumentReader reader =
                DocumentReaders.open(new Input("a.jsonl.gz", file), InputFormat.AUTO, read::addAndGet)) {
            assertThat(reader.next()).isNotNull();
            assertThat(read.get()).isPositive().isLessThan(Files.size(file) / 2);
            assertThat(reader.next()).isNotNull();
            assertThat(reader.next()).isNull();
        }
        assertThat(read.get()).isEqualTo(Files.size(file));
    }

    @Test
    void aTextFileIsOneDocumentNamedAfterIt(@TempDir Path directory) throws IOException {
        Input input = input(directory, "review.txt", "Imatinib inhibits ABL1.\r\n".getBytes(UTF_8));
        assertThat(documents(input, InputFormat.AUTO))
                .containsExactly(new SourceDocument("review", "", "Imatinib inhibits ABL1.\r\n"));
    }

    @Test
    void gzipIsUndoneWhateverTheNameSays(@TempDir Path directory) throws IOException {
        byte[] bytes = gzip("Imatinib inhibits ABL1.");
        assertThat(documents(input(directory, "a.txt.gz", bytes), InputFormat.AUTO))
                .containsExactly(new SourceDocument("a", "", "Imatinib inhibits ABL1."));
        assertThat(documents(input(directory, "b.txt", bytes), InputFormat.TEXT))
                .containsExactly(new SourceDocument("b", "", "Imatinib inhibits ABL1."));
    }

    @Test
    void aDamagedGzipFileIsNamed(@TempDir Path directory) throws IOException {
        byte[] whole = gzip("Imatinib inhibits ABL1. ".repeat(50));
        byte[] cut = Arrays.copyOf(whole, whole.length - 12);
        byte[] changed = whole.clone();
        changed[whole.length - 6] ^= 0x55;
        byte[] header = {0x1F, (byte) 0x8B, 7, 7, 7, 7, 7, 7, 7, 7, 7};
        byte[] start = {0x1F, (byte) 0x8B};
        for (byte[] damaged : List.of(cut, changed, header, start)) {
            for (InputFormat format : InputFormat.values()) {
                Input input = input(directory, "a.gz", damaged);
                assertThatThrownBy(() -> documents(input, format))
                        .as(format + " of " + damaged.length + " bytes")
                        .isInstanceOf(InputException.class)
                        .hasMessageStartingWith("a.gz");
            }
        }
    }

    @Test
    void damagedGzipEndsAJsonLinesReader(@TempDir Path directory) throws IOException {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            lines.append("{\"id\":\"d")
                    .append(i)
                    .append("\",\"text\":\"EGFR ")
                    .append(random.nextLong())
                    .append(" x\"}\n");
        }
        byte[] whole = gzip(lines.toString());
        Input input = input(directory, "a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
        try (DocumentReader reader = DocumentReaders.open(input, InputFormat.AUTO)) {
            assertThatThrownBy(() -> drain(reader))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("a.jsonl.gz")
                    .hasMessageContaining("damaged gzip data");
            assertThat(reader.canGoOn()).isFalse();
        }
    }

    @Test
    void aFileOfWhiteSpaceIsAnError(@TempDir Path directory) throws IOException {
        Input input = input(directory, "blank.txt", " \r\n\f\t\n".getBytes(UTF_8));
        assertThatThrownBy(() -> documents(input, InputFormat.AUTO))
                .isInstanceOf(InputException.class)
                .hasMessage("blank.txt: expected text but found only white space");
    }

    @Test
    void aTextThatCannotBeReadIsTheOnlyOneOfItsFile(@TempDir Path directory) throws IOException {
        Input input = input(directory, "empty.txt", new byte[0]);
        try (DocumentReader reader = DocumentReaders.open(input, InputFormat.AUTO)) {
            assertThatThrownBy(reader::next).isInstanceOf(InputException.class);
            assertThat(reader.canGoOn()).isFalse();
        }
    }

    @Test
    void eachJsonLineIsADocumentAndATitleHeadsItsText(@TempDir Path directory) throws IOException {
        String lines = "{\"id\": \"d1\", \"text\": \"A.\"}\r\n\r\n"
                + "{\"id\": 17, \"title\": \" On B \", \"text\": \"B.\", \"year\": 2020}";
        assertThat(documents(input(directory, "a.jsonl", lines.getBytes(UTF_8)), InputFormat.AUTO))
                .containsExactly(new SourceDocument("d1", "", "A."), new SourceDocument("17", "On B", "On B\n\nB."));
    }

    @Test
    void jsonLinesAreToldFromTheFirstCharacters(@TempDir Path directory) throws IOException {
        byte[] line = "{\"id\": \"d1\", \"text\": \"A.\"}\n".getBytes(UTF_8);
        byte[] marked = "\uFEFF{\"id\": \"d1\", \"text\": \"A.\"}\n".getBytes(UTF_8);
        SourceDocument expected = new SourceDocument("d1", "", "A.");
        assertThat(documents(input(directory, "export.txt", line), InputFormat.AUTO))
                .containsExactly(expected);
        assertThat(documents(input(directory, "marked.txt", marked), InputFormat.AUTO))
                .containsExactly(expected);
    }

    @Test
    void aTextThatBeginsWithABraceIsStillText(@TempDir Path directory) throws IOException {
        byte[] text = "{sic} Imatinib inhibits ABL1.".getBytes(UTF_8);
        assertThat(documents(input(directory, "a.txt", text), InputFormat.AUTO)).hasSize(1);
    }

    @Test
    void aBadJsonLineCostsThatLineOnly(@TempDir Path directory) throws IOException {
        String lines = "{\"id\": \"d1\", \"text\": \"A.\"}\n{\"id\": \"d2\"\n{\"id\": \"d3\", \"text\": \"C.\"}\n";
        Input input = input(directory, "a.jsonl", lines.getBytes(UTF_8));
        try (DocumentReader reader = DocumentReaders.open(input, InputFormat.AUTO)) {
            assertThat(reader.next()).isEqualTo(new SourceDocument("d1", "", "A."));
            assertThatThrownBy(reader::next)
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("a.jsonl:2: not JSON: ");
            assertThat(reader.canGoOn()).isTrue();
            assertThat(reader.next()).isEqualTo(new SourceDocument("d3", "", "C."));
            assertThat(reader.next()).isNull();
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void aJsonLineSaysWhatItLacks(@TempDir Path directory) throws IOException {
        assertThat(failure(directory, "{\"id\": \"d1\"}"))
                .isEqualTo("a.jsonl:1: expected a string \"text\" but found none");
        assertThat(failure(directory, "{\"text\": \"A.\"}"))
                .isEqualTo("a.jsonl:1: expected a string \"id\" but found none");
        assertThat(failure(directory, "{\"id\": \"d1\", \"text\": 5}"))
                .isEqualTo("a.jsonl:1: expected a string \"text\" but found 5");
        assertThat(failure(directory, "[1]"))
                .isEqualTo("a.jsonl:1: expected a JSON object with \"id\" and \"text\" but found array");
        assertThat(failure(directory, "{\"id\": \"d1\", \"text\": \"A.\"} {}")).startsWith("a.jsonl:1: not JSON: ");
        assertThat(failure(directory, "\u00ff\u0000")).startsWith("a.jsonl:1: expected text but found a binary file");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path directory) {
        Input input = new Input("gone.txt", directory.resolve("gone.txt"));
        assertThatThrownBy(() -> DocumentReaders.open(input, InputFormat.AUTO))
                .isInstanceOf(InputException.class)
                .hasMessage("gone.txt: no such file");
        assertThat(input.size()).isEqualTo(-1);
    }

    @Test
    void aDocumentLosesTheExtensionsOfText() {
        assertThat(new Input("a.b.txt.gz", null).documentId()).isEqualTo("a.b");
        assertThat(new Input("notes.md", null).documentId()).isEqualTo("notes");
        assertThat(new Input("PMC123", null).documentId()).isEqualTo("PMC123");
        assertThat(new Input(".txt", null).documentId()).isEqualTo(".txt");
        assertThat(Input.standardInput().documentId()).isEqualTo("stdin");
        assertThat(Input.standardInput().size()).isEqualTo(-1);
    }

    @Test
    void theSizeIsTheBytesAsStored(@TempDir Path directory) throws IOException {
        assertThat(input(directory, "a.txt", "αβ".getBytes(UTF_8)).size()).isEqualTo(4);
    }

    private static String failure(Path directory, String line) throws IOException {
        Input input = input(directory, "a.jsonl", line.getBytes(UTF_8));
        try (DocumentReader reader = DocumentReaders.open(input, InputFormat.JSONL)) {
            drain(reader);
        } catch (InputException e) {
            return String.valueOf(e.getMessage());
        }
        return "read without a failure";
    }

    private static Input input(Path directory, String name, byte[] bytes) throws IOException {
        return new Input(name, Files.write(directory.resolve(name), bytes));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<SourceDocument> documents(Input input, InputFormat format) throws IOException {
        try (DocumentReader reader = DocumentReaders.open(input, format)) {
            return drain(reader);
        }
    }

    private static List<SourceDocument> drain(DocumentReader reader) throws IOException {
        List<SourceDocument> documents = new ArrayList<>();
        SourceDocument document = reader.next();
        while (document != null) {
            documents.add(document);
            document = reader.next();
        }
        return documents;
    }
}
