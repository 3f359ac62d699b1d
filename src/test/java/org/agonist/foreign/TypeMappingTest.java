package org.agonist.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TypeMappingTest {
    @Test
    void aRowNamesATypeAndWhatItCountsAs() throws IOException {
        assertThat(TypeMapping.parse("# ours\ntype\tas\tkind\tid\tname\norg.example.S\tsentence\n", "t.tsv"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.type()).isEqualTo("org.example.S");
                    assertThat(row.role()).isEqualTo(ForeignRole.SENTENCE);
                });
    }

    @Test
    void aTypeMayCarryACondition() throws IOException {
        ForeignType row =
                TypeMapping.parse("org.example.E[value=Drug]\tdrug", "t.tsv").get(0);

        assertThat(row.condition() + " " + row.conditionValue()).isEqualTo("value Drug");
    }

    @Test
    void aTemplateIsFilledFromFeatures() {
        ValueTemplate template = ValueTemplate.parse("{source}:{entry/id}");

        assertThat(template.fill(Map.of("source", "HGNC", "entry/id", "3942")::get))
                .isEqualTo("HGNC:3942");
        assertThat(template.fill(path -> "")).isEmpty();
    }

    @Test
    void aBadRowIsNamed() {
        assertThatThrownBy(() -> TypeMapping.parse("a.B\tsentence\na.C\tword", "t.tsv"))
                .isInstanceOf(IOException.class)
                .hasMessage("t.tsv:2: expected section, paragraph, sentence, token, drug or target but found [word]"
                        + " in [a.C\tword]");
    }
}
