package org.agonist.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * Finds agents that carry their target in their name: {@code VEGF inhibitors}, {@code anti-PD-1 antibodies},
 * {@code HER2-targeted nanoparticles}, {@code CD19 CAR-T cells}, {@code EGFR siRNA}, {@code inhibitors of mTOR}.
 *
 * <p>A process is carried by no name: {@code angiogenesis inhibitors} remains a plain class.
 */
public final class CarrierFinder {
    /**
     * A mention of the sentence, over its tokens.
     *
     * @param begin its first token
     * @param end after its last token
     */
    public record Found(int begin, int end, EntityKind kind) {}

    /**
     * An agent that carries targets.
     *
     * @param begin its first token
     * @param end after its last token
     * @param kind what sort of agent it is
     * @param targets which of the sentence's mentions it carries
     * @param mechanism how it acts on them
     * @param trigger the token that says so
     */
    public record Carrier(
            int begin, int end, EntityKind kind, List<Integer> targets, Mechanism mechanism, int trigger) {}

    private static final Map<String, Mechanism> AGENT_NOUNS = Map.ofEntries(
            Map.entry("inhibitor", Mechanism.INHIBITOR),
            Map.entry("inhibitors", Mechanism.INHIBITOR),
            Map.entry("blocker", Mechanism.INHIBITOR),
            Map.entry("blockers", Mechanism.INHIBITOR),
            Map.entry("tki", Mechanism.INHIBITOR),
            Map.entry("tkis", Mechanism.INHIBITOR),
            Map.entry("suppressant", Mechanism.INHIBITOR),
            Map.entry("suppressants", Mechanism.INHIBITOR),
            Map.entry("trap", Mechanism.INHIBITOR),
            Map.entry("traps", Mechanism.INHIBITOR),
            Map.entry("antagonist", Mechanism.ANTAGONIST),
            Map.entry("antagonists", Mechanism.ANTAGONIST),
            Map.entry("agonist", Mechanism.AGONIST),
            Map.entry("agonists", Mechanism.AGONIST),
            Map.entry("activator", Mechanism.ACTIVATOR),
            Map.entry("activators", Mechanism.ACTIVATOR),
            Map.entry("stimulator", Mechanism.ACTIVATOR),
            Map.entry("stimulators", Mechanism.ACTIVATOR),
            Map.entry("degrader", Mechanism.INDIRECT_DOWNREGULATOR),
            Map.entry("degraders", Mechanism.INDIRECT_DOWNREGULATOR),
            Map.entry("protac", Mechanism.INDIRECT_DOWNREGULATOR),
            Map.entry("protacs", Mechanism.INDIRECT_DOWNREGULATOR),
            Map.entry("modulator", Mechanism.DIRECT_REGULATOR),
            Map.entry("modulators", Mechanism.DIRECT_REGULATOR),
            Map.entry("binder", Mechanism.DIRECT_REGULATOR),
            Map.entry("binders", Mechanism.DIRECT_REGULATOR));

    private static final Set<String> FILLERS = Set.of(
            "kinase",
            "kinases",
            "tyrosine",
            "receptor",
            "receptors",
            "pathway",
            "pathways",
            "signaling",
            "signalling",
            "activity",
            "enzyme",
            "family",
            "axis",
            "small",
            "molecule",
            "-",
            "checkpoint",
            "channel",
            "channels",
            "protein",
            "proteins",
            "complex",
            "reverse",
            "inverse",
            "partial",
            "full",
            "selective",
            "specific",
            "direct",
            "allosteric",
            "covalent",
            "irreversible",
            "reversible",
            "dual",
            "protease",
            "transporter",
            "fusion");

    private static final Set<String> TARGETING = Set.of(
            "targeted",
            "targeting",
            "directed",
            "specific",
            "binding",
            "retargeted",
            "redirected",
            "reactive",
            "selective");
    private static final Map<String, Mechanism> ACTING = Map.ofEntries(
            Map.entry("blocking", Mechanism.INHIBITOR),
            Map.entry("neutralizing", Mechanism.INHIBITOR),
            Map.entry("neutralising", Mechanism.INHIBITOR),
            Map.entry("inhibiting", Mechanism.INHIBITOR),
            Map.entry("inhibitory", Mechanism.INHIBITOR),
            Map.entry("antagonizing", Mechanism.ANTAGONIST),
            Map.entry("antagonising", Mechanism.ANTAGONIST),
            Map.entry("suppressing", Mechanism.INHIBITOR),
            Map.entry("degrading", Mechanism.INDIRECT_DOWNREGULATOR),
            Map.entry("activating", Mechanism.ACTIVATOR),
            Map.entry("stimulating", Mechanism.ACTIVATOR));

