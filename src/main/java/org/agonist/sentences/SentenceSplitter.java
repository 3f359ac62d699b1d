package org.agonist.sentences;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.agonist.resources.Resources;
import org.agonist.text.Interruption;
import org.agonist.text.Span;

/**
 * Finds the sentences of a paragraph with OpenNLP's English model and the abbreviations of scientific prose: no boundary
 * after "et al.", "Fig." or "e.g.", one after "invasion[7]. Small".
 *
 * <p>Not thread-safe: one instance per thread over a shared {@link Model}.
 */
public final class SentenceSplitter {
    /** Where the model lies: the artifact opennlp-models-sentdetect-en. */
    public static final String DEFAULT_MODEL = "classpath:opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    /** What OpenNLP is given at once: several times the longest sentence that people write. */
    static final int MAX_PIECE = 8_000;
    /** Letters on end: at each full stop OpenNLP goes through the word that it stands in. */
    static final int MAX_WORD = 1_000;

    static final List<String> ABBREVIATIONS = List.of(
            "al.", "Al.", "approx.", "ca.", "cf.", "Dr.", "e.g.", "E.g.", "eq.", "Eq.", "et al.", "etc.", "Fig.",
            "fig.", "Figs.", "figs.", "i.e.", "I.e.", "i.p.", "i.v.", "incl.", "No.", "no.", "p.", "p.o.", "pp.",
            "Prof.", "Ref.", "ref.", "Refs.", "refs.", "resp.", "s.c.", "sp.", "spp.", "St.", "subsp.", "Tab.", "var.",
            "viz.", "vol.", "Vol.", "vs.", "Suppl.", "suppl.", "Inc.", "Ltd.", "Co.", "min.", "max.", "wt.", "conc.",
            "temp.", "Mol.");

    /** An immutable model, shared by all threads. */
    public static final class Model {
        private final SentenceModel model;

        private Model(SentenceModel model) {
            this.model = model;
        }

        /**
         * Loads a model of OpenNLP's sentence detector.
         *
         * @throws IOException if nothing is at the location or it is no such model; the message names the location
         */
        public static Model load(String location) throws IOException {
            try (InputStream stream = Resources.open(location)) {
                return new Model(sentenceModel(stream, location));
            }
        }

        private static SentenceModel sentenceModel(InputStream stream, String location) throws IOException {
            try {
                return new SentenceModel(stream);
            } catch (IOException | RuntimeException e) {
                throw new IOException(
                        location + ": expected an OpenNLP sentence model but found another kind of file", e);
            }
        }
    }

    private final SentenceDetectorME detector;

    public SentenceSplitter(Model model) {
        this.detector = new BoundedDetector(model.model, ABBREVIATIONS);
    }

    /** The sentences of a paragraph, in order, without the white space around them; offsets are into the whole text. */
    public List<Span> split(CharSequence text, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        for (Span piece : pieces(text, paragraph)) {
            Interruption.check();
            splitPiece(text, piece.begin(), piece.end(), sentences);
        }
        return sentences;
    }

    /** The paragraph in stretches that are short enough, and hold no word that is too long. */
    static List<Span> pieces(CharSequence text, Span paragraph) {
        List<Span> pieces = new ArrayList<>();
        int begin = paragraph.begin();
        while (begin < paragraph.end()) {
            int end = pieceEnd(text, begin, paragraph.end());
            pieces.add(new Span(begin, end));
            begin = end;
        }
        return pieces;
    }

    /** The end of the next piece: the paragraph's, or the last full stop before a space, or the last space, within the limits. */
    private static int pieceEnd(CharSequence text, int begin, int end) {
        int limit = Math.min(begin + MAX_PIECE, end);
        int word = begin;
        for (int i = begin; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                word = i + 1;
            } else if (i - word == MAX_WORD) {
                return Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
            }
        }
        if (limit == end) {
            return end;
        }
        for (int i = limit; i > begin + MAX_PIECE / 2; i--) {
            if (text.charAt(i - 1) == '.'
                    && Character.isWhitespace(text.charAt(i))
                    && i + 1 < end
                    && Character.isUpperCase(text.charAt(i + 1))) {
                return i;
            }
        }
        int space = limit;
        while (!Character.isWhitespace(text.charAt(space))) {
            space--;
        }
        return space;
    }

    private void splitPiece(CharSequence text, int begin, int end, List<Span> sentences) {
        String piece = withoutLineBreaks(text, begin, end);
        int from = -1;
        int to = -1;
        for (opennlp.tools.util.Span found : detector.sentPosDetect(piece)) {
            int next = begin + found.getStart();
            if (from >= 0 && isContinued(text, from, to, next)) {
                to = begin + found.getEnd();
                continue;
            }
            add(from, to, sentences);
            from = next;
            to = begin + found.getEnd();
        }
        add(from, to, sentences);
    }

    private static void add(int begin, int end, List<Span> sentences) {
        if (begin >= 0 && end > begin) {
            sentences.add(new Span(begin, end));
        }
    }

    /** Line breaks as spaces, one for one, so that offsets stay. */
    private static String withoutLineBreaks(CharSequence text, int begin, int end) {
        StringBuilder piece = new StringBuilder(end - begin);
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            piece.append(c == '\n' || c == '\r' || c == '\f' || c == '\t' ? ' ' : c);
        }
        return piece.toString();
    }

    /** A boundary is none if the next stretch opens with a word in plain lower case, or brackets are still open. */
    private static boolean isContinued(CharSequence text, int begin, int end, int next) {
        char first = text.charAt(next);
        boolean lower = Character.isLowerCase(first)
                && next + 1 < text.length()
                && (Character.isLowerCase(text.charAt(next + 1)) || text.charAt(next + 1) == ' ')
                && !isNameLike(text, next);
        if (lower || first == ',' || first == ';' || first == ')') {
            return true;
        }
        int open = 0;
        for (int i = Math.max(begin, end - 200); i < end; i++) {
            char c = text.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return open > 0 && closesSoon(text, next);
    }

    private static boolean closesSoon(CharSequence text, int next) {
        int limit = Math.min(text.length(), next + 120);
        for (int i = next; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ')') {
                return true;
            }
            if (c == '(') {
                return false;
            }
        }
        return false;
    }

    /** Whether a word in lower case goes on with capitals or digits, as gene names do: {@code siRNA}, {@code hnRNP}. */
    private static boolean isNameLike(CharSequence text, int begin) {
        for (int i = begin; i < text.length() && Character.isLetterOrDigit(text.charAt(i)); i++) {
            if (Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
