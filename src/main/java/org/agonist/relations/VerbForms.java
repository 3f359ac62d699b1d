package org.agonist.relations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The forms of an English verb: {@code block, blocks, blocked, blocking}. */
final class VerbForms {
    private static final Map<String, String[]> IRREGULAR = Map.ofEntries(
            Map.entry("bind", new String[] {"bound"}),
            Map.entry("overcome", new String[] {"overcame", "overcome"}),
            Map.entry("lead", new String[] {"led"}),
            Map.entry("hit", new String[] {"hit"}),
            Map.entry("rise", new String[] {"rose", "risen"}),
            Map.entry("fall", new String[] {"fell", "fallen"}),
            Map.entry("shut", new String[] {"shut"}));
    /** Verbs whose last consonant doubles before -ed and -ing. */
    private static final Set<String> DOUBLING = Set.of("trap", "drop", "hit", "shut");

    private VerbForms() {}

    /** Every form of a verb with what it is; a verb of several words, as {@code knock down}, is inflected at its first. */
    static Map<String, Trigger.Form> of(String lemma) {
        int space = lemma.indexOf(' ');
        String verb = space < 0 ? lemma : lemma.substring(0, space);
        Map<String, Trigger.Form> forms = new LinkedHashMap<>();
        String rest = space < 0 ? "" : lemma.substring(space);
        forms.put(verb + rest, Trigger.Form.PRESENT);
        forms.put(third(verb) + rest, Trigger.Form.PRESENT);
        String[] past = IRREGULAR.get(verb);
        if (past == null) {
            forms.put(withEnding(verb, "ed") + rest, Trigger.Form.PAST);
        } else {
            for (String form : past) {
                forms.put(form + rest, Trigger.Form.PAST);
            }
        }
        forms.put(withEnding(verb, "ing") + rest, Trigger.Form.GERUND);
        return forms;
    }

    private static String third(String verb) {
        if (verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.endsWith("x")) {
            return verb + "es";
        }
        return endsInConsonantAndY(verb) ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
    }

    private static String withEnding(String verb, String ending) {
        if (verb.endsWith("e") && !verb.endsWith("ee")) {
            return verb.substring(0, verb.length() - 1) + ending;
        }
        if (endsInConsonantAndY(verb) && ending.equals("ed")) {
            return verb.substring(0, verb.length() - 1) + "ied";
        }
        return DOUBLING.contains(verb) ? verb + verb.charAt(verb.length() - 1) + ending : verb + ending;
    }

    private static boolean endsInConsonantAndY(String verb) {
        int length = verb.length();
        return length > 1 && verb.charAt(length - 1) == 'y' && "aeiou".indexOf(verb.charAt(length - 2)) < 0;
    }
}