    private static final Map<String, EntityKind> THINGS = Map.ofEntries(
            Map.entry("nanoparticle", EntityKind.NANOPARTICLE),
            Map.entry("nanoparticles", EntityKind.NANOPARTICLE),
            Map.entry("nanocarriers", EntityKind.NANOPARTICLE),
            Map.entry("nanocarrier", EntityKind.NANOPARTICLE),
            Map.entry("liposomes", EntityKind.NANOPARTICLE),
            Map.entry("liposome", EntityKind.NANOPARTICLE),
            Map.entry("immunoliposomes", EntityKind.NANOPARTICLE),
            Map.entry("micelles", EntityKind.NANOPARTICLE),
            Map.entry("nanomedicines", EntityKind.NANOPARTICLE),
            Map.entry("exosomes", EntityKind.NANOPARTICLE),
            Map.entry("dendrimers", EntityKind.NANOPARTICLE),
            Map.entry("nanorods", EntityKind.NANOPARTICLE),
            Map.entry("antibody", EntityKind.ANTIBODY),
            Map.entry("antibodies", EntityKind.ANTIBODY),
            Map.entry("mab", EntityKind.ANTIBODY),
            Map.entry("mabs", EntityKind.ANTIBODY),
            Map.entry("nanobody", EntityKind.ANTIBODY),
            Map.entry("nanobodies", EntityKind.ANTIBODY),
            Map.entry("immunotoxin", EntityKind.ANTIBODY_DRUG_CONJUGATE),
            Map.entry("immunotoxins", EntityKind.ANTIBODY_DRUG_CONJUGATE),
            Map.entry("immunoconjugate", EntityKind.ANTIBODY_DRUG_CONJUGATE),
            Map.entry("adc", EntityKind.ANTIBODY_DRUG_CONJUGATE),
            Map.entry("adcs", EntityKind.ANTIBODY_DRUG_CONJUGATE),
            Map.entry("conjugate", EntityKind.ANTIBODY_DRUG_CONJUGATE),
            Map.entry("conjugates", EntityKind.ANTIBODY_DRUG_CONJUGATE),
            Map.entry("therapy", EntityKind.THERAPY_CLASS),
            Map.entry("therapies", EntityKind.THERAPY_CLASS),
            Map.entry("therapeutics", EntityKind.THERAPY_CLASS),
            Map.entry("treatment", EntityKind.THERAPY_CLASS),
            Map.entry("treatments", EntityKind.THERAPY_CLASS),
            Map.entry("immunotherapy", EntityKind.THERAPY_CLASS),
            Map.entry("immunotherapies", EntityKind.THERAPY_CLASS),
            Map.entry("agent", EntityKind.DRUG_CLASS),
            Map.entry("agents", EntityKind.DRUG_CLASS),
            Map.entry("drug", EntityKind.DRUG_CLASS),
            Map.entry("drugs", EntityKind.DRUG_CLASS),
            Map.entry("compound", EntityKind.DRUG_CLASS),
            Map.entry("compounds", EntityKind.DRUG_CLASS),
            Map.entry("molecules", EntityKind.DRUG_CLASS),
            Map.entry("medicines", EntityKind.DRUG_CLASS),
            Map.entry("inhibitors", EntityKind.DRUG_CLASS),
            Map.entry("inhibitor", EntityKind.DRUG_CLASS),
            Map.entry("radioligand", EntityKind.SMALL_MOLECULE),
            Map.entry("radioligands", EntityKind.SMALL_MOLECULE),
            Map.entry("vaccine", EntityKind.VACCINE),
            Map.entry("vaccines", EntityKind.VACCINE),
            Map.entry("peptide", EntityKind.PROTEIN),
            Map.entry("peptides", EntityKind.PROTEIN),
            Map.entry("cars", EntityKind.CELL_THERAPY),
            Map.entry("aptamer", EntityKind.NUCLEIC_ACID),
            Map.entry("aptamers", EntityKind.NUCLEIC_ACID),
            Map.entry("sirna", EntityKind.NUCLEIC_ACID),
            Map.entry("sirnas", EntityKind.NUCLEIC_ACID),
            Map.entry("shrna", EntityKind.NUCLEIC_ACID),
            Map.entry("shrnas", EntityKind.NUCLEIC_ACID));

