package org.agonist.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agonist.text.Span;
import org.agonist.tokens.Tokenizer.Kind;
import org.agonist.tokens.Tokenizer.Token;
import org.junit.jupiter.api.Test;

final class TokenizerTest {
    private final Tokenizer tokenizer = new Tokenizer();

    @Test
    void hyphenedNamesComeApartAtTheHyphen() {
        assertThat(forms("TGF-β")).containsExactly("TGF", "-", "β");
        assertThat(forms("IL-2")).containsExactly("IL", "-", "2");
        assertThat(forms("anti-PD-1")).containsExactly("anti", "-", "PD", "-", "1");
        assertThat(forms("VEGF-targeted")).containsExactly("VEGF", "-", "targeted");
    }

    @Test
    void lettersDigitsAndGreekStayTogether() {
        assertThat(forms("αvβ3 p53 PI3K")).containsExactly("αvβ3", "p53", "PI3K");
    }

    @Test
    void slashesPartPathways() {
        assertThat(forms("PI3K/AKT/mTOR")).containsExactly("PI3K", "/", "AKT", "/", "mTOR");
    }

    @Test
    void decimalNumbersStayWholeAndFullStopsDoNot() {
        assertThat(forms("a 2.5 or 1,000 mg of p53."))
                .containsExactly("a", "2.5", "or", "1,000", "mg", "of", "p53", ".");
        assertThat(forms("MMP2.")).containsExactly("MMP2", ".");
    }

    @Test
    void kindsTellWordsNumbersAndMarks() {
        assertThat(tokens("β 7 MMP9 , ≥"))
                .extracting(Token::kind)
                .containsExactly(Kind.WORD, Kind.NUMBER, Kind.WORD, Kind.PUNCTUATION, Kind.SYMBOL);
    }

    @Test
    void aFoldedTokenKnowsWhereItStands() {
        String text = "Of inhi-\nbition by $\\alpha\\nu\\beta3$ and ﬁbrin";
        List<Token> tokens = tokens(text);
        assertThat(tokens).extracting(Token::form).containsExactly("Of", "inhibition", "by", "ανβ3", "and", "fibrin");
        assertThat(tokens)
                .extracting(token -> token.span().of(text))
                .containsExactly("Of", "inhi-\nbition", "by", "$\\alpha\\nu\\beta3$", "and", "ﬁbrin");
    }

    @Test
    void offsetsAreIntoTheWholeText() {
        assertThat(tokenizer.tokenize("Skipped. ABL1 rests.", 9, 13))
                .containsExactly(new Token(new Span(9, 13), "ABL1", Kind.WORD));
    }

    @Test
    void whiteSpaceHasNoTokens() {
        assertThat(forms(" \n ")).isEmpty();
    }

    private List<Token> tokens(String text) {
        return tokenizer.tokenize(text, 0, text.length());
    }

    private List<String> forms(String text) {
        return tokens(text).stream().map(Token::form).toList();
    }
}
