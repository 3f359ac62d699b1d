package org.agonist.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.agonist.entities.recogniser.EntitySpan;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.vocabulary.EntityKind;
import org.junit.jupiter.api.Test;

final class SpanGrounderTest {
    private final SpanGrounder grounder;

    SpanGrounderTest() throws IOException {
        grounder = new SpanGrounder(Dictionaries.load(List.of(Dictionaries.DEFAULT)), NameWords.load());
    }

    @Test
    void aSaltIsGroundedToItsDrug() {
        assertThat(curie("sorafenib tosylate", SpanKind.CHEMICAL)).isEqualTo(curie("sorafenib", SpanKind.CHEMICAL));
    }

    @Test
    void aLabelledDrugIsGroundedToTheDrug() {
        assertThat(curie("[3H]sorafenib", SpanKind.CHEMICAL)).isEqualTo(curie("sorafenib", SpanKind.CHEMICAL));
    }

    @Test
    void aSpeciesAndAGeneralWordDoNotChangeTheGene() {
        String egfr = curie("EGFR", SpanKind.GENE);
        assertThat(egfr).startsWith("HGNC:");
        assertThat(curie("human EGFR", SpanKind.GENE)).isEqualTo(egfr);
        assertThat(curie("EGFR protein", SpanKind.GENE)).isEqualTo(egfr);
        assertThat(curie("hEGFR", SpanKind.GENE)).isEqualTo(egfr);
        assertThat(curie("rhIL-6", SpanKind.GENE)).isEqualTo(curie("IL-6", SpanKind.GENE));
    }

    @Test
    void anUnknownNameGetsAnIdentifierOfItsOwn() {
        Mention mention = mention("Zyxwolin (B)", SpanKind.CHEMICAL);
        assertThat(mention.kind()).isEqualTo(EntityKind.SMALL_MOLECULE);
        assertThat(curie("Zyxwolin (B)", SpanKind.CHEMICAL)).isEqualTo("agonist:zyxwolin-b");
    }

    @Test
    void aNameOfTheOtherSideIsNotTakenForTheSpan() {
        assertThat(curie("EGFR", SpanKind.CHEMICAL)).isEqualTo("agonist:egfr");
    }

    private String curie(String name, SpanKind kind) {
        Mention mention = mention(name, kind);
        return mention.concept() == null ? "" : mention.concept().curie();
    }

    private Mention mention(String name, SpanKind kind) {
        return grounder.mention(name, new EntitySpan(0, name.length(), kind, 0.9f), null);
    }
}
