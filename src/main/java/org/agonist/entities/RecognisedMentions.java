package org.agonist.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.agonist.entities.MentionFinder.Definition;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.DictionaryMatcher;
import org.agonist.entities.dictionary.DictionaryMatcher.Match;
import org.agonist.entities.recogniser.CompiledDictionaryLookup;
import org.agonist.entities.recogniser.DictionaryHits;
import org.agonist.entities.recogniser.EntityRecogniser;
import org.agonist.entities.recogniser.EntitySpan;
import org.agonist.entities.recogniser.RecogniserSession;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.text.Folded;
import org.agonist.text.Span;

/**
 * Adds what the recogniser finds to what dictionaries know: a span that overlaps no known mention is a mention of its own, as
 * <em>beauvericin</em>; one that holds a known name of its side at its edge replaces it, as <em>caspase-8</em> does
 * <em>caspase</em>. Spans that are no names go: residues (<em>Ser473</em>), mutations, cell lines, units, generic words.
 *
 * <p>A substance named inside a gene's name, as <em>dopamine</em> in <em>dopamine D2 receptor</em>, is no agent there.
 * Not thread-safe.
 */
final class RecognisedMentions {
    /** The lowest of 0.3, 0.5 and 0.7 that costs no precision on the golden sentences; see MODELS.md. */
    static final float MIN_CONFIDENCE = 0.5f;

    /** A gene's span this sure takes the place of a substance's name inside it. */
    private static final float SURE_CONFIDENCE = 0.7f;

    private final RecogniserSession session;
    private final SpanGrounder grounder;
    private final NamePlausibility plausibility;
    private final DictionaryHits noted = new DictionaryHits();
    private int[] sentenceFirst = new int[64];
    private int sentences;
    private int served;

    RecognisedMentions(EntityRecogniser recogniser, Dictionary dictionary, NameWords words) {
        this.plausibility = new NamePlausibility(words);
        this.session = recogniser.newSession((text, begin, end, hits) -> serve(hits));
        this.grounder = new SpanGrounder(dictionary, words);
    }

    /** Forgets the last document. */
    void start() {
        noted.clear();
        sentences = 0;
        served = 0;
    }

    /** Takes in the dictionary's matches in the next sentence, so that the recogniser need not look them up again. */
    void note(Folded view, DictionaryMatcher matcher, List<Match> matches) {
        if (sentences + 2 > sentenceFirst.length) {
            sentenceFirst = Arrays.copyOf(sentenceFirst, sentenceFirst.length * 2);
        }
        CompiledDictionaryLookup.addHits(view, matcher, matches, noted);
        sentenceFirst[++sentences] = noted.size();
    }

    private void serve(DictionaryHits hits) {
        for (int i = sentenceFirst[served]; i < sentenceFirst[served + 1]; i++) {
            hits.add(noted.begin(i), noted.end(i), noted.kind(i));
        }
        served++;
    }

    /** Adds the recogniser's finds in the sentences noted to the mentions known, and takes away those that they replace. */
    void addTo(List<Mention> known, CharSequence text, List<Span> sentenceSpans, List<Definition> definitions) {
        List<EntitySpan> spans = recognise(text, sentenceSpans, definitions);
        if (spans.isEmpty()) {
            return;
        }
        Mentions before = new Mentions(known);
        Set<String> cellNames = NameContext.cellNames(text.toString());
        Set<Mention> replaced = new java.util.HashSet<>();
        List<Mention> added = new ArrayList<>();
        int geneEnd = 0;
        for (int i = 0; i < spans.size(); i++) {
            EntitySpan span = spans.get(i);
            boolean insideGene = span.kind() == SpanKind.CHEMICAL && (span.end() <= geneEnd || isInsideNext(spans, i));
            if (span.kind() == SpanKind.GENE) {
                geneEnd = Math.max(geneEnd, span.end());
            }
            if (span.confidence() < MIN_CONFIDENCE || insideGene) {
                continue;
            }
            Span place = new Span(span.begin(), span.end());
            List<Mention> overlapping = before.overlapping(place);
            if (overlapping.isEmpty()) {
                Mention mention = grounder.mention(text, span, null);
                boolean cells = mention.groundings().get(0).by() == Grounding.By.OWN_NAME
                        && cellNames.contains(NameContext.key(place.of(text)));
                if (!cells && plausibility.isName(text, place, span.kind())) {
                    added.add(mention);
                }
            } else {
                Mention inner = isList(text, overlapping) ? null : replaceable(span, place, overlapping);
                if (inner != null) {
                    replaced.addAll(overlapping);
                    boolean sameSide = inner.kind().isAgent() == (span.kind() == SpanKind.CHEMICAL);
                    added.add(grounder.mention(text, span, sameSide ? inner : null));
                }
            }
        }
        known.removeIf(replaced::contains);
        known.addAll(added);
    }

