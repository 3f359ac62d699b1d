package org.agonist.entities;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 *
 * <p>A name that often means something else counts only if the document also uses an unmistakable name of the same concept,
 * or if a word such as "gene" or "inhibitor" stands beside it. A short form that the document defines means what its long
 * form means, in the whole document. Not thread-safe.
 */
public final class MentionFinder {
    /** Words that speak for a gene's or drug's name beside them. */
    private static final Set<String> CUES = Set.of(
            "gene",
            "genes",
            "protein",
            "proteins",
            "receptor",
            "receptors",
            "kinase",
            "kinases",
            "inhibitor",
            "inhibitors",
            "inhibition",
            "expression",
            "overexpression",
            "antagonist",
            "antagonists",
            "agonist",
            "agonists",
            "blocker",
            "blockers",
            "blockade",
            "signaling",
            "signalling",
            "pathway",
            "mutation",
            "mutations",
            "amplification",
            "mutant",
            "phosphorylation",
            "promoter",
            "mrna",
            "sirna",
            "knockdown",
            "antibody",
            "antibodies",
            "activation",
            "activity",
            "levels",
            "degradation",
            "transcription");

    private final DictionaryMatcher matcher;
    /** For what lies within a match of the other, whose buffer is in use then. */
    private final DictionaryMatcher insideMatcher;

    private final OverlapPolicy policy;
    /** Finds what no dictionary knows; null for dictionaries and name forms alone. */
    private final @Nullable RecognisedMentions recognised;

    private final Atoms atoms = new Atoms();

    /**
     * A finder without a recogniser.
     *
     * @param dictionary what is looked up, shared
     * @param policy which of overlapping mentions stays
     */
    public MentionFinder(Dictionary dictionary, OverlapPolicy policy) {
        this.matcher = new DictionaryMatcher(dictionary);
        this.insideMatcher = new DictionaryMatcher(dictionary);
        this.policy = policy;
        this.recognised = null;
    }

    /**
     * @param dictionary what is looked up, shared
     * @param policy which of overlapping mentions stays
     * @param recogniser finds what no dictionary knows, shared; null for none
     * @throws IOException if the list of words that are no names cannot be read
     */
    public MentionFinder(Dictionary dictionary, OverlapPolicy policy, @Nullable EntityRecogniser recogniser)
            throws IOException {
        this.matcher = new DictionaryMatcher(dictionary);
        this.insideMatcher = new DictionaryMatcher(dictionary);
        this.policy = policy;
        this.recognised = recogniser == null ? null : new RecognisedMentions(recogniser, dictionary);
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
        Set<String> known = new HashSet<>();
        for (Mention mention : sure) {
            if (mention.concept() != null) {
                known.add(mention.concept().curie());
            }
        }
        for (Mention mention : doubtful) {
            boolean named = mention.concept() != null
                    && known.contains(mention.concept().curie());
            if (named || isListed(text, mention, sure)) {
                sure.add(mention);
            }
        }
        if (recognised != null) {
            recognised.addTo(sure, text, sentences, definitions);
        }
        List<Mention> mentions = definitions.isEmpty() ? sure : withDefinitions(text, views, sure, definitions);
        return policy.apply(mentions);
    }

    /** Whether a doubtful name stands in a list with a sure one of its side: "Snail, Twist and ZEB1". */
    private static boolean isListed(CharSequence text, Mention doubtful, List<Mention> sure) {
        for (Mention mention : sure) {
            if (mention.kind().isAgent() != doubtful.kind().isAgent() || mention.kind() == EntityKind.PROCESS) {
                continue;
            }
            Span first = mention.span().compareTo(doubtful.span()) < 0 ? mention.span() : doubtful.span();
            Span second = first == mention.span() ? doubtful.span() : mention.span();
            int gap = second.begin() - first.end();
            if (gap > 0
                    && gap <= MAX_SEPARATOR
                    && isSeparator(text.subSequence(first.end(), second.begin()).toString())) {
                return true;
            }
        }
        return false;
    }

    /** The longest separator of a list, ", and ". */
    private static final int MAX_SEPARATOR = 6;

    private static boolean isSeparator(String between) {
        return switch (between.strip()) {
            case ",", "/", "and", "or", ", and", ", or", "&" -> true;
            default -> false;
        };
    }

    private void lookUp(Folded view, List<Mention> sure, List<Mention> doubtful) {
        CharSequence folded = view.asText();
        Dictionary dictionary = matcher.dictionary();
        List<Match> matches = matcher.match(folded);
        if (recognised != null) {
            recognised.note(view, matcher, matches);
        }
        for (Match match : matches) {
            if (matcher.isNeverAlone(match)) {
                continue;
            }
            Match inner = dictionary.concept(matcher.conceptOf(match)).kind() == EntityKind.DRUG_CLASS
                    ? carriedBy(folded, match)
                    : null;
            Match named = inner == null ? match : inner;
            Concept concept = dictionary.concept(matcher.conceptOf(named));
            Mention mention = new Mention(
                    view.toOriginal(new Span(named.begin(), named.end())),
                    concept.kind(),
                    concept,
                    Mention.Recognizer.DICTIONARY);
            boolean doubt = inner == null && matcher.isAmbiguous(match) && !hasCue(folded, match);
            (doubt ? doubtful : sure).add(mention);
        }
    }

