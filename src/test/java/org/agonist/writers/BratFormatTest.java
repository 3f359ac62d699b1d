package org.agonist.writers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agonist.triples.AnnotatedDocument;
import org.junit.jupiter.api.Test;

/** brat standoff, read by the grammar of its manual: T, N, R, A and # lines, fragments, code points. */
final class BratFormatTest {
    private static final Pattern MENTION = Pattern.compile("T(\\d+)\\t([\\w-]+) (\\d+ \\d+(?:;\\d+ \\d+)*)\\t(.+)");
    private static final Pattern REFERENCE = Pattern.compile("N\\d+\\tReference T(\\d+) ([^\\s:]+:\\S+)\\t(.+)");
    private static final Pattern RELATION = Pattern.compile("R(\\d+)\\t([\\w-]+) Arg1:T(\\d+) Arg2:T(\\d+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("A\\d+\\t(Negation|Speculation) R(\\d+)");
    private static final Pattern NOTE = Pattern.compile("#\\d+\\tAnnotatorNotes R\\d+\\t.+");

    @Test
    void readsBackToTheSameMentionsAndRelations() {
        AnnotatedDocument document = AnnotatedDocuments.hostile();
        assertThat(read(document.id(), BratFormat.text(document), BratFormat.annotations(document)))
                .isEqualTo(Annotations.of(document, text -> text.replaceAll("\\n+", " ")));
    }

    @Test
    void theTextKeepsItsLengthAndItsLines() {
        AnnotatedDocument document = AnnotatedDocuments.hostile();
        String text = BratFormat.text(document);
        assertThat(text).hasSameSizeAs(document.text()).doesNotContain("\r", "\u0000", "\u2028");
        assertThat(text.lines()).hasSize(4);
    }

    @Test
    void aMentionOverALineBreakIsGivenInFragments() {
        assertThat(BratFormat.annotations(AnnotatedDocuments.hostile()))
                .containsPattern("T4\\tgene \\d+ \\d+;\\d+ \\d+\\tepidermal growth factor   receptor\n");
    }

    @Test
    void theConfigurationNamesEveryTypeInUse() {
        Set<String> types = new TreeSet<>();
        BratFormat.annotations(AnnotatedDocuments.hostile()).lines().forEach(line -> {
            if (line.charAt(0) == 'T' || line.charAt(0) == 'R' || line.charAt(0) == 'A') {
                types.add(line.split("[\t ]")[1]);
            }
        });
        assertThat(types).hasSizeGreaterThan(5);
        String configuration = BratFormat.configuration();
        assertThat(types).allSatisfy(type -> assertThat(configuration).containsPattern("(?m)^" + type + "( |$)"));
    }

    private static Annotations read(String id, String text, String annotations) {
        Map<String, String[]> mentions = new LinkedHashMap<>();
        Map<String, String[]> relations = new LinkedHashMap<>();
        assertThat(annotations).endsWith("\n");
        for (String line : annotations.split("\n")) {
            Matcher matcher;
            if ((matcher = MENTION.matcher(line)).matches()) {
                List<String> fragments = new ArrayList<>();
                for (String fragment : matcher.group(3).split(";")) {
                    String[] ends = fragment.split(" ");
                    fragments.add(Annotations.covered(text, Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
                }
                assertThat(fragments).noneMatch(fragment -> fragment.contains("\n"));
                assertThat(matcher.group(4)).isEqualTo(String.join(" ", fragments));
                mentions.put(matcher.group(1), new String[] {matcher.group(4), matcher.group(2), ""});
            } else if ((matcher = REFERENCE.matcher(line)).matches()) {
                requireNonNull(mentions.get(matcher.group(1)))[2] = matcher.group(2);
            } else if ((matcher = RELATION.matcher(line)).matches()) {
                relations.put(
                        matcher.group(1),
                        new String[] {matcher.group(2), matcher.group(3), matcher.group(4), "false", "false"});
            } else if ((matcher = ATTRIBUTE.matcher(line)).matches()) {
                requireNonNull(relations.get(matcher.group(2)))[matcher.group(1).equals("Negation") ? 3 : 4] = "true";
            } else {
                assertThat(line).matches(NOTE);
            }
        }
        return new Annotations(
                id,
                mentions.values().stream()
                        .map(mention -> Annotations.mention(mention[0], mention[1], mention[2]))
                        .toList(),
                relations.values().stream()
                        .map(relation -> Annotations.relation(
                                relation[0],
                                requireNonNull(mentions.get(relation[1]))[0],
                                requireNonNull(mentions.get(relation[2]))[0],
                                relation[3].equals("true"),
                                relation[4].equals("true")))
                        .toList());
    }
}
