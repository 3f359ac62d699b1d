package org.agonist.entities.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.agonist.entities.dictionary.DictionaryCheck.Finding;
import org.agonist.entities.dictionary.DictionaryCheck.Reference;
import org.agonist.entities.dictionary.DictionaryMatcher.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryCheckTest {
    private static List<Entry> entries(String... rows) throws IOException {
        return DictionaryTsv.read(
                new StringReader("id\tname\ttype\tsynonyms\ttargets\n" + String.join("\n", rows)), "d.tsv");
    }

    @Test
    void rowsWithTheSameIdentifierAreWrong() throws IOException {
        assertThat(DictionaryCheck.structure(entries("X:1\tfoo\tgene\t\t", "X:1\tbar\tgene\t\t")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.toString()).startsWith("d.tsv:3: ").contains("X:1", "d.tsv:2"));
    }

    @Test
    void aNameThatTwoRowsClaimOnceFoldedIsNoted() throws IOException {
        List<Finding> findings =
                DictionaryCheck.structure(entries("X:1\tFoo-β\tgene\t\t", "X:2\tfoobeta 1\tgene\tFOObeta\t"));
        assertThat(findings)
                .singleElement()
                .matches(finding -> !finding.error() && finding.source().equals("d.tsv:3"));
    }

    @Test
    void aTargetThatNoRowDescribesIsWrong() throws IOException {
        assertThat(DictionaryCheck.structure(entries("X:1\tfoo inhibitor\tdrug-class\t\tINHIBITOR X:9")))
                .singleElement()
                .matches(finding -> finding.error() && finding.message().contains("X:9"));
    }

    @Test
    void anIdentifierThatNamesSomethingElseIsWrong() throws IOException {
        Reference reference = new Reference(Map.of("X:1", Set.of("foo"), "X:2", Set.of("bar")), Map.of());
        List<Finding> findings = DictionaryCheck.against(
                reference,
                entries(
                        "X:1\tFoo\tgene\t\t",
                        "X:2\tbaz\tgene\t\t",
                        "X:3\tqux\tgene\t\t",
                        "agonist:own\town\tgene\t\t"));
        assertThat(findings).extracting(Finding::source).containsExactly("d.tsv:3", "d.tsv:4");
    }

    @Test
    void commonWordsAreKeptOutAndSymbolsThatAreWordsNeedTheirCase() throws IOException {
        NameGuard guard = new NameGuard(List.of("in a", "inhibitor", "cat"));
        List<Entry> kept = guard.guarded(entries("X:1\tin a\tgene\t\t", "X:2\tCAT\tgene\tinhibitor|catalase|12\t"));
        assertThat(kept)
                .singleElement()
                .satisfies(entry -> assertThat(entry.names())
                        .containsExactly(
                                new Entry.Name("CAT", true, true, false),
                                new Entry.Name("catalase", false, false, false)));
        assertThat(guard.commonWords()).isEqualTo(2);
        assertThat(guard.unfit()).isEqualTo(1);
    }

    @Test
    void entriesSurviveCompilationAndText() throws IOException {
        List<Entry> entries = entries(
                "X:1\tFoo-β\tgene\tFB{case}|foolin{ambiguous}\t", "X:2\tzoo inhibitor\tdrug-class\t\tINHIBITOR X:1");
        Dictionary dictionary = new DictionaryBuilder().addAll(entries).build();
        StringWriter text = new StringWriter();
        DictionaryTsv.write(dictionary.entries("d.dict"), text);
        List<Entry> again = DictionaryTsv.read(new StringReader(text.toString()), "again.tsv");
        assertThat(new DictionaryBuilder().addAll(again).build().toBytes()).isEqualTo(dictionary.toBytes());
    }

    @Test
    void ofJoinedDictionariesTheFirstWins() throws IOException {
        Dictionary own = new DictionaryBuilder()
                .addAll(entries("MY:1\tfoo\tgene\t\t", "X:2\tmy bar\tgene\t\t"))
                .build();
        Dictionary other = new DictionaryBuilder()
                .addAll(entries("X:1\tfoo\tgene\tfoo kinase\t", "X:2\tbar\tgene\t\t"))
                .build();
        Dictionary joined = Dictionary.joined(List.of(own, other));
        DictionaryMatcher matcher = new DictionaryMatcher(joined);
        List<String> found = new ArrayList<>();
        for (Match match : matcher.match("foo, foo kinase and bar")) {
            Dictionary.Concept concept = joined.concept(matcher.conceptOf(match));
            found.add(concept.curie() + " " + concept.name());
        }
        assertThat(found).containsExactly("MY:1 foo", "X:1 foo", "X:2 my bar");
    }

    @Test
    void anExplanationNamesWhatMatchesAndWhatElseIsFoldedTheSame() throws IOException {
        Dictionary dictionary = new DictionaryBuilder()
                .addAll(entries("X:1\tANG2\tgene\t\t", "X:2\tAng II{case}\tprotein\t\t"))
                .build();
        Explanation explanation = Explanation.of(dictionary, "ANG-2");
        assertThat(explanation.folded()).isEqualTo("ang 2");
        assertThat(explanation.found())
                .extracting(named -> named.concept().curie())
                .containsExactly("X:1");
        assertThat(explanation.others())
                .extracting(Explanation.Named::flags)
                .containsExactly(List.of("preferred", "exact-case"));
    }

    @Test
    void manyNamesAreFoundAgainAfterMapping(@TempDir Path folder) throws IOException {
        int size = 20_000;
        StringBuilder rows = new StringBuilder("id\tname\ttype\n");
        for (int i = 0; i < size; i++) {
            rows.append("X:")
                    .append(i)
                    .append("\tfoo")
                    .append(Integer.toString(i, 26).replace('0', 'z'))
                    .append("in ")
                    .append(i)
                    .append("\tgene\n");
        }
        Dictionary built = new DictionaryBuilder()
                .addAll(DictionaryTsv.read(new StringReader(rows.toString()), "many.tsv"))
                .build();
        Path file = Files.write(folder.resolve("many.dict"), built.toBytes());
        Dictionary mapped = Dictionary.open(file);
        DictionaryMatcher matcher = new DictionaryMatcher(mapped);
        assertThat(mapped.names()).isEqualTo(size);
        for (String line : rows.toString().split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 3 && !cells[0].equals("id")) {
                Match match = Objects.requireNonNull(matcher.whole(cells[1]), cells[1]);
                assertThat(mapped.concept(matcher.conceptOf(match)).curie()).isEqualTo(cells[0]);
            }
        }
        assertThat(mapped.conceptWith("X:777")).isEqualTo(777);
    }
}
