package org.agonist.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.agonist.sentences.SentenceSplitter;
import org.agonist.text.Folded;
import org.agonist.text.Span;
import org.agonist.tokens.Tokenizer;

/** What holds of folding, tokens and sentences of any text. */
final class TextContracts {
    private TextContracts() {}

    /** The way back is in order and stays in the stretch that was folded. */
    static void folding(String text) {
        folding(text, 0, text.length());
        folding(text, text.length() / 3, text.length() - text.length() / 3);
    }

    private static void folding(String text, int begin, int end) {
        Folded folded = Folded.of(text, begin, end);
        assertThat(folded.asText().length()).isEqualTo(folded.length());
        assertThat(folded.toString()).hasSize(folded.length());
        int last = begin;
        int lastEnd = begin;
        for (int i = 0; i < folded.length(); i++) {
            Span original = folded.toOriginal(new Span(i, i + 1));
            assertThat(original.begin()).isGreaterThanOrEqualTo(last);
            assertThat(original.end()).isGreaterThanOrEqualTo(lastEnd).isGreaterThan(original.begin());
            assertThat(folded.charAt(i)).isEqualTo(folded.asText().charAt(i));
            last = original.begin();
            lastEnd = original.end();
        }
        assertThat(lastEnd).isLessThanOrEqualTo(end);
    }

    /** Tokens are in order and apart, none is empty, and none leaves the stretch. */
    static void tokens(String text) {
        tokens(text, 0, text.length());
        tokens(text, text.length() / 3, text.length() - text.length() / 3);
    }

    private static void tokens(String text, int begin, int end) {
        int last = begin;
        for (Tokenizer.Token token : new Tokenizer().tokenize(text, begin, end)) {
            assertThat(token.span().begin()).isGreaterThanOrEqualTo(last);
            assertThat(token.span().length()).isPositive();
            assertThat(token.form()).isNotEmpty();
            last = token.span().end();
        }
        assertThat(last).isLessThanOrEqualTo(end);
    }

    /** The model, loaded when the first text comes. */
    private static final class Sentences {
        private static final SentenceSplitter SPLITTER = splitter();

        private static SentenceSplitter splitter() {
            try {
                return new SentenceSplitter(SentenceSplitter.Model.load(SentenceSplitter.DEFAULT_MODEL));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Sentences are in order and apart, and nothing but white space stands outside of them. */
    static void sentences(String text) {
        int begin = text.length() / 4;
        List<Span> sentences = Sentences.SPLITTER.split(text, new Span(begin, text.length()));
        int last = begin;
        for (Span sentence : sentences) {
            assertThat(sentence.length()).isPositive();
            assertThat(isSpace(text, last, sentence.begin())).isTrue();
            last = sentence.end();
        }
        assertThat(isSpace(text, last, text.length())).isTrue();
    }

    private static boolean isSpace(String text, int begin, int end) {
        return text.substring(begin, end).chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
