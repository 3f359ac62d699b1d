package org.agonist.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AtomsTest {
    @Test
    void runsOfLettersDigitsAndGreekComeApart() {
        assertThat(atoms("TGF-β1")).containsExactly("TGF", "-", "β", "1");
        assertThat(atoms("αvβ3")).containsExactly("α", "v", "β", "3");
        assertThat(atoms("PI3K/AKT/mTOR")).containsExactly("PI", "3", "K", "/", "AKT", "/", "mTOR");
    }

    @Test
    void whiteSpaceAndInvisibleCharactersAreNoAtoms() {
        assertThat(atoms(" a\u00A0b\u200Bc\td\n")).containsExactly("a", "b", "c", "d");
        assertThat(atoms(" \t\n")).isEmpty();
    }

    @Test
    void everySymbolStandsAlone() {
        assertThat(atoms("(≥5%)")).containsExactly("(", "≥", "5", "%", ")");
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsOneAtom() {
        assertThat(atoms("a😀b")).containsExactly("a", "😀", "b");
    }

    @Test
    void anAccentStaysWithItsLetter() {
        assertThat(atoms("Sjo\u0308gren")).containsExactly("Sjo\u0308gren");
    }

    @Test
    void letterKindsAreToldApart() {
        assertThat(Atoms.kindOf('x')).isEqualTo(Atoms.LETTERS);
        assertThat(Atoms.kindOf('é')).isEqualTo(Atoms.LETTERS);
        assertThat(Atoms.kindOf('7')).isEqualTo(Atoms.DIGITS);
        assertThat(Atoms.kindOf('٣')).isEqualTo(Atoms.DIGITS);
        assertThat(Atoms.kindOf('κ')).isEqualTo(Atoms.GREEK);
        assertThat(Atoms.kindOf('µ')).isEqualTo(Atoms.GREEK);
        assertThat(Atoms.kindOf('\u0375')).isEqualTo(Atoms.SYMBOL);
        assertThat(Atoms.kindOf('→')).isEqualTo(Atoms.SYMBOL);
        assertThat(Atoms.kindOf('\u0085')).isZero();
    }

    @Test
    void onlyTheStretchAskedForIsScanned() {
        Atoms atoms = new Atoms();
        atoms.scan("imatinib inhibits ABL1", 9, 17);
        assertThat(atoms.size()).isEqualTo(1);
        assertThat(atoms.begin(0)).isEqualTo(9);
        assertThat(atoms.end(0)).isEqualTo(17);
        assertThat(atoms.kind(0)).isEqualTo(Atoms.LETTERS);
    }

    @Test
    void theBufferGrowsWithTheText() {
        assertThat(atoms("a1".repeat(1000))).hasSize(2000);
    }

    @Test
    void aScanForgetsTheOneBefore() {
        Atoms atoms = new Atoms();
        atoms.scan("a b c", 0, 5);
        atoms.scan("d", 0, 1);
        assertThat(atoms.size()).isEqualTo(1);
    }

    private static List<String> atoms(String text) {
        Atoms atoms = new Atoms();
        atoms.scan(text, 0, text.length());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            found.add(text.substring(atoms.begin(i), atoms.end(i)));
        }
        return found;
    }
}
