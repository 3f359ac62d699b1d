package org.agonist.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldEntity;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.vocabulary.Sign;

/**
 * Reads the Cancer Genetics corpus of BioNLP (standoff files {@code .txt}, {@code .a1}, {@code .a2}) as relations: a regulation
 * event whose cause is a chemical relates it to each target that its theme names, by itself or through further events, as in
 * <i>A decreases the expression of B</i>. A negative regulation of a negative regulation is a positive one. Targets are genes, or
 * the words that name a process, such as <i>angiogenesis</i> or <i>migration</i>.
 */
public final class CancerGeneticsRelations {
    /** The types of regulation events, in the order of {@link Sign}. */
    public static final List<String> TYPES = List.of("Negative_regulation", "Positive_regulation", "Regulation");

    private static final String CHEMICAL = "Simple_chemical";

    /** What a chemical is related to. */
    public enum Targets {
        GENES(Set.of("Gene_or_gene_product")),
        PROCESSES(Set.of(
                "Blood_vessel_development",
                "Carcinogenesis",
                "Cell_death",
                "Cell_differentiation",
                "Cell_division",
                "Cell_proliferation",
                "Cell_transformation",
                "Death",
                "Development",
                "Glycolysis",
                "Growth",
                "Metabolism",
                "Metastasis",
                "Pathway",
                "Remodeling"));

        private final Set<String> types;

        Targets(Set<String> types) {
            this.types = types;
        }
    }

    private final Targets targets;
    private final Map<String, GoldEntity> entities = new LinkedHashMap<>();
    private final Map<String, Event> events = new HashMap<>();

    /** {@code word} is the mention that names it. */
    private record Event(String type, String word, List<String> themes, List<String> causes) {}

    private record Theme(String target, Sign sign) {}

    private CancerGeneticsRelations(Targets targets) {
        this.targets = targets;
    }

    /**
     * All documents of a folder by name.
     *
     * @throws IOException if a file cannot be read or a row has another form; the message names the file and the row
     */
    public static List<GoldDocument> read(Path folder, Targets targets) throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.list(folder)) {
            texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        if (texts.isEmpty()) {
            throw new IOException(
                    folder + ": expected files such as PMID-1.txt, PMID-1.a1 and PMID-1.a2 but found none");
        }
        List<GoldDocument> documents = new ArrayList<>();
        for (Path file : texts) {
            String name = file.getFileName().toString();
            documents.add(new CancerGeneticsRelations(targets).document(folder, name.substring(0, name.length() - 4)));
        }
        return documents;
    }

    private GoldDocument document(Path folder, String name) throws IOException {
        String text = Files.readString(folder.resolve(name + ".txt"), StandardCharsets.UTF_8);
        int[] offsets = DrugProtRelations.codePointOffsets(text);
        for (String ending : List.of(".a1", ".a2")) {
            Path file = folder.resolve(name + ending);
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                try {
                    addLine(line, offsets);
                } catch (NumberFormatException | IndexOutOfBoundsException e) {
                    throw new IOException(file + ": expected a row of standoff but found [" + line + "]", e);
                }
            }
        }
        int titleEnd = Math.max(0, text.indexOf('\n'));
        return GoldDocument.of(name.replace("PMID-", ""), text, titleEnd, List.copyOf(entities.values()), relations());
    }

    private void addLine(String line, int[] offsets) {
        String[] cells = line.split("\t", -1);
        if (cells[0].startsWith("T")) {
            String[] span = cells[1].split("[ ;]");
            boolean chemical = span[0].equals(CHEMICAL);
            if (chemical || targets.types.contains(span[0])) {
                entities.put(
                        cells[0],
                        new GoldEntity(
                                cells[0],
                                offsets[Integer.parseInt(span[1])],
                                offsets[Integer.parseInt(span[span.length - 1])],
                                chemical ? ArgumentRole.AGENT : ArgumentRole.TARGET));
            }
        } else if (cells[0].startsWith("E")) {
            List<String> themes = new ArrayList<>();
            List<String> causes = new ArrayList<>();
            String[] parts = cells[1].split(" ");
            for (int i = 1; i < parts.length; i++) {
                String argument = parts[i].substring(parts[i].indexOf(':') + 1);
                if (parts[i].startsWith("Theme")) {
                    themes.add(argument);
                } else if (parts[i].startsWith("Cause")) {
                    causes.add(argument);
                }
            }
            int colon = parts[0].indexOf(':');
            events.put(
                    cells[0], new Event(parts[0].substring(0, colon), parts[0].substring(colon + 1), themes, causes));
        }
    }

    private Set<GoldRelation> relations() {
        Set<GoldRelation> rows = new TreeSet<>();
        for (Map.Entry<String, Event> entry : events.entrySet()) {
            Event event = entry.getValue();
            if (!TYPES.contains(event.type)) {
                continue;
            }
            List<Theme> themes = new ArrayList<>();
            addThemes(entry.getKey(), Sign.UP, new HashSet<>(), themes);
            for (String cause : event.causes) {
                if (isRole(cause, ArgumentRole.AGENT)) {
                    for (Theme theme : themes) {
                        rows.add(new GoldRelation(TYPES.get(theme.sign.ordinal()), cause, theme.target));
                    }
                }
            }
        }
        return rows;
    }

    /** The targets that an event is about, each with the direction in which the event, and those within it, move it. */
    private void addThemes(String id, Sign outer, Set<String> seen, List<Theme> themes) {
        Event event = events.get(id);
        if (event == null || !seen.add(id)) {
            return;
        }
        Sign sign = TYPES.contains(event.type) ? within(outer, event.type) : outer;
        for (String theme : event.themes) {
            Event inner = events.get(theme);
            String named = inner == null ? theme : inner.word;
            if (isRole(named, ArgumentRole.TARGET)) {
                themes.add(new Theme(named, sign));
            } else {
                addThemes(theme, sign, seen, themes);
            }
        }
    }

    private static Sign within(Sign outer, String type) {
        Sign inner = Sign.values()[TYPES.indexOf(type)];
        if (inner == Sign.NONE || outer == Sign.NONE) {
            return Sign.NONE;
        }
        return inner == outer ? Sign.UP : Sign.DOWN;
    }

    private boolean isRole(String id, ArgumentRole role) {
        GoldEntity entity = entities.get(id);
        return entity != null && entity.role() == role;
    }
}