    private static final Set<String> NUCLEIC =
            Set.of("sirna", "sirnas", "shrna", "shrnas", "antisense", "sgrna", "asos");

    /** Words of a laboratory, where antibodies show what is there and change nothing. */
    private static final Set<String> LABORATORY = Set.of(
            "purchased",
            "bought",
            "staining",
            "immunostaining",
            "immunohistochemistry",
            "immunohistochemical",
            "rabbit",
            "goat",
            "dilution",
            "incubated",
            "probed",
            "stained",
            "immunostained",
            "blot",
            "blots",
            "blotting",
            "blotted",
            "immunoblot",
            "immunoblots",
            "immunoblotting",
            "immunoblotted",
            "western",
            "immunoprecipitated",
            "immunoprecipitation",
            "immunofluorescence",
            "polyclonal",
            "diluted",
            "abcam",
            "biotechnology",
            "invitrogen",
            "sigma-aldrich",
            "biolegend",
            "proteintech");

    /** An antibody is against few targets; longer lists are of reagents. */
    private static final int MAX_ANTIBODY_TARGETS = 3;

    /** More targets than this are no group that one agent is named by. */
    private static final int MAX_GROUP = 50;

    /** Words that may stand between "-targeted" and the thing: {@code HER2-targeted gold nanoparticles}. */
    private static final int MAX_BETWEEN = 3;

    private final List<String> forms;
    private final List<Found> mentions;
    /** The mention that covers each token, null where none does. */
    private final @Nullable Found[] covering;

    private final List<Carrier> carriers = new ArrayList<>();

    private CarrierFinder(List<String> forms, List<Found> mentions) {
        this.forms = forms;
        this.mentions = mentions;
        this.covering = new Found[forms.size()];
        for (Found mention : mentions) {
            Arrays.fill(covering, mention.begin(), mention.end(), mention);
        }
    }

    /**
     * The carriers of a sentence in order, none overlapping another.
     *
     * @param forms the folded tokens
     * @param mentions the mentions, in order, none overlapping another
     */
    public static List<Carrier> find(List<String> forms, List<Found> mentions) {
        return new CarrierFinder(forms, mentions).find();
    }

    /** Whether a word makes an agent of the target before it, as "inhibitors" or "nanoparticles". */
    static boolean isCarrierNoun(String word) {
        String form = word.toLowerCase(Locale.ROOT);
        return AGENT_NOUNS.containsKey(form)
                || THINGS.containsKey(form)
                || form.equals("blockade")
                || form.equals("inhibition");
    }

    private List<Carrier> find() {
        int i = 0;
        while (i < mentions.size()) {
            if (!isTarget(i)) {
                i++;
                continue;
            }
            int last = groupEnd(i);
            Carrier carrier = carrierOf(i, last);
            if (carrier == null && last > i) {
                last = slashGroupEnd(i);
                carrier = carrierOf(i, last);
            }
            if (carrier == null) {
                i++;
                continue;
            }
            boolean free =
                    carriers.isEmpty() || carriers.get(carriers.size() - 1).end() <= carrier.begin();
            if (free && !isReagent(carrier)) {
                carriers.add(carrier);
            }
            i = last + 1;
        }
        return carriers;
    }

    /** "incubated with antibodies against p53" is no treatment. */
    private boolean isReagent(Carrier carrier) {
        return carrier.kind() == EntityKind.ANTIBODY
                && (carrier.targets().size() > MAX_ANTIBODY_TARGETS
                        || forms.stream().anyMatch(form -> LABORATORY.contains(form.toLowerCase(Locale.ROOT))));
    }

    private boolean isTarget(int mention) {
        EntityKind kind = mentions.get(mention).kind();
        return !kind.isAgent() && kind != EntityKind.PROCESS;
    }

    private String form(int token) {
        return token >= 0 && token < forms.size() ? forms.get(token).toLowerCase(Locale.ROOT) : "";
    }

