package org.agonist.training;

import java.util.ArrayList;
import java.util.List;
import org.agonist.entities.Abbreviations;
import org.agonist.entities.recogniser.EntitySpan;
import org.agonist.entities.recogniser.RecogniserSession;
import org.agonist.sentences.SentenceSplitter;
import org.agonist.text.Folded;
import org.agonist.text.Span;

/**
 * The sentences of a title and an abstract, and the short forms they define, as the pipeline finds them: what a model learns
 * from must be what it will read. Not thread-safe.
 */
public final class TrainingSentences {
    private final SentenceSplitter splitter;
    private List<Span> spans = List.of();
    private int[] begins = new int[0];
    private int[] ends = new int[0];

    /** Sentences of a model of sentences. */
    public TrainingSentences(SentenceSplitter.Model model) {
        splitter = new SentenceSplitter(model);
    }

    /** Splits a title and the text after it. */
    public void split(String text, int titleEnd) {
        List<Span> found = new ArrayList<>(splitter.split(text, new Span(0, titleEnd)));
        found.addAll(splitter.split(text, new Span(titleEnd, text.length())));
        spans = found;
        begins = found.stream().mapToInt(Span::begin).toArray();
        ends = found.stream().mapToInt(Span::end).toArray();
    }

    /** The sentences last split. */
    public List<Span> spans() {
        return List.copyOf(spans);
    }

    /** Number of sentences. */
    public int count() {
        return begins.length;
    }

    /** Where the sentences begin; not to be changed. */
    int[] begins() {
        return begins;
    }

    /** Where they end; not to be changed. */
    int[] ends() {
        return ends;
    }

    /** What a recogniser finds in the sentences last split. */
    public List<EntitySpan> recognise(RecogniserSession session, String text) {
        return session.recognise(text, begins, ends, begins.length, abbreviations(text));
    }

    /** The short forms that the sentences define. */
    public List<Abbreviations.Pair> abbreviations(String text) {
        List<Abbreviations.Pair> pairs = new ArrayList<>();
        for (Span sentence : spans) {
            Folded view = Folded.of(text, sentence.begin(), sentence.end());
            for (Abbreviations.Pair pair : Abbreviations.find(view.asText())) {
                pairs.add(new Abbreviations.Pair(view.toOriginal(pair.shortForm()), view.toOriginal(pair.longForm())));
            }
        }
        return pairs;
    }
}
