package org.agonist.entities;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agonist.entities.Grounding.By;
import org.agonist.entities.Mention.Recognizer;
import org.agonist.entities.NameWords.Role;
import org.agonist.entities.dictionary.Dictionary;
import org.agonist.entities.dictionary.Dictionary.Concept;
import org.agonist.entities.dictionary.DictionaryMatcher;
import org.agonist.entities.dictionary.DictionaryMatcher.Match;
import org.agonist.entities.recogniser.EntityRecogniser;
import org.agonist.text.Atoms;
import org.agonist.text.Folded;
import org.agonist.text.Interruption;
import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agents and targets of a document: by dictionary, by the stems of drug names, and by the short forms that the
 * document itself defines.
 *
 * <p>What a statistical recogniser finds beyond these is added where it overlaps none of them, see {@link RecognisedMentions}.
 * Members of an {@linkplain Enumerations enumeration} are mentions of their own; a salt belongs to its drug's name.
 *
 * <p>A name that often means something else counts only if the document also uses an unmistakable name of the same concept,
 * if a word such as "gene" or "inhibitor" stands beside it, or if it is listed with sure names; and never where
 * {@linkplain NameContext cells} are meant. Of several concepts with one name the one that the document names otherwise too
 * comes first. Not thread-safe.
 */
public final class MentionFinder {
    /** The longest separator of a list, ", and ". */
    private static final int MAX_SEPARATOR = 6;

    /** Mentions beside a doubtful one that are looked at: more do not begin within a separator's length. */
    private static final int MAX_NEIGHBOURS = 4;

    private final DictionaryMatcher matcher;
    /** For what lies within a match of the other, whose buffer is in use then. */
    private final DictionaryMatcher insideMatcher;

    private final OverlapPolicy policy;
    private final NameWords words;
    private final NameContext context;
    private final Enumerations enumerations;
    /** Finds what no dictionary knows; null for dictionaries and name forms alone. */
    private final @Nullable RecognisedMentions recognised;

    private final Atoms atoms = new Atoms();

    /**
     * A finder without a recogniser.
     *
     * @param dictionary what is looked up, shared
     * @param policy which of overlapping mentions stays
     * @throws IOException if the list of words beside names cannot be read
     */
    public MentionFinder(Dictionary dictionary, OverlapPolicy policy) throws IOException {
        this(dictionary, policy, null);
    }

    /**
     * @param dictionary what is looked up, shared
     * @param policy which of overlapping mentions stays
     * @param recogniser finds what no dictionary knows, shared; null for none
     * @throws IOException if the list of words beside names cannot be read
     */
    public MentionFinder(Dictionary dictionary, OverlapPolicy policy, @Nullable EntityRecogniser recogniser)
            throws IOException {
        this.matcher = new DictionaryMatcher(dictionary);
        this.insideMatcher = new DictionaryMatcher(dictionary);
        this.policy = policy;
        this.words = NameWords.load();
        this.context = new NameContext(words);
        this.enumerations = new Enumerations(dictionary, words);
        this.recognised = recogniser == null ? null : new RecognisedMentions(recogniser, dictionary, words);
    }

    /** A definition with offsets into the document. */
    public record Definition(Span shortForm, Span longForm) {}

    /** The mentions of a document in text order, none overlapping another. */
    public List<Mention> find(CharSequence text, List<Span> sentences, List<Definition> definitions) {
        List<Mention> sure = new ArrayList<>();
        List<Mention> doubtful = new ArrayList<>();
        List<Folded> views = new ArrayList<>(sentences.size());
        if (recognised != null) {
            recognised.start();
        }
        for (Span sentence : sentences) {
            Interruption.check();
            Folded view = Folded.of(text, sentence.begin(), sentence.end());
            views.add(view);
            lookUp(view, sure, doubtful);
            addDrugNames(view, sure);
        }
        Set<String> known = unmistakable(sure);
        addMeant(text, sure, doubtful, known);
        sure.replaceAll(mention -> withKnownFirst(mention, known));
        if (recognised != null) {
            recognised.addTo(sure, text, sentences, definitions);
        }
        List<Mention> mentions = definitions.isEmpty() ? sure : ShortForms.applied(text, views, sure, definitions);
        return policy.apply(mentions);
    }

    /** The identifiers of what is named by a name of nothing else. */
    private static Set<String> unmistakable(List<Mention> mentions) {
        Set<String> known = new HashSet<>();
        for (Mention mention : mentions) {
            Concept concept = mention.concept();
            if (concept != null && mention.groundings().size() == 1) {
                known.add(concept.curie());
            }
        }
        return known;
    }

