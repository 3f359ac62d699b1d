package org.agonist.entities.dictionary;

import java.util.Locale;
import org.agonist.text.Atoms;
import org.agonist.text.Folded;

/** What the matcher makes of a name: {@code TGF-β1}, {@code TGFbeta 1} and {@code Tgf-beta-1} are all {@code tgf beta 1}. */
public final class FoldedName {
    private FoldedName() {}

    /** The folded form, its atoms parted by spaces; empty if nothing of the name counts. */
    public static String of(String name) {
        String folded = Folded.of(name).toString();
        Atoms atoms = new Atoms();
        atoms.scan(folded, 0, folded.length());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < atoms.size(); i++) {
            int begin = atoms.begin(i);
            int end = atoms.end(i);
            if (atoms.kind(i) == Atoms.GREEK) {
                for (int k = begin; k < end; k++) {
                    add(out, AtomFolding.greek(folded.charAt(k)));
                }
            } else if (atoms.kind(i) == Atoms.LETTERS) {
                String number = AtomFolding.romanNumber(atoms, begin, end);
                int cut = AtomFolding.greekSuffix(atoms, begin, end);
                if (cut > 0) {
                    add(out, folded.substring(begin, cut));
                }
                add(out, number != null ? number : folded.substring(cut > 0 ? cut : begin, end));
            } else if (!folded.startsWith("-", begin)) {
                add(out, folded.substring(begin, end));
            }
        }
        return out.toString();
    }

    private static void add(StringBuilder out, String atom) {
        out.append(out.isEmpty() ? "" : " ").append(atom.toLowerCase(Locale.ROOT));
    }
}