    /** The last of the targets that are joined to this one: {@code PD-1/PD-L1}, {@code EGFR and HER2}. */
    private int groupEnd(int first) {
        int last = first;
        while (last + 1 < mentions.size() && last - first < MAX_GROUP && isTarget(last + 1)) {
            int from = mentions.get(last).end();
            int to = mentions.get(last + 1).begin();
            boolean joined = (to - from == 1
                            && (isSlash(from)
                                    || form(from).equals("and")
                                    || form(from).equals("or")
                                    || form(from).equals(",")))
                    || (to - from == 2
                            && form(from).equals(",")
                            && (form(from + 1).equals("and") || form(from + 1).equals("or")))
                    || (to - from == 3 && isSlash(from) && form(from + 1).equals("anti"));
            if (!joined) {
                break;
            }
            last++;
        }
        return last;
    }

    private int slashGroupEnd(int first) {
        int last = first;
        while (last + 1 < mentions.size()
                && last - first < MAX_GROUP
                && isTarget(last + 1)
                && mentions.get(last + 1).begin() - mentions.get(last).end() == 1
                && isSlash(mentions.get(last).end())) {
            last++;
        }
        return last;
    }

    private boolean isSlash(int token) {
        String form = form(token);
        return form.equals("/") || form.equals("-");
    }

