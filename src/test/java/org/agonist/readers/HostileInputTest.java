package org.agonist.readers;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in by mischance or malice: nothing of it hangs, fills the memory, reads other files, or harms its neighbours. */
final class HostileInputTest {
    private static final String GOOD = "<article><front><article-meta><article-id pub-id-type=\"pmid\">9</article-id>"
            + "</article-meta></front><body><p>Good.</p></body></article>";

    private static String articles(String... bodies) {
        StringBuilder xml = new StringBuilder("<pmc-articleset>");
        for (String body : bodies) {
            xml.append("<article><body><p>").append(body).append("</p></body></article>\n");
        }
        return xml.append(GOOD).append("</pmc-articleset>").toString();
    }

    @Test
    void aBillionLaughsAreNotExpanded() throws IOException {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE article [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&lol" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        Reading reading = Reading.of("a.xml", dtd + "]>" + articles("&lol9;"));
        assertThat(reading.documents().get(0).text()).isEqualTo("&lol9;");
        assertThat(reading.ids()).containsExactly("a", "9");
    }

    @Test
    void entitiesThatNameFilesAreNotFetched(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        String dtd =
                "<!DOCTYPE article SYSTEM \"" + directory.resolve("gone.dtd").toUri() + "\" [<!ENTITY x SYSTEM \""
                        + secret.toUri() + "\"><!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;]>";
        Reading reading = Reading.of("a.xml", dtd + articles("&x;"));
        assertThat(reading.documents().get(0).text()).isEqualTo("&x;");
        assertThat(reading.failures()).isEmpty();
    }

    @Test
    void aDocumentTypeInADocumentIsAnError() throws IOException {
        Reading reading = Reading.of("a.xml", articles("<!DOCTYPE p [<!ENTITY x \"y\">]>&x;"));
        assertThat(reading.ids()).containsExactly("9");
        assertThat(reading.failures()).hasSize(1);
    }

    @Test
    void elementsTenThousandDeepAreRefused() throws IOException {
        Reading reading = Reading.of("a.xml", articles("<b>".repeat(10_000) + "x" + "</b>".repeat(10_000)));
        assertThat(reading.ids()).containsExactly("9");
        assertThat(reading.failures()).singleElement().asString().contains("Depth limit (1000)");
    }

    @Test
    void jsonTenThousandDeepIsRefused() throws IOException {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertThat(Reading.of("a.jsonl", "{\"id\":\"1\",\"text\":" + deep + "}\n{\"id\":\"2\",\"text\":\"A.\"}\n")
                        .ids())
                .containsExactly("2");
        assertThat(Reading.of("a.json", "{\"passages\":[],\"x\":" + deep + "}").failures())
                .singleElement()
                .asString()
                .contains("nesting depth");
    }

    @Test
    void aDocumentThatIsTooLongIsRefusedAndTheNextOneRead() throws IOException {
        Reading reading = Reading.of("a.xml", articles("x ".repeat(Limits.MAX_CHARACTERS / 2 + 8)));
        assertThat(reading.ids()).containsExactly("9");
        assertThat(reading.failures()).singleElement().asString().contains("expected a document of at most 16777216");
    }