    /** Adds the doubtful mentions that the document or the list they stand in speaks for. */
    private void addMeant(CharSequence text, List<Mention> sure, List<Mention> doubtful, Set<String> known) {
        if (doubtful.isEmpty()) {
            return;
        }
        Set<String> cells = NameContext.cellNames(text.toString());
        List<Mention> ordered = new ArrayList<>(sure);
        ordered.sort(Comparator.comparing(Mention::span));
        for (Mention mention : doubtful) {
            if (cells.contains(NameContext.key(mention.span().of(text)))) {
                continue;
            }
            if (mention.groundings().stream()
                    .anyMatch(grounding -> known.contains(grounding.concept().curie()))) {
                sure.add(confirmed(mention, known));
            } else if (isListed(text, mention, ordered)) {
                sure.add(mention);
            }
        }
    }

    private static Mention confirmed(Mention mention, Set<String> known) {
        Mention first = withKnownFirst(mention, known);
        List<Grounding> groundings = new ArrayList<>(first.groundings());
        groundings.set(0, new Grounding(groundings.get(0).concept(), By.CONFIRMED_NAME));
        return new Mention(mention.span(), groundings, mention.recognizer());
    }

    /** The mention with the concepts of its side first that the document also names by another name. */
    private static Mention withKnownFirst(Mention mention, Set<String> known) {
        if (mention.groundings().size() < 2) {
            return mention;
        }
        List<Grounding> groundings = new ArrayList<>(mention.groundings());
        groundings.sort(Comparator.comparing(grounding -> !known.contains(
                        grounding.concept().curie())
                || grounding.concept().kind().isAgent() != mention.kind().isAgent()));
        return new Mention(mention.span(), groundings, mention.recognizer());
    }

