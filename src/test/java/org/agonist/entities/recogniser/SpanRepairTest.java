package org.agonist.entities.recogniser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpanRepairTest {
    @Test
    void aMissingClosingBracketIsTakenIn() {
        assertEquals("iron(III)", repaired("iron(III) salts", "iron(III"));
    }

    @Test
    void aStrayClosingBracketIsDropped() {
        assertEquals("aspirin", repaired("(or aspirin) daily", "aspirin)"));
    }

    @Test
    void aStrayOpeningBracketIsDropped() {
        assertEquals("aspirin", repaired("(aspirin daily)", "(aspirin"));
    }

    @Test
    void aTrailingCommaIsDropped() {
        assertEquals("aspirin", repaired("aspirin, daily", "aspirin,"));
    }

    @Test
    void aSpanWithoutLettersGoes() {
        assertEquals("", repaired("about 12 doses", "12"));
    }

    @Test
    void balancedBracketsStay() {
        assertEquals("poly(lactic acid)", repaired("a poly(lactic acid) shell", "poly(lactic acid)"));
    }

    private static String repaired(String text, String span) {
        int begin = text.indexOf(span);
        long repaired = SpanRepair.repair(text, begin, begin + span.length(), text.length());
        return text.substring(SpanRepair.begin(repaired), SpanRepair.end(repaired));
    }
}
