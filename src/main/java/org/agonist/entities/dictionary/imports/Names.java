package org.agonist.entities.dictionary.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.agonist.entities.dictionary.Entry;
import org.agonist.vocabulary.EntityKind;

/** Gathers the names of one concept: trimmed, without mark-up, each once, the preferred one first. */
final class Names {
    private final Set<String> names = new LinkedHashSet<>();

    Names add(String name) {
        String clean = name.strip();
        if (!clean.isEmpty()) {
            names.add(clean);
        }
        return this;
    }

    /** Adds the parts of a cell such as {@code Erk1|p44 MAPK}. */
    Names addAll(String cell, String separator) {
        int begin = 0;
        while (begin <= cell.length()) {
            int end = cell.indexOf(separator, begin);
            end = end < 0 ? cell.length() : end;
            add(cell.substring(begin, end));
            begin = end + separator.length();
        }
        return this;
    }

    Names addAll(Names others) {
        names.addAll(others.names);
        return this;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    Entry entry(String curie, EntityKind kind, String source) {
        return entry(curie, kind, List.of(), source);
    }

    Entry entry(String curie, EntityKind kind, List<String> members, String source) {
        List<Entry.Name> list = new ArrayList<>(names.size());
        for (String name : names) {
            list.add(new Entry.Name(name, false, false, false));
        }
        return new Entry(curie, list.get(0).text(), kind, list, List.of(), members, source);
    }

    /** Takes HTML tags and the entities of Greek letters out: {@code 5-HT<sub>1A</sub>}, {@code PPAR&alpha;}. */
    static String withoutMarkup(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '<' ? text.indexOf('>', i) : c == '&' ? text.indexOf(';', i) : -1;
            if (c == '<' && end > i + 1 && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '/')) {
                i = end + 1;
            } else if (c == '&' && end > i + 1 && end - i <= MAX_ENTITY) {
                out.append(character(text.substring(i + 1, end)));
                i = end + 1;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static final int MAX_ENTITY = 10;
    private static final String[] GREEK = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigmaf", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
    };

    private static String character(String entity) {
        for (int i = 0; i < GREEK.length; i++) {
            if (GREEK[i].equals(entity)) {
                return String.valueOf((char) (0x3B1 + i));
            }
            if (GREEK[i].equalsIgnoreCase(entity)) {
                return String.valueOf((char) (0x391 + i));
            }
        }
        if (entity.startsWith("#")) {
            boolean hex = entity.length() > 1 && (entity.charAt(1) == 'x' || entity.charAt(1) == 'X');
            try {
                int codePoint = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
                return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
            } catch (NumberFormatException e) {
                return "&" + entity + ";";
            }
        }
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos", "prime" -> "'";
            case "nbsp" -> " ";
            case "ndash", "mdash", "minus" -> "-";
            case "plusmn" -> "±";
            case "reg", "trade" -> "";
            default -> "&" + entity + ";";
        };
    }
}