    /** Whether a doubtful name stands in a list with a sure one of its side: "Snail, Twist and ZEB1". */
    private static boolean isListed(CharSequence text, Mention doubtful, List<Mention> ordered) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered.get(middle).span().compareTo(doubtful.span()) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int from = Math.max(0, low - MAX_NEIGHBOURS);
        for (Mention mention : ordered.subList(from, Math.min(ordered.size(), low + MAX_NEIGHBOURS))) {
            boolean sameSide = mention.kind().isAgent() == doubtful.kind().isAgent();
            if (sameSide && mention.kind() != EntityKind.PROCESS && areListed(text, mention.span(), doubtful.span())) {
                return true;
            }
        }
        return false;
    }

    /** Whether two spans are parted by nothing but what parts the members of a list. */
    static boolean areListed(CharSequence text, Span one, Span other) {
        Span first = one.compareTo(other) < 0 ? one : other;
        Span second = first == one ? other : one;
        int gap = second.begin() - first.end();
        return gap > 0
                && gap <= MAX_SEPARATOR
                && isSeparator(text.subSequence(first.end(), second.begin()).toString());
    }

    private static boolean isSeparator(String between) {
        return switch (between.strip()) {
            case ",", "/", "and", "or", ", and", ", or", "&" -> true;
            default -> false;
        };
    }

    private void lookUp(Folded view, List<Mention> sure, List<Mention> doubtful) {
        CharSequence folded = view.asText();
        List<Match> matches = matcher.match(folded);
        if (recognised != null) {
            recognised.note(view, matcher, matches);
        }
        for (Match match : matches) {
            if (matcher.isNeverAlone(match)) {
                continue;
            }
            Match inner = matcher.kindOf(match) == EntityKind.DRUG_CLASS ? carriedBy(folded, match) : null;
            Match named = inner == null ? match : inner;
            EntityKind kind = matcher.kindOf(named);
            Span place = new Span(named.begin(), named.end());
            boolean ambiguous = inner == null
                    && (matcher.isAmbiguous(match)
                            || (kind == EntityKind.GENE && context.isCellLine(place.of(folded))));
            if (ambiguous && context.speaksAgainst(folded, place)) {
                continue;
            }
            boolean doubt = ambiguous && !context.speaksFor(folded, place, !kind.isAgent());
            List<Mention> mentions = doubt ? doubtful : sure;
            List<Enumerations.Member> members =
                    kind.isMolecularTarget() ? enumerations.behind(folded, place) : List.of();
            for (Enumerations.Member member : members) {
                mentions.add(new Mention(
                        view.toOriginal(member.span()),
                        new Grounding(member.concept(), By.SYNONYM),
                        Recognizer.DICTIONARY));
            }
            if (members.isEmpty() || members.get(0).span().begin() > place.begin()) {
                int end = isSubstance(kind) ? endOfSalt(folded, place.end()) : place.end();
                mentions.add(new Mention(
                        view.toOriginal(new Span(place.begin(), end)),
                        groundings(folded, named, ambiguous),
                        Recognizer.DICTIONARY));
            }
        }
    }

    /** What a name may mean, the dictionary's choice first. */
    private List<Grounding> groundings(CharSequence text, Match match, boolean ambiguous) {
        Dictionary dictionary = matcher.dictionary();
        List<Grounding> groundings = new ArrayList<>(1);
        for (Match name : insideMatcher.alternatives(text, match)) {
            By by = ambiguous || matcher.isAmbiguous(name)
                    ? By.AMBIGUOUS_NAME
                    : matcher.isPreferred(name) ? By.PREFERRED_NAME : By.SYNONYM;
            groundings.add(new Grounding(dictionary.concept(matcher.conceptOf(name)), by));
        }
        return groundings;
    }

    private static boolean isSubstance(EntityKind kind) {
        return kind == EntityKind.SMALL_MOLECULE || kind == EntityKind.NATURAL_PRODUCT;
    }

    /** After the salts that follow a drug's name: "amlodipine besylate", "irinotecan hydrochloride trihydrate". */
    private int endOfSalt(CharSequence text, int end) {
        int after = end;
        while (after + 1 < text.length() && text.charAt(after) == ' ') {
            String word = NameWords.wordFrom(text, after + 1);
            if (!words.is(word, Role.SALT) || text.charAt(after + 1) == '-') {
                break;
            }
            after += 1 + word.length();
        }
        return after;
    }

    /** The target that the name of a class begins with, as "VEGF" in "VEGF inhibitors"; null if it begins with none. */
    private @Nullable Match carriedBy(CharSequence text, Match match) {
        int begin = match.begin();
        boolean anti = match.end() - begin > 5 && NameContext.isAnti(text, begin + 5);
        int end = match.end();
        while (end > begin && text.charAt(end - 1) != ' ' && (anti || text.charAt(end - 1) != '-')) {
            end--;
        }
        if (!anti
                && !CarrierFinder.isCarrierNoun(
                        text.subSequence(end, match.end()).toString())) {
            return null;
        }
        end = end == begin && anti ? match.end() : end;
        List<Match> inside = insideMatcher.match(text, anti ? begin + 5 : begin, Math.max(begin, end));
        if (inside.isEmpty()) {
            return null;
        }
        Match first = inside.get(0);
        EntityKind kind = insideMatcher
                .dictionary()
                .concept(insideMatcher.conceptOf(first))
                .kind();
        boolean target = (kind.isMolecularTarget() || kind == EntityKind.PATHWAY) && !insideMatcher.isNeverAlone(first);
        return target ? first : null;
    }

    private void addDrugNames(Folded view, List<Mention> mentions) {
        CharSequence folded = view.asText();
        atoms.scan(folded, 0, folded.length());
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.kind(i) != Atoms.LETTERS) {
                continue;
            }
            Span word = new Span(atoms.begin(i), atoms.end(i));
            EntityKind kind = isWholeWord(i) ? DrugNames.kindOf(folded, word) : null;
            if (kind != null) {
                mentions.add(drug(view, word, kind));
                continue;
            }
            int number = i + 1;
            if (number < atoms.size() && isHyphen(folded, number)) {
                number++;
            }
            boolean code = number < atoms.size()
                    && atoms.kind(number) == Atoms.DIGITS
                    && atoms.end(number) - atoms.begin(number) >= 3
                    && atoms.begin(number) - atoms.end(i) <= 1
                    && DrugNames.isCodePrefix(folded, word);
            if (code) {
                mentions.add(drug(view, new Span(word.begin(), atoms.end(number)), EntityKind.SMALL_MOLECULE));
            }
        }
    }

    private boolean isHyphen(CharSequence text, int index) {
        return text.charAt(atoms.begin(index)) == '-';
    }

    private boolean isWholeWord(int index) {
        boolean left =
                index == 0 || atoms.end(index - 1) != atoms.begin(index) || atoms.kind(index - 1) == Atoms.SYMBOL;
        boolean right = index + 1 == atoms.size()
                || atoms.begin(index + 1) != atoms.end(index)
                || atoms.kind(index + 1) == Atoms.SYMBOL;
        return left && right;
    }

    private Mention drug(Folded view, Span word, EntityKind kind) {
        String name = view.substring(word.begin(), word.end());
        Concept concept = new Concept("agonist:" + SpanGrounder.slug(name), name, kind);
        Span place = new Span(word.begin(), endOfSalt(view.asText(), word.end()));
        return new Mention(view.toOriginal(place), new Grounding(concept, By.OWN_NAME), Recognizer.STEM);
    }
}
