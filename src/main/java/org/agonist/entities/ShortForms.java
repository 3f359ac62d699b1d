package org.agonist.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agonist.entities.Grounding.By;
import org.agonist.entities.Mention.Recognizer;
import org.agonist.entities.MentionFinder.Definition;
import org.agonist.text.Folded;
import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Lets a short form that the document defines mean what its long form means, in the whole document: after <em>matrix
 * metalloproteinases (MMPs)</em> every <em>MMP</em> is that family. A short form whose long form is no agent or target we know
 * means nothing, and one that
 * a dictionary knows says what its long form means where no dictionary knows that.
 */
final class ShortForms {
    /** What a short form stands for: a mention to copy, or null if its long form is no agent or target we know. */
    private record Meaning(String shortForm, @Nullable Mention mention, Span definedAt) {}

    /** A definition whose long form we do not know speaks against a symbol only, never against a drug's full name. */
    private static final int MAX_SYMBOL = 6;

    private final CharSequence text;
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<Integer, List<Mention>> byEnd = new HashMap<>();
    private final List<Mention> mentions;

    private ShortForms(CharSequence text, List<Mention> mentions) {
        this.text = text;
        this.mentions = new ArrayList<>(mentions);
        for (Mention mention : mentions) {
            byEnd.computeIfAbsent(mention.span().end(), end -> new ArrayList<>(1))
                    .add(mention);
        }
    }

    /** The mentions, those of the short forms among them. */
    static List<Mention> applied(
            CharSequence text, List<Folded> views, List<Mention> mentions, List<Definition> definitions) {
        ShortForms forms = new ShortForms(text, mentions);
        definitions.forEach(forms::define);
        List<Mention> result = new ArrayList<>();
        for (Mention mention : forms.mentions) {
            if (!forms.isRedefined(mention)) {
                result.add(mention);
            }
        }
        List<Meaning> known = forms.meanings.values().stream()
                .filter(meaning -> meaning.mention != null)
                .sorted(Comparator.comparingInt(meaning -> meaning.shortForm.length()))
                .toList();
        if (!known.isEmpty()) {
            views.forEach(view -> forms.addTo(result, view, known));
        }
        return result;
    }

    private void define(Definition definition) {
        String shortForm =
                withoutPlural(Folded.of(definition.shortForm().of(text)).toString());
        Mention longForm = mentionOf(definition.longForm());
        Mention shortMention = exactly(definition.shortForm());
        if (longForm == null && shortMention != null && isNamedLike(definition.longForm(), shortMention)) {
            longForm = shortMention.at(definition.longForm(), Recognizer.ABBREVIATION);
            mentions.add(longForm);
        } else if (longForm != null && shortMention != null && isBetterKnown(shortMention, longForm)) {
            mentions.remove(longForm);
            longForm = shortMention.at(longForm.span(), Recognizer.ABBREVIATION);
            mentions.add(longForm);
        }
        meanings.putIfAbsent(shortForm, new Meaning(shortForm, longForm, definition.longForm()));
    }

    /** Whether a dictionary knows the short form of what it does not know by its long form. */
    private static boolean isBetterKnown(Mention shortForm, Mention longForm) {
        return shortForm.kind().isAgent() == longForm.kind().isAgent()
                && isGroundedBy(By.OWN_NAME, longForm)
                && !isGroundedBy(By.OWN_NAME, shortForm);
    }

    private static boolean isGroundedBy(By by, Mention mention) {
        return !mention.groundings().isEmpty() && mention.groundings().get(0).by() == by;
    }

    private boolean isRedefined(Mention mention) {
        Meaning meaning =
                meanings.get(withoutPlural(Folded.of(mention.span().of(text)).toString()));
        return meaning != null
                && (meaning.mention != null || mention.recognizer() != Recognizer.RECOGNISER)
                && !meaning.definedAt.contains(mention.span())
                && (meaning.mention == null
                        ? meaning.shortForm.length() <= MAX_SYMBOL
                        : !meaning.mention.means(mention));
    }

    /** The mention that the long form is, or ends in with nothing but an article or adjective before it. */
    private @Nullable Mention mentionOf(Span longForm) {
        Mention best = null;
        for (Mention mention : byEnd.getOrDefault(longForm.end(), List.of())) {
            Span span = mention.span();
            boolean covers = span.begin() <= longForm.begin() || span.length() * 10 >= longForm.length() * 6;
            if (covers && (best == null || span.length() > best.span().length())) {
                best = mention;
            }
        }
        return best;
    }

    private @Nullable Mention exactly(Span span) {
        for (Mention mention : byEnd.getOrDefault(span.end(), List.of())) {
            if (mention.span().equals(span)) {
                return mention;
            }
        }
        return null;
    }

    /** Whether an unknown long form shares a word of substance with a name of the concept that its short form suggests. */
    private boolean isNamedLike(Span longForm, Mention mention) {
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

    private void addTo(List<Mention> result, Folded view, List<Meaning> known) {
        String folded = view.toString();
        for (int begin = 0; begin < folded.length(); begin++) {
            if (!isFree(folded, begin - 1)) {
                continue;
            }
            for (Meaning meaning : known) {
                int end = endOf(folded, begin, meaning.shortForm);
                if (end >= 0 && meaning.mention != null) {
                    result.add(meaning.mention.at(view.toOriginal(new Span(begin, end)), Recognizer.ABBREVIATION));
                }
            }
        }
    }

    /** Where the word that begins here ends, if it is a short form or its plural; -1 if it is another word. */
    private int endOf(String folded, int begin, String shortForm) {
        if (!folded.startsWith(shortForm, begin)) {
            return -1;
        }
        int end = begin + shortForm.length();
        if (isFree(folded, end)) {
            return end;
        }
        boolean plural = folded.charAt(end) == 's' && isFree(folded, end + 1) && !meanings.containsKey(shortForm + "s");
        return plural ? end + 1 : -1;
    }

    private static boolean isFree(String text, int index) {
        return index < 0 || index >= text.length() || !Character.isLetterOrDigit(text.charAt(index));
    }
}
