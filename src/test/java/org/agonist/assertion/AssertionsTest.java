package org.agonist.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.agonist.assertion.Assertions.Assertion;
import org.agonist.assertion.Assertions.Reading;
import org.agonist.assertion.Assertions.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sentence marks its relation: {@code <agent>}, {@code [trigger]} and {@code {target}}. */
final class AssertionsTest {
    private static Assertions assertions;

    @BeforeAll
    static void load() throws IOException {
        assertions = new Assertions(CueLexicon.load(), AssertionModels.load(AssertionModels.DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Gefitinib> failed to [inhibit] {MEK} in these cells .",
                "<Erlotinib> no longer [inhibits] {EGFR} with this mutation .",
                "Neither <gefitinib> nor erlotinib [inhibits] {HER2} .",
                "Neither gefitinib nor <erlotinib> [inhibits] {HER2} .",
                "<Gefitinib> [inhibits] neither {HER2} nor HER3 .",
                "<Gefitinib> [inhibits] neither HER2 nor {HER3} .",
                "These data rule out [inhibition] of {MEK} by <gefitinib> .",
                "Direct [inhibition] of {MEK} by <gefitinib> was ruled out .",
                "<Gefitinib> blocks EGFR without [inhibiting] {HER2} .",
                "The lack of [inhibition] of {HER2} by <gefitinib> was unexpected .",
                "<Gefitinib> [inhibits] EGFR but not {HER2} .",
                "Gefitinib , but not <lapatinib> , [inhibits] {RIPK2} .",
                "{HER2} was not [inhibited] by <gefitinib> .",
                "No [inhibition] of {HER2} by <gefitinib> was observed .",
                "<Imatinib> does not appear to [inhibit] {SRC} directly .",
                "<Metformin> was unable to [inhibit] {mTOR} .",
                "{SHP2} [lacks] the <prolines> that GRB2 binds ."
            })
    void aNegationReachesTheRelation(String sentence) {
        assertThat(judged(sentence).negated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Gefitinib> not only [inhibits] {EGFR} but also blocks HER2 .",
                "We cannot exclude that <imatinib> [inhibits] {DDR1} .",
                "There is no doubt that <imatinib> [inhibits] {ABL1} .",
                "<Gefitinib> [blocks] {EGFR} without inhibiting HER2 .",
                "<Gefitinib> [inhibits] {EGFR} but not HER2 .",
                "<Gefitinib> , but not lapatinib , [inhibits] {RIPK2} .",
                "<Sotorasib> , which [inhibits] {KRAS} , did not improve survival .",
                "No patient received <imatinib> , which [inhibits] {ABL1} .",
                "Not all patients respond to <gefitinib> , which [inhibits] {EGFR} .",
                "<Imatinib> [inhibits] {ABL1} rather than SRC ."
            })
    void aNegationOfSomethingElseDoesNot(String sentence) {
        assertThat(judged(sentence).negated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Sunitinib> may [inhibit] {KIT} .",
                "It is unclear whether <sunitinib> [inhibits] {KIT} .",
                "We asked whether <sunitinib> [inhibits] {KIT} .",
                "We tested if <sunitinib> [inhibits] {KIT} .",
                "It may be <sunitinib> , which might [inhibit] {KIT} .",
                "We cannot exclude that <imatinib> [inhibits] {DDR1} .",
                "Our results suggest that <metformin> [activates] {AMPK} .",
                "<Metformin> is thought to [activate] {AMPK} .",
                "Whether <sunitinib> [inhibits] {KIT} remains to be determined .",
                "This pump may carry <silibinin> , [inducing] {apoptosis} in these cells .",
                "<Fisetin> has emerged as a potential [inhibitor] of {mTOR} ."
            })
    void aSpeculationReachesTheRelation(String sentence) {
        assertThat(judged(sentence)).isEqualTo(new Assertion(false, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Imatinib> , although it may cause oedema , [inhibits] {KIT} .",
                "<Dasatinib> [inhibits] {SRC} and might prevent metastasis .",
                "Whether <patritumab> , [directed] against {HER3} , helps is not known .",
                "We asked whether <dasatinib> , which [inhibits] {SRC} , prevents metastasis .",
                "These data indicate that <silibinin> [inhibits] {STAT3} ."
            })
    void aSpeculationOnSomethingElseDoesNot(String sentence) {
        assertThat(judged(sentence)).isEqualTo(new Assertion(false, false));
    }

    @Test
    void aNameThatStatesItsTargetIsNotNegatedByItsSentence() {
        List<String> forms = List.of("EGFR", "inhibitors", "did", "not", "improve", "survival", ".");
        Reading reading = assertions.read(forms);
        assertThat(Assertions.judge(reading, new Statement(0, 0, 1, true))).isEqualTo(new Assertion(false, false));
    }

    private static Assertion judged(String sentence) {
        List<String> marked = List.of(sentence.split(" "));
        Statement statement = new Statement(place(marked, "<"), place(marked, "{"), place(marked, "["), false);
        List<String> forms = marked.stream()
                .map(form -> form.replaceAll("^[<\\[{]|[>\\]}]$", ""))
                .toList();
        return Assertions.judge(assertions.read(forms), statement);
    }

    private static int place(List<String> marked, String sign) {
        for (int i = 0; i < marked.size(); i++) {
            if (marked.get(i).startsWith(sign)) {
                return i;
            }
        }
        throw new IllegalArgumentException("expected a word marked with " + sign + " but found " + marked);
    }
}
