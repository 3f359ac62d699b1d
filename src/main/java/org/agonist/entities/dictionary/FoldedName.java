package org.agonist.entities.dictionary;

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
        return AtomHash.spelled(folded, atoms);
    }
}
