package org.agonist.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.agonist.entities.Mention;
import org.agonist.entities.MentionFinder;
import org.agonist.entities.MentionFinder.Definition;
import org.agonist.entities.OverlapPolicy;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.recogniser.CompiledDictionaryLookup;
import org.agonist.entities.recogniser.EntityRecogniser;
import org.agonist.entities.recogniser.EntitySpan;
import org.agonist.entities.recogniser.RecogniserSession;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.sentences.SentenceSplitter;
import org.agonist.text.Span;
import org.agonist.training.AnnotatedDocument;
import org.agonist.training.TrainingSentences;
import org.agonist.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * The ways to find a document's chemicals and genes that are measured beside each other. Mentions are compared with corpora
 * whose chemicals are substances and whose genes are genes and proteins: classes of drugs, therapies, antibodies, pathways and
 * processes are left out, a protein given as a drug counts as a gene. Not thread-safe.
 */
public final class EntityFinders {
    /** What finds. */
    public enum Finder {
        /** The recogniser alone, with the dictionary among its features. */
        RECOGNISER,
        /** Dictionary, name forms and abbreviations, without the recogniser. */
        DICTIONARY,
        /** All of these, as the pipeline merges them. */
        MERGED,
        /** What the recogniser finds, and what the dictionary finds where the recogniser finds nothing of its kind. */
        UNION
    }

    private final RecogniserSession session;
    private final MentionFinder dictionary;
    private final MentionFinder merged;
    private final TrainingSentences sentences;

    /**
     * @param recogniser the model to measure
     * @param dictionary names, also among the recogniser's features
     * @param sentences finds sentences
     * @throws IOException if the list of words that are no names cannot be read
     */
    public EntityFinders(EntityRecogniser recogniser, Dictionary dictionary, SentenceSplitter.Model sentences)
            throws IOException {
        this.session = recogniser.newSession(new CompiledDictionaryLookup(dictionary));
        this.dictionary = new MentionFinder(dictionary, OverlapPolicy.LONGEST);
        this.merged = new MentionFinder(dictionary, OverlapPolicy.LONGEST, recogniser);
        this.sentences = new TrainingSentences(sentences);
    }

    /** What a finder finds in a document, in text order. */
    public List<EntitySpan> find(Finder finder, AnnotatedDocument document) {
        String text = document.text();
        sentences.split(text, document.titleEnd());
        return switch (finder) {
            case RECOGNISER -> sentences.recognise(session, text);
            case DICTIONARY -> spans(dictionary.find(text, sentences.spans(), definitions(text)));
            case MERGED -> spans(merged.find(text, sentences.spans(), definitions(text)));
            case UNION -> union(find(Finder.RECOGNISER, document), find(Finder.DICTIONARY, document));
        };
    }

    private static List<EntitySpan> union(List<EntitySpan> recognised, List<EntitySpan> listed) {
        List<EntitySpan> all = new ArrayList<>(recognised);
        for (EntitySpan span : listed) {
            boolean free = recognised.stream()
                    .noneMatch(other ->
                            other.kind() == span.kind() && other.begin() < span.end() && span.begin() < other.end());
            if (free) {
                all.add(span);
            }
        }
        all.sort(Comparator.comparingInt(EntitySpan::begin).thenComparingInt(EntitySpan::end));
        return all;
    }

    /** The mentions in a document as the pipeline finds them, in text order. */
    public List<Mention> mentions(AnnotatedDocument document) {
        String text = document.text();
        sentences.split(text, document.titleEnd());
        return merged.find(text, sentences.spans(), definitions(text));
    }

    private List<Definition> definitions(String text) {
        return sentences.abbreviations(text).stream()
                .map(pair -> new Definition(pair.shortForm(), pair.longForm()))
                .toList();
    }

    private static List<EntitySpan> spans(List<Mention> mentions) {
        List<EntitySpan> spans = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            SpanKind kind = kindOf(mention.kind());
            if (kind != null) {
                Span span = mention.span();
                spans.add(new EntitySpan(span.begin(), span.end(), kind, mention.confidence()));
            }
        }
        return spans;
    }

    /** What corpora would call a mention of a kind; null for what they do not mark. */
    public static @Nullable SpanKind kindOf(EntityKind kind) {
        return switch (kind) {
            case SMALL_MOLECULE, NATURAL_PRODUCT -> SpanKind.CHEMICAL;
            case GENE, FAMILY, COMPLEX, PROTEIN -> SpanKind.GENE;
            default -> null;
        };
    }
}
