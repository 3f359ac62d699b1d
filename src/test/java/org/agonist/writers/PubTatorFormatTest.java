package org.agonist.writers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agonist.text.Span;
import org.agonist.triples.AnnotatedDocument;
import org.agonist.vocabulary.Section;
import org.agonist.vocabulary.SectionKind;
import org.junit.jupiter.api.Test;

/** PubTator as its own tools read it: title, one character, abstract; tab-separated mentions and relations; a blank line. */
final class PubTatorFormatTest {
    @Test
    void readsBackToTheSameMentionsAndRelations() {
        AnnotatedDocument document = AnnotatedDocuments.named("PMC1");
        assertThat(read(OutputFormat.PUBTATOR.format().render(document)))
                .isEqualTo(Annotations.of(document, OneLine::of));
    }

    @Test
    void anIdThatWouldBreakTheLinesIsMadeHarmless() {
        assertThat(read(OutputFormat.PUBTATOR.format().render(AnnotatedDocuments.named("a|t|b\nc\td")))
                        .id())
                .isEqualTo("a_t_b c d");
    }

    @Test
    void aTextWithoutTitleIsAllAbstract() {
        Span all = new Span(0, 5);
        AnnotatedDocument document = new AnnotatedDocument(
                "d", "Text.", List.of(new Section(SectionKind.BODY, "", all, List.of(all))), List.of(), List.of());
        assertThat(OutputFormat.PUBTATOR.format().render(document)).isEqualTo("d|t|\nd|a|Text.\n\n");
    }

    private static Annotations read(String written) {
        assertThat(written).endsWith("\n\n");
        String[] lines = written.substring(0, written.length() - 2).split("\n", -1);
        int bar = lines[0].indexOf("|t|");
        String id = lines[0].substring(0, bar);
        assertThat(lines[1]).startsWith(id + "|a|");
        String text = lines[0].substring(bar + 3) + " " + lines[1].substring(bar + 3);
        Map<String, String> identified = new HashMap<>();
        List<String> mentions = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", -1);
            assertThat(cells[0]).isEqualTo(id);
            if (cells.length == 6) {
                String covered = Annotations.covered(text, Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
                assertThat(cells[3]).isEqualTo(covered);
                identified.put(cells[5], covered);
                mentions.add(Annotations.mention(covered, cells[4], cells[5].equals(covered) ? "" : cells[5]));
            } else {
                assertThat(cells).hasSize(5);
                relations.add(Annotations.relation(
                        cells[1],
                        identified.get(cells[2]),
                        identified.get(cells[3]),
                        cells[4].contains("negated"),
                        cells[4].contains("speculative")));
            }
        }
        return new Annotations(id, mentions, relations);
    }
}
