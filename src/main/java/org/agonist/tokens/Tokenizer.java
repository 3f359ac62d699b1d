package org.agonist.tokens;

import java.util.ArrayList;
import java.util.List;
import org.agonist.text.Atoms;
import org.agonist.text.Folded;
import org.agonist.text.Span;

/**
 * Cuts a sentence into tokens: runs of letters, digits and Greek letters stay together ({@code p53}, {@code αvβ3},
 * {@code PI3K}), every other character stands alone, so that {@code VEGF-targeted}, {@code anti-PD-1} and
 * {@code PI3K/AKT/mTOR} come apart and {@code TGF-β} and {@code IL-2} can be put together again. Decimal numbers stay whole.
 *
 * <p>Not thread-safe: one instance per thread.
 */
public final class Tokenizer {
    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION,
        SYMBOL
    }

    /**
     * A token.
     *
     * @param span where it stands in the original text
     * @param form how it reads when folded: ligatures, soft hyphens and formulas undone
     */
    public record Token(Span span, String form, Kind kind) {}

    private static final String PUNCTUATION = ".,;:!?()[]{}'\"-";

    private final Atoms atoms = new Atoms();

    /** The tokens of {@code text} between two offsets, with offsets into the whole text. */
    public List<Token> tokenize(CharSequence text, int begin, int end) {
        Folded view = Folded.of(text, begin, end);
        CharSequence folded = view.asText();
        atoms.scan(folded, 0, folded.length());
        List<Token> tokens = new ArrayList<>(atoms.size());
        int i = 0;
        while (i < atoms.size()) {
            int first = i;
            i++;
            if (atoms.kind(first) != Atoms.SYMBOL) {
                i = endOfWord(folded, i);
            }
            int from = atoms.begin(first);
            int to = atoms.end(i - 1);
            String form = folded.subSequence(from, to).toString();
            tokens.add(new Token(
                    new Span(view.toOriginalBegin(from), view.toOriginalEnd(to)), form, kindOf(form, first, i)));
        }
        return tokens;
    }

    private int endOfWord(CharSequence text, int next) {
        int i = next;
        while (i < atoms.size() && atoms.begin(i) == atoms.end(i - 1)) {
            if (atoms.kind(i) != Atoms.SYMBOL) {
                i++;
            } else if (isDecimalPoint(text, i)) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    private boolean isDecimalPoint(CharSequence text, int i) {
        char c = text.charAt(atoms.begin(i));
        return (c == '.' || c == ',')
                && i + 1 < atoms.size()
                && atoms.kind(i - 1) == Atoms.DIGITS
                && atoms.kind(i + 1) == Atoms.DIGITS
                && atoms.begin(i + 1) == atoms.end(i);
    }

    private Kind kindOf(String form, int first, int end) {
        if (atoms.kind(first) == Atoms.SYMBOL) {
            return PUNCTUATION.indexOf(form.charAt(0)) >= 0 ? Kind.PUNCTUATION : Kind.SYMBOL;
        }
        for (int i = first; i < end; i++) {
            if (atoms.kind(i) == Atoms.LETTERS || atoms.kind(i) == Atoms.GREEK) {
                return Kind.WORD;
            }
        }
        return Kind.NUMBER;
    }
}
