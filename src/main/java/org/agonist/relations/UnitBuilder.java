package org.agonist.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.agonist.relations.Unit.Kind;
import org.agonist.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Turns a sentence's tokens and mentions into {@link Unit}s: citations and brackets without mentions are left out, a short
 * form in brackets behind its long form too, coordinated mentions become one unit, words such as "down-regulates" are put
 * together.
 */
final class UnitBuilder {
    /** A bracket longer than this, in tokens, is read on as text. */
    private static final int MAX_BRACKET = 60;

    private static final Set<String> PREFIXES = Set.of("down", "up", "knock", "co", "cross");
    private static final Set<String> PARTICLES = Set.of("down", "out", "off");

    /** Before what a sentence opens with and its subject does not belong to: "Among flavonoids, A". */
    private static final Set<String> FRONTING = Set.of("among", "amongst", "unlike", "besides");

    private final Lexicon lexicon;
    private final List<String> forms;
    private final List<RelationMention> mentions;
    private final List<Unit> units = new ArrayList<>();

    private UnitBuilder(Lexicon lexicon, List<String> forms, List<RelationMention> mentions) {
        this.lexicon = lexicon;
        this.forms = forms;
        this.mentions = mentions;
    }

    static List<Unit> build(Lexicon lexicon, List<String> forms, List<RelationMention> mentions) {
        UnitBuilder builder = new UnitBuilder(lexicon, forms, mentions);
        builder.addAll();
        return builder.grouped();
    }

    private void addAll() {
        int i = 0;
        while (i < forms.size()) {
            int mention = outermostAt(i);
            if (mention >= 0 && !isSource(mention)) {
                addMention(mention);
                i = mentions.get(mention).end();
                continue;
            }
            String form = forms.get(i).toLowerCase(Locale.ROOT);
            if (form.equals("(") || form.equals("[") || form.equals("{")) {
                int close = closing(i);
                if (close > 0 && (!holdsMention(i, close) || isAlias(i, close))) {
                    i = close + 1;
                    continue;
                }
                int alias = close > 0 ? aliasEnd(i) : -1;
                if (alias > 0) {
                    addWord(i, form);
                    i = alias;
                    continue;
                }
            }
            i = addWord(i, form);
        }
    }

    private static final Set<String> DERIVED =
            Set.of("isolated", "derived", "extracted", "purified", "obtained", "prepared");

    /** "plumbagin from Plumbago zeylanica": what acts is what the plant holds. */
    private boolean isSource(int mention) {
        int before = units.size() - 1;
        if (mentions.get(mention).kind() != EntityKind.NATURAL_PRODUCT || before < 1) {
            return false;
        }
        boolean from = units.get(before).is("from");
        if (!from && !units.get(before).is("of")) {
            return false;
        }
        before--;
        if (from
                && units.get(before).isWord()
                && DERIVED.contains(units.get(before).form())) {
            before--;
        }
        return before >= 0 && isKind(before, Kind.AGENT);
    }

    private int outermostAt(int token) {
        int best = -1;
        for (int m = 0; m < mentions.size(); m++) {
            RelationMention mention = mentions.get(m);
            if (mention.begin() == token
                    && (best < 0 || mention.end() > mentions.get(best).end())) {
                best = m;
            }
        }
        return best;
    }

    private void addMention(int number) {
        RelationMention mention = mentions.get(number);
        Kind kind = mention.kind().isAgent() ? Kind.AGENT : Kind.TARGET;
        if (isEpithet(mention)) {
            for (int i = mention.begin(); i < mention.end(); i++) {
                addWord(i, forms.get(i).toLowerCase(Locale.ROOT));
            }
            return;
        }
        String text =
                String.join(" ", forms.subList(mention.begin(), mention.end())).toLowerCase(Locale.ROOT);
        units.add(new Unit(kind, text, mention.begin(), 0, List.of(), List.of(number)));
    }

