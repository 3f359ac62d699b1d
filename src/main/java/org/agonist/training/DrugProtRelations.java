package org.agonist.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agonist.relations.classifier.ArgumentMention;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.relations.classifier.RelationLabels;
import org.agonist.relations.classifier.RelationSentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the releases of DrugProt and ChemProt: abstracts, entities and relations as tab-separated files, offsets in code points.
 * Relations across sentences are kept as gold rows but belong to no sentence.
 */
public final class DrugProtRelations {
    /** A relation row without its duplicates. */
    public record GoldRelation(String type, String agentId, String targetId) implements Comparable<GoldRelation> {
        @Override
        public int compareTo(GoldRelation other) {
            int order = agentId.compareTo(other.agentId);
            if (order == 0) {
                order = targetId.compareTo(other.targetId);
            }
            return order == 0 ? type.compareTo(other.type) : order;
        }
    }

    /** One sentence, and the entity identifier of each of its mentions. */
    public record GoldSentence(RelationSentence sentence, List<String> entityIds) {}

    /** A marked span; UTF-16 offsets into the document's text. Several spans may have one identifier. */
    public record GoldEntity(String id, int begin, int end, ArgumentRole role) {}

    /** One abstract; {@code titleEnd} is where its title ends. */
    public record GoldDocument(
            String pmid,
            String text,
            int titleEnd,
            List<GoldEntity> entities,
            List<GoldSentence> sentences,
            Set<GoldRelation> relations) {
        static GoldDocument of(
                String pmid, String text, int titleEnd, List<GoldEntity> entities, Set<GoldRelation> relations) {
            return new GoldDocument(
                    pmid, text, titleEnd, entities, DrugProtRelations.sentences(text, titleEnd, entities), relations);
        }

        /** The same text with other entities, as if these had been given. */
        public GoldDocument withEntities(List<GoldEntity> others) {
            return of(pmid, text, titleEnd, others, relations);
        }
    }

    /** Makes of a row of the file of relations what it says; null where the row does not count. */
    private interface RowReader {
        @Nullable
        GoldRelation read(String[] row) throws IOException;
    }

    private DrugProtRelations() {}

    /**
     * DrugProt's documents in the order of the abstracts file.
     *
     * @param abstractFile PMID, title, abstract
     * @param entityFile PMID, number, type, begin, end (in code points), text
     * @param relationFile PMID, type, {@code Arg1:T1}, {@code Arg2:T2}; null for none
     * @throws IOException if a file cannot be read or a row has another form; the message names file and row
     */
    public static List<GoldDocument> read(Path abstractFile, Path entityFile, @Nullable Path relationFile)
            throws IOException {
        Map<String, List<String[]>> relations = relationFile == null ? Map.of() : rows(relationFile, 4);
        return read(abstractFile, entityFile, relations, row -> {
            if (!RelationLabels.ALL.contains(row[1])) {
                throw new IOException(relationFile + ": expected a type such as [INHIBITOR] but found ["
                        + String.join(" ", row) + "]");
            }
            return relation(row[1], row, 2);
        });
    }

    /**
     * ChemProt's documents in the order of the abstracts file, with their relations by group, such as {@code CPR:4}.
     *
     * @param abstractFile PMID, title, abstract
     * @param entityFile PMID, number, type, begin, end (in code points), text
     * @param relationFile the gold standard (PMID, group and two arguments) or all relations (PMID, group, whether it is
     *     evaluated, type and two arguments), of which those that are evaluated count; null for none
     * @throws IOException if a file cannot be read or a row has another form; the message names file and row
     */
    public static List<GoldDocument> readChemProt(Path abstractFile, Path entityFile, @Nullable Path relationFile)
            throws IOException {
        Map<String, List<String[]>> relations = relationFile == null ? Map.of() : rows(relationFile, 4, 6);
        return read(abstractFile, entityFile, relations, row -> {
            if (row.length == 6) {
                return row[2].strip().equals("Y") ? relation(row[1], row, 4) : null;
            }
            return relation(row[1], row, 2);
        });
    }

    private static GoldRelation relation(String type, String[] row, int arguments) throws IOException {
        String agent = row[arguments];
        String target = row[arguments + 1];
        if (!agent.startsWith("Arg1:") || !target.startsWith("Arg2:")) {
            throw new IOException("relations: expected a row such as [" + row[0] + " " + type + " Arg1:T1 Arg2:T2] but"
                    + " found [" + String.join(" ", row) + "]");
        }
        return new GoldRelation(type, agent.substring(5), target.substring(5));
    }

