package org.agonist.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The paragraphs of text without annotations, which {@link ClusterTrainer} learns words from. */
public final class TextParagraphs {
    private TextParagraphs() {}

    /**
     * The paragraphs of a text file, or the visible ones of an XML file such as JATS.
     *
     * @param excluded PMIDs of documents to leave out, where an XML file says which document is which
     */
    public static List<String> read(Path file, Set<String> excluded) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String name = file.toString();
        return name.endsWith(".xml") || name.endsWith(".nxml")
                ? ofXml(text, excluded)
                : text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Visible text of a JATS or other XML file, one paragraph or title per line. */
    static List<String> ofXml(String xml, Set<String> excluded) {
        List<String> result = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        boolean leftOut = false;
        int i = 0;
        while (i < xml.length()) {
            char c = xml.charAt(i);
            if (c == '<') {
                int close = xml.indexOf('>', i);
                if (close < 0) {
                    break;
                }
                String tag = xml.substring(i + 1, close);
                String name = tag.startsWith("/") ? tag.substring(1) : tag;
                int space = name.indexOf(' ');
                name = space < 0 ? name : name.substring(0, space);
                if (isPmid(name, tag)) {
                    int end = Math.max(close, xml.indexOf('<', close));
                    leftOut = excluded.contains(xml.substring(close + 1, end).strip());
                }
                boolean block = name.equals("p")
                        || name.equals("title")
                        || name.equals("article-title")
                        || name.equals("sentence");
                if (block && !tag.endsWith("/")) {
                    depth += tag.startsWith("/") ? -1 : 1;
                    if (text.length() > 0 && !leftOut) {
                        result.add(text.toString());
                    }
                    text.setLength(0);
                }
                i = close + 1;
                continue;
            }
            if (depth > 0) {
                int semicolon = c == '&' ? xml.indexOf(';', i) : -1;
                if (semicolon > 0 && semicolon - i < 10) {
                    text.append(entity(xml.substring(i + 1, semicolon)));
                    i = semicolon;
                } else {
                    text.append(c == '\n' || c == '\t' ? ' ' : c);
                }
            }
            i++;
        }
        return result;
    }

    /** Whether a tag says which document begins: {@code <article-id pub-id-type="pmid">}, {@code <DocID type="PMID">}. */
    private static boolean isPmid(String name, String tag) {
        return (name.equals("article-id") || name.equals("DocID"))
                && tag.toLowerCase(Locale.ROOT).contains("\"pmid\"");
    }

    private static String entity(String name) {
        if (name.startsWith("#")) {
            boolean hex = name.startsWith("#x");
            return Character.toString(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10));
        }
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&";
        };
    }
}
