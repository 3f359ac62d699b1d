package org.agonist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.junit.jupiter.api.Test;

final class RelationReportTest {
    private static final List<String> TYPES = List.of("INHIBITOR", "AGONIST");

    private static GoldRelation row(String type, String agent, String target) {
        return new GoldRelation(type, agent, target);
    }

    private static RelationReport report() {
        RelationReport report = new RelationReport(TYPES);
        report.add(
                Set.of(row("INHIBITOR", "T1", "T2"), row("AGONIST", "T1", "T3")),
                Set.of(row("INHIBITOR", "T1", "T2"), row("INHIBITOR", "T1", "T3")));
        report.add(Set.of(row("INHIBITOR", "T1", "T2")), Set.of(row("AGONIST", "T4", "T5")));
        return report;
    }

    @Test
    void eachTypeHasItsRowAndItsInterval() {
        assertThat(report().text())
                .contains("INHIBITOR\t0.500\t0.500\t0.500\t0.000\t0.667\t1\t2\t2\n")
                .contains("micro\t0.333\t0.333\t0.333\t")
                .contains("untyped\t0.667\t0.667\t0.667\t");
    }

    @Test
    void theConfusionTableSaysWhatWasTakenForWhat() {
        assertThat(report().text()).endsWith("""
                gold \\ found\tINHIBITOR\tAGONIST\tnone
                INHIBITOR\t1\t0\t1
                AGONIST\t1\t0\t0
                none\t0\t1\t0
                """);
    }

    @Test
    void theSameDocumentsGiveTheSameIntervals() {
        assertThat(report().text()).isEqualTo(report().text());
    }
}