    private static List<GoldDocument> read(
            Path abstractFile, Path entityFile, Map<String, List<String[]>> relations, RowReader reader)
            throws IOException {
        Map<String, List<String[]>> entities = rows(entityFile, 6);
        List<GoldDocument> documents = new ArrayList<>();
        for (List<String[]> group : rows(abstractFile, 3).values()) {
            String[] row = group.get(0);
            String text = row[1] + " " + row[2];
            int[] offsets = codePointOffsets(text);
            List<GoldEntity> mentions = new ArrayList<>();
            for (String[] e : entities.getOrDefault(row[0], List.of())) {
                try {
                    mentions.add(new GoldEntity(
                            e[1],
                            offsets[Integer.parseInt(e[3])],
                            offsets[Integer.parseInt(e[4])],
                            e[2].equals("CHEMICAL") ? ArgumentRole.AGENT : ArgumentRole.TARGET));
                } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
                    throw new IOException(
                            entityFile + ": expected offsets into the abstract of " + e[0] + " but found [" + e[3]
                                    + "] and [" + e[4] + "]; the files are not of one release",
                            wrong);
                }
            }
            Set<GoldRelation> gold = new TreeSet<>();
            for (String[] r : relations.getOrDefault(row[0], List.of())) {
                GoldRelation relation = reader.read(r);
                if (relation != null) {
                    gold.add(relation);
                }
            }
            documents.add(GoldDocument.of(row[0], text, row[1].length(), mentions, gold));
        }
        return documents;
    }

    private static Map<String, List<String[]>> rows(Path file, int... columns) throws IOException {
        Map<String, List<String[]>> byPmid = new LinkedHashMap<>();
        int line = 0;
        for (String row : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
            line++;
            String[] cells = row.split("\t", -1);
            if (IntStream.of(columns).noneMatch(count -> count == cells.length)) {
                String expected =
                        IntStream.of(columns).mapToObj(Integer::toString).collect(Collectors.joining(" or "));
                throw new IOException(
                        file + ":" + line + ": expected " + expected + " columns but found " + cells.length);
            }
            byPmid.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells);
        }
        return byPmid;
    }

    /** Where each code point of a text begins, in UTF-16 units, and where the text ends. */
    static int[] codePointOffsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            if (at < text.length()) {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return offsets;
    }

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "vs", "al", "fig", "figs", "approx", "ca", "resp", "cf", "dr", "st", "no", "sp", "spp", "i.v",
            "i.p", "s.c", "p.o");

    private static List<GoldSentence> sentences(String text, int titleEnd, List<GoldEntity> entities) {
        List<Integer> cuts = new ArrayList<>();
        cuts.add(0);
        for (int i = 1; i < text.length() - 2; i++) {
            boolean cut = false;
            if (i == titleEnd) {
                cut = true;
            } else {
                char c = text.charAt(i);
                if ((c == '.' || c == '?' || c == '!') && text.charAt(i + 1) == ' ') {
                    char next = text.charAt(i + 2);
                    cut = (Character.isUpperCase(next)
                                    || Character.isDigit(next)
                                    || next == '['
                                    || next == '('
                                    || next > 127)
                            && !isAbbreviation(text, i);
                }
            }
            if (cut) {
                int at = i + 1;
                boolean inside = false;
                for (GoldEntity e : entities) {
                    inside |= e.begin < at && e.end > at;
                }
                if (!inside) {
                    cuts.add(at);
                }
            }
        }
        cuts.add(text.length());
        List<GoldSentence> result = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int begin = cuts.get(i);
            int end = cuts.get(i + 1);
            List<ArgumentMention> mentions = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (GoldEntity e : entities) {
                if (e.begin >= begin && e.end <= end) {
                    mentions.add(new ArgumentMention(e.begin - begin, e.end - begin, e.role));
                    ids.add(e.id);
                }
            }
            result.add(new GoldSentence(RelationSentence.of(text.substring(begin, end), mentions), ids));
        }
        return result;
    }

    private static boolean isAbbreviation(String text, int dot) {
        int begin = dot;
        while (begin > 0 && text.charAt(begin - 1) != ' ' && text.charAt(begin - 1) != '(') {
            begin--;
        }
        String word = text.substring(begin, dot).toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(word)
                || word.length() == 1
                        && Character.isLetter(word.charAt(0))
                        && Character.isUpperCase(text.charAt(begin))
                        && begin > 1
                        && text.charAt(begin - 1) == ' '
                        && Character.isUpperCase(text.charAt(Math.max(0, begin - 2)));
    }

    /** Gold labels of the pairs of a document by {@code agentId target id}. */
    static Map<String, List<String>> labels(GoldDocument document) {
        Map<String, List<String>> labels = new HashMap<>();
        for (GoldRelation r : document.relations()) {
            labels.computeIfAbsent(r.agentId() + " " + r.targetId(), k -> new ArrayList<>())
                    .add(r.type());
        }
        return labels;
    }
}