    /** A family's name directly beside a target says what that is: "EGFR tyrosine kinase", "interferon IFN-γ". */
    private boolean isEpithet(RelationMention mention) {
        if (mention.kind() != EntityKind.FAMILY) {
            return false;
        }
        int next = outermostAt(mention.end());
        if (next >= 0 && mentions.get(next).kind() == EntityKind.GENE) {
            return true;
        }
        if (units.isEmpty()) {
            return false;
        }
        Unit before = units.get(units.size() - 1);
        return before.kind() == Kind.TARGET
                && mentions.get(before.members().get(before.members().size() - 1))
                                .end()
                        == mention.begin();
    }

    private int closing(int open) {
        String end = forms.get(open).equals("(") ? ")" : forms.get(open).equals("[") ? "]" : "}";
        int depth = 0;
        for (int i = open; i < forms.size() && i < open + MAX_BRACKET; i++) {
            if (forms.get(i).equals(forms.get(open))) {
                depth++;
            } else if (forms.get(i).equals(end) && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean holdsMention(int open, int close) {
        for (RelationMention mention : mentions) {
            if (mention.begin() > open && mention.end() <= close) {
                return true;
            }
        }
        return false;
    }

    /** Whether a bracket holds but another name of what stands before it. */
    private boolean isAlias(int open, int close) {
        Unit before = units.isEmpty() ? null : units.get(units.size() - 1);
        if (before == null || !before.isMention()) {
            return false;
        }
        String concept =
                mentions.get(before.members().get(before.members().size() - 1)).concept();
        int inside = -1;
        for (int m = 0; m < mentions.size(); m++) {
            RelationMention mention = mentions.get(m);
            if (mention.begin() > open && mention.end() <= close) {
                if (!mention.concept().equals(concept)) {
                    return false;
                }
                inside = m;
            }
        }
        return inside >= 0;
    }

    /** After an alias that a bracket opens with, and the mark behind it: "durvalumab (MEDI4736; anti-PD-L1)"; -1 if none. */
    private int aliasEnd(int open) {
        Unit before = units.isEmpty() ? null : units.get(units.size() - 1);
        int inside = outermostAt(open + 1);
        if (before == null || !before.isMention() || inside < 0) {
            return -1;
        }
        String concept =
                mentions.get(before.members().get(before.members().size() - 1)).concept();
        int end = mentions.get(inside).end();
        boolean alias = mentions.get(inside).concept().equals(concept)
                && end < forms.size()
                && (forms.get(end).equals(";") || forms.get(end).equals(","));
        return alias ? end + 1 : -1;
    }

    /** Adds the word at a token, or several that make one; returns the next token. */
    private int addWord(int i, String form) {
        Kind kind = punctuation(form);
        if (kind != Kind.WORD) {
            units.add(new Unit(kind, form, i, 0, List.of(), List.of()));
            return i + 1;
        }
        int end = i + 1;
        String word = form;
        if (PREFIXES.contains(form) && isForm(i + 1, "-") && i + 2 < forms.size()) {
            String joined = form + "-" + forms.get(i + 2).toLowerCase(Locale.ROOT);
            if (!lexicon.triggers(joined).isEmpty() || lexicon.classes(joined) != 0) {
                word = joined;
                end = i + 3;
            }
        } else if (i + 1 < forms.size() && (PARTICLES.contains(forms.get(i + 1)) || lexicon.isFirst(form))) {
            String joined = form + " " + forms.get(i + 1);
            if (!lexicon.triggers(joined).isEmpty()) {
                word = joined;
                end = i + 2;
            }
        } else if (isForm(i + 1, ".") && (form.equals("e.g") || form.equals("e"))) {
            int dots = form.equals("e") && isForm(i + 2, "g") ? i + 3 : i + 1;
            word = "e.g";
            end = isForm(dots, ".") ? dots + 1 : dots;
        }
        units.add(new Unit(Kind.WORD, word, i, lexicon.classes(word), lexicon.triggers(word), List.of()));
        return end;
    }

    private boolean isForm(int token, String form) {
        return token < forms.size() && forms.get(token).equals(form);
    }

    private static Kind punctuation(String form) {
        return switch (form) {
            case "(", "[", "{" -> Kind.OPEN;
            case ")", "]", "}" -> Kind.CLOSE;
            case "," -> Kind.COMMA;
            case ";", ":" -> Kind.STOP;
            case "-" -> Kind.HYPHEN;
            case "/", ".", "\"", "'", "?", "!", "+", "*" -> Kind.OTHER;
            default -> Kind.WORD;
        };
    }

    /** The units with coordinated mentions put together. */
    private List<Unit> grouped() {
        List<Unit> grouped = new ArrayList<>(units.size());
        int i = 0;
        while (i < units.size()) {
            Unit unit = units.get(i);
            if (!unit.isMention()) {
                grouped.add(unit);
                i++;
                continue;
            }
            List<Integer> members = new ArrayList<>(unit.members());
            int last = i;
            int next;
            while ((next = nextMember(last)) > 0) {
                members.addAll(units.get(next).members());
                last = next;
            }
            grouped.add(
                    last == i
                            ? unit
                            : new Unit(unit.kind(), unit.form(), unit.token(), 0, List.of(), List.copyOf(members)));
            i = last + 1;
        }
        return grouped;
    }

    /** The mention that is coordinated with the one at {@code index}, -1 if none. */
    private int nextMember(int index) {
        Unit mention = units.get(index);
        int i = index + 1;
        boolean comma = false;
        boolean word = false;
        if (isKind(i, Kind.HYPHEN)
                && (isKind(i + 1, Kind.COMMA) || i + 1 < units.size() && isCoordinator(units.get(i + 1)))) {
            i++;
        }
        if (isKind(i, Kind.COMMA)) {
            comma = true;
            i++;
        }
        if (i < units.size() && isCoordinator(units.get(i))) {
            word = true;
            i++;
        } else if (i + 2 < units.size()
                && units.get(i).is("as")
                && units.get(i + 1).is("well")
                && units.get(i + 2).is("as")) {
            word = true;
            i += 3;
        }
        boolean fronted =
                comma && index > 0 && FRONTING.contains(units.get(index - 1).form());
        if (!comma && !word || fronted) {
            return -1;
        }
        int fillers = 0;
        while (word && i < units.size() && fillers < 2 && isFiller(units.get(i), mention.kind())) {
            fillers++;
            i++;
        }
        if (i >= units.size() || units.get(i).kind() != mention.kind()) {
            return -1;
        }
        boolean sameSort = isCarrier(units.get(i)) == isCarrier(mention);
        boolean named = isCarrier(units.get(i))
                && i + 1 < units.size()
                && units.get(i + 1).kind() == Kind.AGENT;
        return (word || sameSort) && !named ? i : -1;
    }

    private boolean isKind(int index, Kind kind) {
        return index < units.size() && units.get(index).kind() == kind;
    }

    private static boolean isCoordinator(Unit unit) {
        return unit.is("and")
                || unit.is("or")
                || unit.is("plus")
                || unit.is("nor")
                || (unit.kind() == Kind.OTHER
                        && (unit.form().equals("/") || unit.form().equals("+")));
    }

    private static boolean isFiller(Unit unit, Kind kind) {
        if (!unit.isWord() || !unit.triggers().isEmpty()) {
            return false;
        }
        return unit.is(WordClass.DETERMINER)
                || kind == Kind.TARGET && unit.is(WordClass.GENERIC_TARGET)
                || (kind == Kind.TARGET && unit.classes() == 0 && !unit.form().endsWith("ed"));
    }

    private boolean isCarrier(@Nullable Unit unit) {
        return unit != null && mentions.get(unit.members().get(0)).isCarrier();
    }
}
