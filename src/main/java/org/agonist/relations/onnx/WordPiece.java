package org.agonist.relations.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into the pieces of a vocabulary as BERT does: words at white space and punctuation, in lower case and without
 * accents where the model is uncased, each word into the longest pieces that the vocabulary has, as {@code gef ##itin ##ib}.
 */
final class WordPiece {
    /** A longer word is unknown, as in BERT's own tokeniser. */
    private static final int MAX_WORD = 100;

    private final Map<String, Integer> ids;
    private final boolean lowerCase;
    private final int unknown;
    private final Path file;

    private WordPiece(Path file, Map<String, Integer> ids, boolean lowerCase) throws IOException {
        this.file = file;
        this.ids = ids;
        this.lowerCase = lowerCase;
        this.unknown = id("[UNK]");
    }

    /** Reads a vocabulary, one piece a line; a piece's number is that of its line, from 0. */
    static WordPiece read(Path vocabulary, boolean lowerCase) throws IOException {
        List<String> pieces = Files.readAllLines(vocabulary, StandardCharsets.UTF_8);
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            ids.put(pieces.get(i), i);
        }
        return new WordPiece(vocabulary, ids, lowerCase);
    }

    /** The number of a piece that must be there, such as {@code [CLS]}. */
    int id(String piece) throws IOException {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IOException(file + ": expected a line [" + piece + "] but found none; see docs/onnx.md");
        }
        return id;
    }

    /** Adds the pieces of a text. */
    void cut(String text, Pieces pieces) {
        String normal = lowerCase ? withoutAccents(text.toLowerCase(Locale.ROOT)) : text;
        int word = -1;
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            boolean alone = isPunctuation(c) || Character.isIdeographic(c);
            if (word >= 0 && (space || alone)) {
                cutWord(normal.substring(word, i), pieces);
                word = -1;
            }
            if (alone) {
                cutWord(normal.substring(i, next), pieces);
            } else if (!space && word < 0) {
                word = i;
            }
            i = next;
        }
        if (word >= 0) {
            cutWord(normal.substring(word), pieces);
        }
    }

    private void cutWord(String word, Pieces pieces) {
        int start = pieces.size();
        int begin = 0;
        while (begin < word.length()) {
            int end = word.length();
            Integer id = null;
            while (id == null && end > begin) {
                id = piece(word, begin, end--);
            }
            if (id == null || word.length() > MAX_WORD) {
                pieces.cut(start);
                pieces.add(unknown);
                return;
            }
            pieces.add(id);
            begin = end + 1;
        }
    }

    private @Nullable Integer piece(String word, int begin, int end) {
        String piece = word.substring(begin, end);
        return ids.get(begin == 0 ? piece : "##" + piece);
    }

    private static String withoutAccents(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFD)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** What is neither letter, digit nor space in ASCII, and Unicode's punctuation. */
    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Numbers of pieces, one after the other. */
    static final class Pieces {
        private int[] ids = new int[128];
        private int size;

        void add(int id) {
            if (size == ids.length) {
                ids = java.util.Arrays.copyOf(ids, 2 * size);
            }
            ids[size++] = id;
        }

        /** Takes away all from a place on. */
        void cut(int from) {
            size = from;
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return java.util.Arrays.copyOf(ids, size);
        }
    }
}
