package org.agonist.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.agonist.entities.dictionary.DictionaryBuilder;
import org.agonist.entities.dictionary.DictionaryTsv;
import org.agonist.vocabulary.Mechanism;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTargetsTest {
    private static KnownTargets known;

    @BeforeAll
    static void build() throws IOException {
        known = new KnownTargets(new DictionaryBuilder()
                .addAll(DictionaryTsv.read(new StringReader("""
                                id\tname\ttype\tsynonyms\ttargets\tmembers
                                agonist:open\topenib\tsmall-molecule\t\tDIRECT-REGULATOR HGNC:1\t
                                agonist:blocker\tblockerol\tsmall-molecule\t\tANTAGONIST agonist:family\t
                                HGNC:1\tAAA1\tgene\t\t\t
                                HGNC:2\tBBB2\tgene\t\t\t
                                HGNC:3\tCCC3\tgene\t\t\t
                                agonist:family\tAB family\tfamily\t\t\tHGNC:1|HGNC:2
                                """), "test.tsv"))
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "agonist:open, INHIBITOR, HGNC:1, true",
        "agonist:open, INDIRECT-UPREGULATOR, HGNC:1, true",
        "agonist:open, INHIBITOR, agonist:family, true",
        "agonist:open, INHIBITOR, HGNC:2, false",
        "agonist:open, SUBSTRATE, HGNC:1, false",
        "agonist:blocker, INHIBITOR, HGNC:2, true",
        "agonist:blocker, ANTAGONIST, agonist:family, true",
        "agonist:blocker, DIRECT-REGULATOR, HGNC:1, true",
        "agonist:blocker, AGONIST, HGNC:1, false",
        "agonist:blocker, INHIBITOR, HGNC:3, false",
        "agonist:nobody, INHIBITOR, HGNC:1, false"
    })
    void aKnownTargetItsFamilyOrItsMembersSupportWhatAgreesWithTheMechanism(
            String drug, String mechanism, String target, boolean supported) {
        assertThat(known.support(drug, Mechanism.ofLabel(mechanism), target)).isEqualTo(supported);
    }

    @Test
    void whatIsGroundedToNothingIsNotSupported() {
        assertThat(known.support("", Mechanism.INHIBITOR, "")).isFalse();
    }
}