    private List<Integer> targets(int first, int last) {
        List<Integer> targets = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            targets.add(i);
        }
        return targets;
    }

    private @Nullable Carrier carrierOf(int first, int last) {
        int begin = mentions.get(first).begin();
        int end = afterAlias(mentions.get(last).end());
        List<Integer> targets = targets(first, last);
        boolean anti = form(begin - 1).equals("-") && form(begin - 2).equals("anti") && !isAdjective(form(begin));
        if (anti) {
            int thing = thingAfter(end);
            EntityKind kind = thing < 0 ? EntityKind.ANTIBODY : kindOfThing(thing);
            return new Carrier(begin - 2, thing < 0 ? end : thing + 1, kind, targets, Mechanism.INHIBITOR, begin - 2);
        }
        Carrier carrier = withAgentNoun(begin, end, targets);
        if (carrier == null) {
            carrier = withParticiple(begin, end, targets);
        }
        if (carrier == null) {
            carrier = withThing(begin, end, targets);
        }
        return carrier == null ? nounOf(begin, end, targets) : carrier;
    }

    /** "anti-inflammatory cytokines" are not against cytokines. */
    private static boolean isAdjective(String form) {
        return form.endsWith("ory") || form.endsWith("ic") || form.endsWith("al") || form.endsWith("ive");
    }

    /** After a short form in brackets that stands between a target and the noun: "VEGF receptor (VEGFR) inhibitors". */
    private int afterAlias(int end) {
        if (!form(end).equals("(")) {
            return end;
        }
        int close = end + 1;
        while (close < end + 6 && close < forms.size() && !form(close).equals(")")) {
            close++;
        }
        int next = close + 1;
        boolean goesOn = form(close).equals(")")
                && (AGENT_NOUNS.containsKey(form(next))
                        || FILLERS.contains(form(next)) && !form(next).equals("-"));
        return goesOn ? next : end;
    }

    private @Nullable Carrier withAgentNoun(int begin, int end, List<Integer> targets) {
        int i = end;
        while (i < end + 5 && FILLERS.contains(form(i)) && !startsOtherMention(i)) {
            i++;
        }
        Mechanism mechanism = AGENT_NOUNS.get(form(i));
        if (mechanism == null) {
            return null;
        }
        return new Carrier(begin, i + 1, EntityKind.DRUG_CLASS, targets, mechanism, i);
    }

    private boolean startsOtherMention(int token) {
        Found mention = mentionAt(token);
        return mention != null && mention.kind() != EntityKind.FAMILY;
    }

    private @Nullable Carrier withParticiple(int begin, int end, List<Integer> targets) {
        int participle = form(end).equals("-") ? end + 1 : end;
        boolean hyphen = participle > end;
        String form = form(participle);
        Mechanism mechanism = TARGETING.contains(form) ? Mechanism.DIRECT_REGULATOR : ACTING.get(form);
        if (mechanism == null || (!hyphen && !form.equals("targeted") && !form.equals("directed"))) {
            return null;
        }
        int thing = thingAfter(participle + 1);
        return thing < 0 ? null : new Carrier(begin, thing + 1, kindOfThing(thing), targets, mechanism, participle);
    }

    /** {@code CD19 CAR-T cells}, {@code EGFR siRNA}, {@code CD20 monoclonal antibodies}. */
    private @Nullable Carrier withThing(int begin, int end, List<Integer> targets) {
        int i = form(end).equals("-") ? end + 1 : end;
        Found drug = mentionAt(i);
        if (drug != null && (drug.kind() == EntityKind.CELL_THERAPY || drug.kind() == EntityKind.NUCLEIC_ACID)) {
            Mechanism mechanism = drug.kind() == EntityKind.CELL_THERAPY
                    ? Mechanism.DIRECT_REGULATOR
                    : Mechanism.INDIRECT_DOWNREGULATOR;
            return new Carrier(begin, drug.end(), drug.kind(), targets, mechanism, i);
        }
        if (NUCLEIC.contains(form(i))) {
            int last = form(i).equals("antisense") && form(i + 1).startsWith("oligonucleotide") ? i + 1 : i;
            return new Carrier(begin, last + 1, EntityKind.NUCLEIC_ACID, targets, Mechanism.INDIRECT_DOWNREGULATOR, i);
        }
        boolean monoclonal = form(i).equals("monoclonal") && form(i + 1).startsWith("antibod");
        if (monoclonal) {
            return new Carrier(begin, i + 2, EntityKind.ANTIBODY, targets, Mechanism.INHIBITOR, i + 1);
        }
        return null;
    }

    private static final Set<String> DETERMINERS = Set.of("the", "both", "human", "oncogenic", "mutant", "activated");

    /** {@code inhibitors of mTOR}: a class that is named by its plural. */
    private @Nullable Carrier nounOf(int begin, int end, List<Integer> targets) {
        int i = begin - 1;
        while (i > begin - 4 && DETERMINERS.contains(form(i))) {
            i--;
        }
        boolean against = (form(i).equals("against") || form(i).equals("to"))
                && form(i - 1).equals("antibodies");
        if (i < 1 || !(form(i).equals("of") || against)) {
            return null;
        }
        if (against) {
            return new Carrier(i - 1, end, EntityKind.ANTIBODY, targets, Mechanism.INHIBITOR, i - 1);
        }
        String noun = form(i - 1);
        Mechanism mechanism = noun.endsWith("s") ? AGENT_NOUNS.get(noun) : null;
        return mechanism == null ? null : new Carrier(i - 1, end, EntityKind.DRUG_CLASS, targets, mechanism, i - 1);
    }

    private @Nullable Found mentionAt(int token) {
        Found mention = token < covering.length ? covering[token] : null;
        return mention != null && mention.begin() == token ? mention : null;
    }

    private static final Set<String> BETWEEN = Set.of(
            "monoclonal",
            "therapeutic",
            "bispecific",
            "humanized",
            "humanised",
            "human",
            "chimeric",
            "gold",
            "lipid",
            "polymeric",
            "small",
            "molecule",
            "-",
            "drug",
            "targeted",
            "directed",
            "antibody",
            "blocking",
            "checkpoint",
            "immune",
            "cancer",
            "combination",
            "peptide",
            "silver",
            "magnetic",
            "iron",
            "oxide",
            "plga",
            "silica",
            "delivery",
            "conjugated",
            "receptor",
            "conjugate",
            "t",
            "car",
            "biological",
            "novel",
            "cell",
            "immunotherapeutic",
            "immunotherapy",
            "kinase",
            "tyrosine",
            "adoptive");

    /** The token of the thing that ends the name, as "antibodies" in {@code anti-PD-1 monoclonal antibodies}; -1 if none. */
    private int thingAfter(int from) {
        int thing = -1;
        for (int i = from; i < from + MAX_BETWEEN + 1; i++) {
            Found drug = mentionAt(i);
            if (drug != null && isGeneric(drug.kind())) {
                return drug.end() - 1;
            }
            if (THINGS.containsKey(form(i))) {
                thing = i;
            } else if (!BETWEEN.contains(form(i)) || drug != null) {
                break;
            }
        }
        return thing;
    }

    private static boolean isGeneric(EntityKind kind) {
        return kind == EntityKind.CELL_THERAPY
                || kind == EntityKind.NANOPARTICLE
                || kind == EntityKind.NUCLEIC_ACID
                || kind == EntityKind.THERAPY_CLASS
                || kind == EntityKind.VACCINE;
    }

    private EntityKind kindOfThing(int token) {
        Found mention = covering[token];
        if (mention != null && mention.kind().isAgent()) {
            return mention.kind();
        }
        return THINGS.getOrDefault(form(token), EntityKind.DRUG_CLASS);
    }
}