    /** The target that the name of a class begins with, as "VEGF" in "VEGF inhibitors"; null if it begins with none. */
    private @Nullable Match carriedBy(CharSequence text, Match match) {
        int begin = match.begin();
        boolean anti = match.end() - begin > 5 && isAnti(text, begin + 5);
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

    private static boolean hasCue(CharSequence text, Match match) {
        String after = wordFrom(text, match.end());
        return CUES.contains(after) || (after.isEmpty() && match.begin() >= 5 && isAnti(text, match.begin()));
    }

    private static boolean isAnti(CharSequence text, int begin) {
        return text.subSequence(begin - 5, begin).toString().equalsIgnoreCase("anti-");
    }

    private static String wordFrom(CharSequence text, int offset) {
        int begin = offset;
        while (begin < text.length() && (text.charAt(begin) == ' ' || text.charAt(begin) == '-')) {
            begin++;
        }
        int end = begin;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.subSequence(begin, end).toString().toLowerCase(Locale.ROOT);
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

    private static Mention drug(Folded view, Span word, EntityKind kind) {
        String name = view.substring(word.begin(), word.end());
        Concept concept = new Concept("agonist:" + name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, kind);
        return new Mention(view.toOriginal(word), kind, concept, Mention.Recognizer.STEM);
    }

    /** What a short form stands for: a mention to copy, or null if its long form is no agent or target we know. */
    private record Meaning(String shortForm, @Nullable Mention mention, Span definedAt) {}

    private List<Mention> withDefinitions(
            CharSequence text, List<Folded> views, List<Mention> mentions, List<Definition> definitions) {
        Map<String, Meaning> meanings = new HashMap<>();
        List<Mention> all = new ArrayList<>(mentions);
        for (Definition definition : definitions) {
            String shortForm =
                    withoutPlural(Folded.of(definition.shortForm.of(text)).toString());
            Mention longForm = mentionOf(definition.longForm, mentions);
            Mention shortMention = exactly(definition.shortForm, mentions);
            if (longForm == null && shortMention != null && isNamedLike(text, definition.longForm, shortMention)) {
                longForm = new Mention(
                        definition.longForm,
                        shortMention.kind(),
                        shortMention.concept(),
                        Mention.Recognizer.ABBREVIATION);
                all.add(longForm);
            }
            meanings.putIfAbsent(shortForm, new Meaning(shortForm, longForm, definition.longForm));
        }
        List<Mention> result = new ArrayList<>();
        for (Mention mention : all) {
            Meaning meaning = meanings.get(
                    withoutPlural(Folded.of(mention.span().of(text)).toString()));
            boolean redefined = meaning != null
                    && (meaning.mention != null || mention.recognizer() != Mention.Recognizer.RECOGNISER)
                    && !meaning.definedAt.contains(mention.span())
                    && (meaning.mention == null ? isSymbol(meaning.shortForm) : !meaning.mention.means(mention));
            if (!redefined) {
                result.add(mention);
            }
        }
        for (Folded view : views) {
            addShortForms(view, meanings, result);
        }
        return result;
    }

    /** A definition whose long form we do not know speaks against a symbol only, never against a drug's full name. */
    private static boolean isSymbol(String shortForm) {
        return shortForm.length() <= 6;
    }

    /** The mention that the long form is, or ends in with nothing but an article or adjective before it. */
    private static @Nullable Mention mentionOf(Span longForm, List<Mention> mentions) {
        Mention best = null;
        for (Mention mention : mentions) {
            Span span = mention.span();
            boolean covers = span.end() == longForm.end()
                    && (span.begin() <= longForm.begin() || span.length() * 10 >= longForm.length() * 6);
            if (covers && (best == null || span.length() > best.span().length())) {
                best = mention;
            }
        }
        return best;
    }

    private static @Nullable Mention exactly(Span span, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.span().equals(span)) {
                return mention;
            }
        }
        return null;
    }

    /** Whether an unknown long form shares a word of substance with a name of the concept that its short form suggests. */
    private static boolean isNamedLike(CharSequence text, Span longForm, Mention mention) {
        if (mention.concept() == null || mention.kind() == EntityKind.PROCESS) {
            return false;
        }
        String words = longForm.of(text).toLowerCase(Locale.ROOT);
        return mention.kind().isMolecularTarget()
                && (words.endsWith("receptor")
                        || words.endsWith("kinase")
                        || words.endsWith("factor")
                        || words.endsWith("protein")
                        || words.endsWith("ase")
                        || words.contains("ligand"));
    }

    private static String withoutPlural(String form) {
        int length = form.length();
        boolean plural =
                length > 2 && form.charAt(length - 1) == 's' && !Character.isLowerCase(form.charAt(length - 2));
        return plural ? form.substring(0, length - 1) : form;
    }

    private void addShortForms(Folded view, Map<String, Meaning> meanings, List<Mention> mentions) {
        CharSequence folded = view.asText();
        for (Meaning meaning : meanings.values()) {
            Mention source = meaning.mention;
            if (source == null) {
                continue;
            }
            String shortForm = meaning.shortForm;
            String text = folded.toString();
            int at = text.indexOf(shortForm);
            while (at >= 0) {
                int end = at + shortForm.length();
                boolean plural = end < text.length() && text.charAt(end) == 's';
                int wordEnd = plural ? end + 1 : end;
                if (isFree(text, at - 1) && isFree(text, wordEnd)) {
                    Span span = view.toOriginal(new Span(at, wordEnd));
                    mentions.add(new Mention(
                            span,
                            source.kind(),
                            source.concept(),
                            Mention.Recognizer.ABBREVIATION,
                            source.confidence()));
                }
                at = text.indexOf(shortForm, end);
            }
        }
    }

    private static boolean isFree(String text, int index) {
        return index < 0 || index >= text.length() || !Character.isLetterOrDigit(text.charAt(index));
    }
}
