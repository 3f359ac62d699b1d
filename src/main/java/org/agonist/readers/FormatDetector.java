package org.agonist.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Tells what a file is from its first bytes, and where these are not enough, from its name. */
final class FormatDetector {
    /** Long enough for the comments and the document type that precede the first element. */
    private static final int PEEK = 1 << 15;

    private static final int TAR_MAGIC = 257;
    private static final Set<String> PUBMED_ROOTS = Set.of(
            "PubmedArticleSet",
            "PubmedArticle",
            "PubmedBookArticleSet",
            "PubmedBookArticle",
            "MedlineCitationSet",
            "MedlineCitation");

    private FormatDetector() {}

    /** The first bytes of a stream that supports marks; it stands at its beginning again. */
    static Head head(InputStream stream) throws IOException {
        stream.mark(PEEK);
        byte[] head = stream.readNBytes(PEEK);
        stream.reset();
        return new Head(head);
    }

    /** The first bytes of a file. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Head(byte[] bytes) {
        boolean isGzip() {
            return startsWith(0, 0x1F, 0x8B);
        }

        boolean isZip() {
            return startsWith(0, 'P', 'K', 3, 4) || startsWith(0, 'P', 'K', 5, 6);
        }

        boolean isTar() {
            return startsWith(TAR_MAGIC, 'u', 's', 't', 'a', 'r');
        }

        private boolean startsWith(int offset, int... magic) {
            if (bytes.length < offset + magic.length) {
                return false;
            }
            for (int i = 0; i < magic.length; i++) {
                if ((bytes[offset + i] & 0xFF) != magic[i]) {
                    return false;
                }
            }
            return true;
        }

        /**
         * The format of a file that is neither compressed nor an archive.
         *
         * @throws InputException if it is XML of no known kind
         */
        InputFormat format(String name) throws InputException {
            if (startsWith(0, '%', 'P', 'D', 'F', '-')) {
                return InputFormat.PDF;
            }
            String start = start();
            if (start.startsWith("<")) {
                return xml(start, name);
            }
            String plain = FileNames.plain(name);
            if (plain.endsWith(".csv")) {
                return InputFormat.CSV;
            }
            if (plain.endsWith(".tsv")) {
                return InputFormat.TSV;
            }
            if ((start.startsWith("{") || start.startsWith("[")) && isBioc(start)) {
                return InputFormat.BIOC_JSON;
            }
            boolean object = start.startsWith("{\"") || start.startsWith("{ \"");
            if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || object && start.contains("\"text\"")) {
                return InputFormat.JSONL;
            }
            String line = start.lines().findFirst().orElse("");
            return PubTatorReader.isPart(line, 't') ? InputFormat.PUBTATOR : InputFormat.TEXT;
        }

        private static boolean isBioc(String start) {
            return start.contains("\"passages\"")
                    || start.contains("\"PubTator3\"")
                    || start.contains("\"documents\"") && start.contains("\"source\"");
        }

        private String start() {
            Charset charset = StandardCharsets.UTF_8;
            if (startsWith(0, 0xFE, 0xFF) || startsWith(0, 0, '<')) {
                charset = StandardCharsets.UTF_16BE;
            } else if (startsWith(0, 0xFF, 0xFE) || startsWith(0, '<', 0)) {
                charset = StandardCharsets.UTF_16LE;
            }
            String content = new String(bytes, charset);
            return (content.startsWith("\uFEFF") ? content.substring(1) : content).strip();
        }

        private static InputFormat xml(String start, String name) throws InputException {
            String root = rootElement(start);
            String local = root.substring(root.indexOf(':') + 1);
            if (PUBMED_ROOTS.contains(local)) {
                return InputFormat.PUBMED;
            }
            if (local.equals("collection") && (start.contains("<source") || start.contains("BioC"))) {
                return InputFormat.BIOC_XML;
            }
            if (local.equals("article") || start.contains("<article ") || start.contains("<article>")) {
                return InputFormat.JATS;
            }
            String plain = FileNames.plain(name);
            if (start.startsWith("<?xml") || plain.endsWith(".xml") || plain.endsWith(".nxml")) {
                throw new InputException(name + ": expected PubMed, JATS or BioC XML but found <" + root
                        + ">; convert it, or name the format with --input-format");
            }
            return InputFormat.TEXT;
        }

        /** The name of the first element behind declarations and comments, empty if none is in sight. */
        private static String rootElement(String start) {
            int i = 0;
            while (i >= 0 && i + 1 < start.length()) {
                char next = start.charAt(i + 1);
                if (next == '?') {
                    i = after(start, "?>", i);
                } else if (start.startsWith("<!--", i)) {
                    i = after(start, "-->", i);
                } else if (next == '!') {
                    int end = start.indexOf('>', i);
                    int subset = start.indexOf('[', i);
                    i = subset >= 0 && subset < end ? after(start, "]>", i) : end;
                } else {
                    int end = i + 1;
                    while (end < start.length() && " \t\r\n/>".indexOf(start.charAt(end)) < 0) {
                        end++;
                    }
                    return start.substring(i + 1, end);
                }
                i = i < 0 ? -1 : start.indexOf('<', i);
            }
            return "";
        }

        private static int after(String start, String mark, int from) {
            int at = start.indexOf(mark, from);
            return at < 0 ? -1 : at + mark.length();
        }
    }
}
