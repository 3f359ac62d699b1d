package org.agonist.relations.classifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTokensTest {
    private static List<String> tokens(String text) {
        SentenceTokens tokens = SentenceTokens.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.begins().length; i++) {
            words.add(text.substring(tokens.begins()[i], tokens.ends()[i]));
        }
        return words;
    }

    @Test
    void lettersAndDigitsStayTogetherAndSymbolsStandAlone() {
        assertEquals(List.of("TGF", "-", "β1", "(", "5", "%", ")"), tokens("TGF-β1 (5 %)"));
    }

    @Test
    void blankTextHasNoTokens() {
        assertEquals(List.of(), tokens(" \u00A0\t"));
    }

    @Test
    void charactersOutsideTheBasicPlaneAreOneToken() {
        assertEquals(List.of("\uD835\uDEFCx", "\uD83D\uDC8A"), tokens("\uD835\uDEFCx \uD83D\uDC8A"));
    }
}
