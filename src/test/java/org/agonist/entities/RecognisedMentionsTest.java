package org.agonist.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.agonist.entities.MentionFinder.Definition;
import org.agonist.text.Span;
import org.junit.jupiter.api.Test;

final class RecognisedMentionsTest {
    private final MentionFinder finder;

    RecognisedMentionsTest() throws IOException {
        finder = new MentionFinder(
                Dictionaries.load(List.of(Dictionaries.DEFAULT)),
                OverlapPolicy.LONGEST,
                Recognisers.load(Recognisers.DEFAULT));
    }

    @Test
    void aSubstanceThatNoDictionaryKnowsIsFound() {
        assertThat(found("The new compound 4-bromozyxwolamide (10 mg/kg) inhibits EGFR in tumours."))
                .contains("4-bromozyxwolamide small-molecule agonist:4-bromozyxwolamide");
    }

    @Test
    void whatTheDictionaryKnowsStaysAsItIs() {
        assertThat(found("Sorafenib inhibits EGFR.")).hasSize(2).allMatch(line -> !line.contains("agonist:"));
    }

    @Test
    void aShortFormMeansTheSubstanceThatTheRecogniserFound() {
        assertThat(found("Zyxwolamycin (ZWM) inhibits EGFR in tumours. ZWM also inhibits SRC."))
                .filteredOn(line -> line.startsWith("ZWM "))
                .hasSize(2)
                .allMatch(line -> line.endsWith("agonist:zyxwolamycin"));
    }

    @Test
    void aDocumentWithoutSentencesHasNoMentions() {
        assertThat(finder.find("Zyxwolamycin.", List.of(), List.of())).isEmpty();
    }

    private List<String> found(String text) {
        List<Span> sentences = new ArrayList<>();
        List<Definition> definitions = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int stop = text.indexOf(". ", begin);
            int end = stop < 0 ? text.length() : stop + 1;
            sentences.add(new Span(begin, end));
            for (Abbreviations.Pair pair : Abbreviations.find(text.substring(begin, end))) {
                definitions.add(new Definition(
                        pair.shortForm().shifted(begin), pair.longForm().shifted(begin)));
            }
            begin = end + 1;
        }
        return finder.find(text, sentences, definitions).stream()
                .map(mention -> mention.span().of(text) + " " + mention.kind().label() + " "
                        + (mention.concept() == null ? "" : mention.concept().curie()))
                .toList();
    }
}