    @Test
    void aDocumentOf200MegabytesCostsThatDocumentOnly() throws IOException {
        byte[] head = "<pmc-articleset><article><body><p x=\"".getBytes(UTF_8);
        byte[] tail = ("\"/></body></article>" + GOOD + "</pmc-articleset>").getBytes(UTF_8);
        try (DocumentReader reader =
                DocumentReaders.open(new Input("a.xml", null), new Long200(head, tail), InputFormat.JATS, true)) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(reader::next))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith(
                            "a.xml:1: expected a document of at most 16777216 characters, 1048576 paragraphs");
            SourceDocument next = reader.next();
            assertThat(next).isNotNull().extracting(SourceDocument::id).isEqualTo("9");
        }
    }

    @Test
    void aMillionParagraphsAreTooMany() throws IOException {
        Reading reading = Reading.of("a.xml", articles("</p><p>x".repeat(Limits.MAX_PARAGRAPHS + 1)));
        assertThat(reading.ids()).containsExactly("9");
        assertThat(reading.failures())
                .singleElement()
                .asString()
                .contains("at most 16777216 characters, 1048576 paragraphs");
    }

    @Test
    void aTagThatNeverClosesFillsNoMemory() throws IOException {
        InputStream endless = new Long200("<article ".getBytes(UTF_8), "".getBytes(UTF_8));
        try (DocumentReader reader = DocumentReaders.open(new Input("a.xml", null), endless, InputFormat.JATS, true)) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(reader::next))
                    .hasMessageContaining("the file is cut off");
            assertThat(reader.canGoOn()).isFalse();
        }
    }

    @Test
    void aLineOf200MegabytesCostsThatLineOnly() throws IOException {
        InputStream lines = new Long200(
                "{\"id\":\"1\",\"text\":\"".getBytes(UTF_8), "\"}\n{\"id\":\"2\",\"text\":\"A.\"}".getBytes(UTF_8));
        try (DocumentReader reader = DocumentReaders.open(new Input("a.jsonl", null), lines, InputFormat.AUTO, true)) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(reader::next))
                    .hasMessageStartingWith("a.jsonl:1: expected a document of at most");
            assertThat(reader.next()).isEqualTo(new SourceDocument("2", "", "A."));
        }
    }

    /** A head, 200 MB of the letter x, and a tail. */
    private static final class Long200 extends BufferedInputStream {
        Long200(byte[] head, byte[] tail) {
            super(
                    new java.io.SequenceInputStream(
                            new java.io.SequenceInputStream(new ByteArrayInputStream(head), new Filler(200_000_000)),
                            new ByteArrayInputStream(tail)),
                    1 << 16);
        }
    }

    /** So many bytes of the letter x. */
    private static final class Filler extends InputStream {
        private long left;

        Filler(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            java.util.Arrays.fill(bytes, offset, offset + count, (byte) 'x');
            left -= count;
            return count;
        }
    }

    @Test
    void aGzipBombIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] blanks = "\n".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 100; i++) {
                gzip.write(blanks);
            }
        }
        assertThat(Reading.of("a.jsonl.gz", bomb.toByteArray()).failures())
                .containsExactly("a.jsonl.gz: compressed data that grows to more than 200 times its size,"
                        + " as a decompression bomb does; unpack it yourself if you trust it");
        byte[] zip = ArchiveReaderTest.zip(
                new String[] {"a.jsonl", "b.txt"},
                new byte[][] {"\n".repeat(100 << 20).getBytes(UTF_8), "B.".getBytes(UTF_8)});
        Reading reading = Reading.of("x.zip", zip);
        assertThat(reading.failures()).singleElement().asString().contains("decompression bomb");
        assertThat(reading.ids()).containsExactly("x/b");
    }

    @Test
    void controlCharactersAreSpaces() throws IOException {
        assertThat(Reading.of("a.xml", articles("A\u0001B\u0000C&#1;D\u000B."))
                        .documents()
                        .get(0)
                        .text())
                .isEqualTo("A B C D .");
    }

    @Test
    void bytesThatAreNoTextCostTheirDocumentOnly() throws IOException {
        byte[] xml = articles("Sj?gren").getBytes(UTF_8);
        xml[new String(xml, UTF_8).indexOf('?')] = (byte) 0xF6;
        Reading reading = Reading.of("a.xml", xml);
        assertThat(reading.ids()).containsExactly("9");
        assertThat(reading.failures())
                .singleElement()
                .asString()
                .startsWith("a.xml:1: damaged XML")
                .contains("UTF-8");
    }

    @Test
    void halvesOfSurrogatePairsAreReplaced() throws IOException {
        assertThat(Reading.of("a.jsonl", "{\"id\":\"1\",\"text\":\"\\ud83d A \\udc00\\ud835\\udefc\"}")
                        .single()
                        .text())
                .isEqualTo("\uFFFD A \uFFFD\uD835\uDEFC");
        assertThat(Reading.of("a.xml", articles("&#xD800;")).ids()).containsExactly("9");
    }

    @Test
    void marksOfDirectionAndRareCharactersStay() throws IOException {
        String text = "A\u200F\u202EB\u202C \uD835\uDEFC\u00A0\u0301\uFEFFZ";
        assertThat(Reading.of("a.xml", articles(text)).documents().get(0).text())
                .isEqualTo(text);
    }

    @Test
    void everyEncodingThatIsDeclaredIsRead() throws IOException {
        String xml = "<?xml version=\"1.0\" encoding=\"%s\"?>" + articles("Sjögren");
        for (String encoding : new String[] {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"}) {
            byte[] bytes = String.format(xml, encoding).getBytes(Charset.forName(encoding));
            assertThat(Reading.of("a.xml", bytes).documents().get(0).text())
                    .as(encoding)
                    .isEqualTo("Sjögren");
        }
        assertThat(Reading.of("a.xml", ("\uFEFF" + articles("Sjögren")).getBytes(UTF_8))
                        .ids())
                .hasSize(2);
        assertThat(Reading.of("a.xml", articles("β").getBytes(UTF_16)).ids()).hasSize(2);
        assertThat(Reading.of("a.xml", articles("β").getBytes(UTF_16LE)).ids()).hasSize(2);
        assertThat(Reading.of("a.xml", String.format(xml, "x-none")).failures())
                .containsExactly("a.xml: expected XML in a known encoding but found [x-none]; convert it to UTF-8");
    }

    @Test
    void emptyFilesAreErrors() throws IOException {
        for (InputFormat format : InputFormat.values()) {
            if (format != InputFormat.JSONL && format != InputFormat.PUBTATOR) {
                assertThat(Reading.of("a", new byte[0], format).failures())
                        .as(format.label())
                        .hasSize(1);
            }
        }
    }

    @Test
    void noFormatReadsNoiseForEver() throws IOException {
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            byte[] xml = articles("A &amp; B", "<b>C</b>").getBytes(UTF_8);
            for (int k = 0; k < 5; k++) {
                xml[random.nextInt(xml.length)] = (byte) random.nextInt(256);
            }
            for (InputFormat format : InputFormat.values()) {
                if (format == InputFormat.PDF && i > 0) {
                    continue;
                }
                Reading.of("a", noise, format);
                Reading.of("a", xml, format);
            }
        }
    }
}