    private List<EntitySpan> recognise(CharSequence text, List<Span> sentenceSpans, List<Definition> definitions) {
        int[] begins = new int[sentenceSpans.size()];
        int[] ends = new int[sentenceSpans.size()];
        for (int s = 0; s < begins.length; s++) {
            begins[s] = sentenceSpans.get(s).begin();
            ends[s] = sentenceSpans.get(s).end();
        }
        List<Abbreviations.Pair> pairs = new ArrayList<>(definitions.size());
        for (Definition definition : definitions) {
            pairs.add(new Abbreviations.Pair(definition.shortForm(), definition.longForm()));
        }
        return session.recognise(text, begins, ends, begins.length, pairs);
    }

    private static boolean isInsideNext(List<EntitySpan> spans, int index) {
        EntitySpan span = spans.get(index);
        EntitySpan next = index + 1 < spans.size() ? spans.get(index + 1) : span;
        return next != span && next.kind() == SpanKind.GENE && next.begin() <= span.begin() && next.end() >= span.end();
    }

    /** Whether known mentions of different things are listed: "caspase-3" and "-9" in "caspase-3 and -9". */
    private static boolean isList(CharSequence text, List<Mention> mentions) {
        for (int i = 1; i < mentions.size(); i++) {
            Mention one = mentions.get(i - 1);
            Mention other = mentions.get(i);
            boolean sameSide = one.kind().isAgent() == other.kind().isAgent();
            if (sameSide && !one.means(other) && MentionFinder.areListed(text, one.span(), other.span())) {
                return true;
            }
        }
        return false;
    }

    /** The known mention whose place a span takes: the longest of its own side at its edge; null if it takes none. */
    private static @org.jspecify.annotations.Nullable Mention replaceable(
            EntitySpan span, Span place, List<Mention> overlapping) {
        boolean chemical = span.kind() == SpanKind.CHEMICAL;
        Mention best = null;
        for (Mention mention : overlapping) {
            boolean sameSide = mention.kind().isAgent() == chemical;
            boolean foreign = !chemical && !sameSide && span.confidence() >= SURE_CONFIDENCE;
            if (!place.contains(mention.span()) || place.equals(mention.span()) || !(sameSide || foreign)) {
                return null;
            }
            boolean edge =
                    mention.span().begin() == place.begin() || mention.span().end() == place.end();
            boolean better = best == null
                    || (sameSide && best.kind().isAgent() != chemical)
                    || (sameSide && mention.span().length() > best.span().length());
            if (edge && better) {
                best = mention;
            }
        }
        return best;
    }

    /** Mentions by place, to be asked what overlaps a span. */
    private static final class Mentions {
        private final List<Mention> ordered;
        /** The furthest end of this mention and all before it. */
        private final int[] furthest;

        Mentions(List<Mention> mentions) {
            ordered = new ArrayList<>(mentions);
            ordered.sort(Comparator.comparing(Mention::span));
            furthest = new int[ordered.size()];
            int high = 0;
            for (int i = 0; i < furthest.length; i++) {
                high = Math.max(high, ordered.get(i).span().end());
                furthest[i] = high;
            }
        }

        List<Mention> overlapping(Span place) {
            int low = 0;
            int high = furthest.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ordered.get(middle).span().begin() < place.end()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            List<Mention> result = new ArrayList<>();
            for (int i = low - 1; i >= 0 && furthest[i] > place.begin(); i--) {
                if (ordered.get(i).span().overlaps(place)) {
                    result.add(ordered.get(i));
                }
            }
            return result;
        }
    }
}
