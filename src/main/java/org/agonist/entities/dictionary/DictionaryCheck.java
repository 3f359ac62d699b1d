package org.agonist.entities.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agonist.vocabulary.EntityKind;

/**
 * Checks dictionaries: identifiers that two rows have, names that two rows claim, targets that no row describes, and, against a reference, identifiers that do not exist or name something else.
 */
public final class DictionaryCheck {
    /** The prefix of identifiers that the project gives itself: no reference knows them. */
    private static final String OWN = "agonist:";

    private DictionaryCheck() {}

    /**
     * What a check found.
     *
     * @param source the row, such as {@code drugs.tsv:14}
     * @param error whether the row is wrong; otherwise it is only worth a look
     * @param message what was expected and found
     */
    public record Finding(String source, boolean error, String message) {
        @Override
        public String toString() {
            return source + ": " + (error ? "" : "note: ") + message;
        }
    }

    /** Findings that need nothing but the rows. */
    public static List<Finding> structure(List<Entry> entries) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Entry> byCurie = new HashMap<>();
        for (Entry entry : entries) {
            Entry known = byCurie.putIfAbsent(entry.curie(), entry);
            if (known != null) {
                findings.add(new Finding(
                        entry.source(),
                        true,
                        "expected each identifier once but found " + entry.curie() + " also at " + known.source() + " ["
                                + known.name() + "]; merge the rows"));
            }
        }
        for (Entry entry : entries) {
            for (Entry.KnownTarget target : entry.targets()) {
                if (!byCurie.containsKey(target.curie())) {
                    findings.add(new Finding(
                            entry.source(),
                            true,
                            "targets: expected the identifier of a row but found [" + target.curie() + "]"));
                }
            }
            if (!entry.targets().isEmpty() && !entry.kind().isAgent()) {
                findings.add(new Finding(
                        entry.source(),
                        true,
                        "targets: expected them of drugs and classes of drugs only but found a "
                                + entry.kind().label()));
            }
            for (String member : entry.members()) {
                if (member.startsWith(OWN) && !byCurie.containsKey(member)) {
                    findings.add(new Finding(
                            entry.source(),
                            true,
                            "members: expected the identifier of a row but found [" + member + "]"));
                }
            }
        }
        addClaims(entries, findings);
        return findings;
    }

    /** Names that rows of different identifiers claim, once folded; one that is flagged as ambiguous may be shared. */
    private static void addClaims(List<Entry> entries, List<Finding> findings) {
        record Claim(Entry entry, Entry.Name name) {}
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Set<String> own = new LinkedHashSet<>();
            for (Entry.Name name : entry.names()) {
                String folded = FoldedName.of(name.text());
                String key = name.exactCase() ? folded + " " + name.text() : folded;
                if (own.add(key)) {
                    claims.computeIfAbsent(folded, k -> new ArrayList<>(1)).add(new Claim(entry, name));
                }
            }
        }
        for (List<Claim> same : claims.values()) {
            for (int i = 1; i < same.size(); i++) {
                Claim later = same.get(i);
                for (Claim earlier : same.subList(0, i)) {
                    boolean other = !earlier.entry.curie().equals(later.entry.curie());
                    boolean cased = earlier.name.exactCase() || later.name.exactCase();
                    boolean clash = !cased || earlier.name.text().equals(later.name.text());
                    if (other && clash && !earlier.name.ambiguous() && !later.name.ambiguous()) {
                        findings.add(new Finding(
                                later.entry.source(),
                                false,
                                "[" + later.name.text() + "] of " + later.entry.curie()
                                        + " is also a name of " + earlier.entry.curie() + " at "
                                        + earlier.entry.source()
                                        + "; keep it with one or flag it {ambiguous}"));
                        break;
                    }
                }
            }
        }
    }

    /**
     * What a reference knows of identifiers.
     *
     * @param labels the folded names of each identifier
     * @param symbols the official symbol of each identifier that has one
     */
    public record Reference(Map<String, Set<String>> labels, Map<String, String> symbols) {
        /** The names that rows and reference are compared by: letters and digits only, folded. */
        public static String label(String name) {
            return FoldedName.of(name).replace(" ", "");
        }

        private Set<String> prefixes() {
            Set<String> prefixes = new LinkedHashSet<>();
            for (String curie : labels.keySet()) {
                prefixes.add(prefixOf(curie));
            }
            prefixes.remove(OWN);
            return prefixes;
        }
    }

    /** Identifiers, those of members and targets too, that a reference does not know or gives to something else. */
    public static List<Finding> against(Reference reference, List<Entry> entries) {
        List<Finding> findings = new ArrayList<>();
        Set<String> prefixes = reference.prefixes();
        for (Entry entry : entries) {
            Set<String> labels = reference.labels.get(entry.curie());
            String symbol = reference.symbols.get(entry.curie());
            if (labels == null) {
                if (prefixes.contains(prefixOf(entry.curie()))) {
                    findings.add(new Finding(
                            entry.source(),
                            true,
                            "expected an identifier that exists but found " + entry.curie() + " [" + entry.name()
                                    + "], which the reference does not know"));
                }
            } else if (symbol != null && entry.kind() == EntityKind.GENE && !symbol.equals(entry.name())) {
                findings.add(new Finding(
                        entry.source(),
                        true,
                        "expected the symbol " + symbol + " of " + entry.curie() + " as the name but found ["
                                + entry.name() + "]"));
            } else if (entry.names().stream().noneMatch(name -> labels.contains(Reference.label(name.text())))) {
                findings.add(new Finding(
                        entry.source(),
                        true,
                        "expected a name of " + entry.curie() + " such as "
                                + labels.stream().sorted().limit(5).toList() + " but found [" + entry.name() + "]"));
            }
            List<String> others = new ArrayList<>(entry.members());
            entry.targets().forEach(target -> others.add(target.curie()));
            for (String other : others) {
                if (!reference.labels.containsKey(other) && prefixes.contains(prefixOf(other))) {
                    findings.add(new Finding(
                            entry.source(),
                            true,
                            "expected an identifier that exists but found " + other
                                    + " among targets or members, which the reference does not know"));
                }
            }
        }
        return findings;
    }

    private static String prefixOf(String curie) {
        return curie.substring(0, curie.indexOf(':') + 1);
    }
}
