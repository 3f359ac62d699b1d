package org.agonist.readers;

/**
 * Takes out what marks a citation or footnote if it is glued to a word, as in <em>mTOR</em><sup>12</sup>: without its raised
 * print it would read as part of the name. Citations in brackets, and those by name and year, stay.
 */
final class JatsCitations {
    private final DocumentText text;

    private int superscript = -1;
    private int cited;
    private int reference;
    private boolean glued;
    private int taken = -1;

    JatsCitations(DocumentText text) {
        this.text = text;
    }

    static boolean isCitation(String type) {
        return type.equals("bibr") || type.equals("fn") || type.equals("table-fn");
    }

    void startSuperscript() {
        superscript = text.length();
        cited = 0;
    }

    /** A superscript of nothing but citations goes as a whole, brackets and commas too. */
    void endSuperscript() {
        int begin = superscript;
        superscript = -1;
        if (begin >= 0 && cited > 0 && isMark(text.from(begin))) {
            text.truncate(begin);
        }
    }

    void startReference() {
        reference = text.length();
        glued = isGluing(text.last());
        if (taken >= 0 && taken <= reference && isBetween(text.from(taken))) {
            reference = taken;
            glued = true;
        }
        taken = -1;
    }

    void endReference() {
        cited++;
        if (superscript < 0 && glued && isMark(text.from(reference))) {
            text.truncate(reference);
            taken = reference;
        }
    }

    private static boolean isGluing(char before) {
        return Character.isLetterOrDigit(before) || ".)]”\"%".indexOf(before) >= 0;
    }

    /** Whether this is what stands between two numbers of one citation. */
    private static boolean isBetween(String between) {
        return between.chars().allMatch(c -> ",;-–— ".indexOf(c) >= 0);
    }

    /** Whether this is numbers and signs, or one letter, and not a name and year. */
    private static boolean isMark(String content) {
        long letters = content.chars().filter(Character::isLetter).count();
        return letters <= 1;
    }
}
