package org.agonist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class VocabularyTest {
    @Test
    void theMechanismsAreTheThirteenOfDrugProt() {
        assertThat(Arrays.stream(Mechanism.values()).map(Mechanism::label))
                .containsExactlyInAnyOrder(
                        "INHIBITOR",
                        "ANTAGONIST",
                        "AGONIST",
                        "ACTIVATOR",
                        "INDIRECT-DOWNREGULATOR",
                        "INDIRECT-UPREGULATOR",
                        "DIRECT-REGULATOR",
                        "SUBSTRATE",
                        "PRODUCT-OF",
                        "PART-OF",
                        "AGONIST-ACTIVATOR",
                        "AGONIST-INHIBITOR",
                        "SUBSTRATE_PRODUCT-OF");
    }

    @Test
    void everyLabelLeadsBackToItsValue() {
        assertThat(Mechanism.values()).allMatch(each -> Mechanism.ofLabel(each.label()) == each);
        assertThat(EntityKind.values()).allMatch(each -> EntityKind.ofLabel(each.label()) == each);
        assertThat(SectionKind.values()).allMatch(each -> SectionKind.ofLabel(each.label()) == each);
    }

    @Test
    void anUnknownLabelIsNamedWithWhatWasExpected() {
        assertThatThrownBy(() -> Mechanism.ofLabel("inhibits"))
                .hasMessage("expected a mechanism such as INHIBITOR or INDIRECT-DOWNREGULATOR but found [inhibits]");
        assertThatThrownBy(() -> EntityKind.ofLabel("drug"))
                .hasMessageStartingWith("expected one of small-molecule, antibody")
                .hasMessageEndingWith("but found [drug]");
        assertThatThrownBy(() -> SectionKind.ofLabel("appendix"))
                .hasMessageStartingWith("expected one of title, authors")
                .hasMessageEndingWith("but found [appendix]");
    }

    @Test
    void signsSayWhichWayTheTargetGoes() {
        assertThat(Mechanism.INDIRECT_DOWNREGULATOR.sign()).isEqualTo(Sign.DOWN);
        assertThat(Mechanism.AGONIST_INHIBITOR.sign()).isEqualTo(Sign.DOWN);
        assertThat(Mechanism.AGONIST.sign()).isEqualTo(Sign.UP);
        assertThat(Mechanism.SUBSTRATE.sign()).isEqualTo(Sign.NONE);
    }

    @Test
    void everyMechanismHasItsCounterparts() {
        assertThat(Mechanism.ANTAGONIST.chemblActionType()).isEqualTo("ANTAGONIST");
        assertThat(Mechanism.ANTAGONIST.chemProtGroup()).isEqualTo("CPR:6");
        assertThat(Mechanism.ANTAGONIST.biolinkQualifier()).isEqualTo("decreased activity");
        assertThat(Mechanism.values()).allMatch(each -> each.chemProtGroup().matches("CPR:\\d+"));
    }

    @Test
    void aKindIsAnAgentsOrATargets() {
        assertThat(EntityKind.GENE_EDITING.isAgent()).isTrue();
        assertThat(EntityKind.PATHWAY.isAgent()).isFalse();
        assertThat(EntityKind.COMPLEX.isMolecularTarget()).isTrue();
        assertThat(EntityKind.PROCESS.isMolecularTarget()).isFalse();
    }

    @Test
    void referencesStateNothing() {
        assertThat(SectionKind.REFERENCES.isStatement()).isFalse();
        assertThat(SectionKind.ABSTRACT.isStatement()).isTrue();
    }
}
