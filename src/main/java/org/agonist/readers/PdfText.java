package org.agonist.readers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a PDF, in the order in which it was set, which is column by column in nearly all papers. Lines that stand at the
 * head or foot of most pages, and page numbers, are left out; a word that is hyphenated at a line's end is whole again. A form
 * feed parts pages.
 *
 * <p>Tables come as lines, figures without what is drawn in them.
 */
final class PdfText {
    /** Lines at either end of a page that may be running heads. */
    private static final int MARGIN_LINES = 3;

    /** Pages that a line must be on to be a running head; few enough for heads that differ between left and right pages. */
    private static final int MIN_REPEATS = 3;

    private PdfText() {}

    static String of(byte[] pdf) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setParagraphEnd("\n");
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(List.of(stripper.getText(document).strip().split("\n", -1)));
            }
        }
        return text(pages);
    }

    /** Joins pages, given as lines. */
    static String text(List<List<String>> pages) {
        Set<String> heads = runningHeads(pages);
        Set<String> words = words(pages);
        StringBuilder text = new StringBuilder();
        for (List<String> page : pages) {
            if (!text.isEmpty()) {
                text.append("\n\f");
            }
            List<String> kept = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                if (!isMargin(page, i) || !heads.contains(pattern(page.get(i))) && !isPageNumber(page.get(i))) {
                    kept.add(page.get(i).stripTrailing());
                }
            }
            appendPage(text, kept, words);
        }
        return text.toString();
    }

    private static void appendPage(StringBuilder text, List<String> lines, Set<String> words) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            int begin = line.lastIndexOf(' ') + 1;
            boolean broken = line.length() - begin > 1
                    && line.endsWith("-")
                    && !next.isEmpty()
                    && Character.isLetterOrDigit(next.charAt(0));
            if (!broken) {
                text.append(line).append(i + 1 < lines.size() ? "\n" : "");
                continue;
            }
            String first = line.substring(begin, line.length() - 1);
            String rest = firstWord(next);
            boolean whole = isHyphenation(first, rest, words);
            text.append(line, 0, whole ? line.length() - 1 : line.length());
        }
    }

    /** Whether a hyphen between the parts only ends the line, as in {@code inhib-itor}, and is not part of the word. */
    private static boolean isHyphenation(String first, String rest, Set<String> words) {
        if (rest.isEmpty()
                || !Character.isLowerCase(rest.charAt(0))
                || !Character.isLowerCase(first.charAt(first.length() - 1))
                || first.indexOf('-') >= 0) {
            return false;
        }
        return words.contains(first + rest) || !words.contains(first + "-" + rest);
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '-')) {
            end++;
        }
        return line.substring(0, end);
    }

    /** The words within lines, which no line's end has cut. */
    private static Set<String> words(List<List<String>> pages) {
        Set<String> words = new HashSet<>();
        for (List<String> page : pages) {
            for (String line : page) {
                int begin = 0;
                while (begin < line.length()) {
                    String word = firstWord(line.substring(begin));
                    if (!word.endsWith("-")) {
                        words.add(word);
                    }
                    begin += word.length() + 1;
                }
            }
        }
        return words;
    }

    private static Set<String> runningHeads(List<List<String>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> margins = new HashSet<>();
            for (int i = 0; i < page.size(); i++) {
                if (isMargin(page, i)) {
                    margins.add(pattern(page.get(i)));
                }
            }
            margins.forEach(pattern -> counts.merge(pattern, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < MIN_REPEATS);
        counts.remove("");
        return counts.keySet();
    }

    private static boolean isMargin(List<String> page, int line) {
        return line < MARGIN_LINES || line >= page.size() - MARGIN_LINES;
    }

    private static boolean isPageNumber(String line) {
        String number = line.strip();
        return !number.isEmpty() && number.length() <= 5 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A line with each number made the same, as page numbers differ. */
    private static String pattern(String line) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!Character.isDigit(c)) {
                pattern.append(c);
            } else if (pattern.isEmpty() || pattern.charAt(pattern.length() - 1) != '0') {
                pattern.append('0');
            }
        }
        return pattern.toString().strip();
    }
}
