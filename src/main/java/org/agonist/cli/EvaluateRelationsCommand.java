package org.agonist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.agonist.evaluation.RelationFinders;
import org.agonist.evaluation.RuleRelations;
import org.agonist.relations.RelationFinder;
import org.agonist.relations.RelationModels;
import org.agonist.relations.RuleSet;
import org.agonist.relations.classifier.RelationClassifier;
import org.agonist.resources.AtomicFile;
import org.agonist.training.DrugProtRelations;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.training.RelationScores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agonist evaluate relations}: scores the relation classifier against a corpus, entities given. */
@Command(
        name = "relations",
        description = "Precision, recall and F1 of relations, the corpus's entities given, against a corpus.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "The relation classifier is measured alone, without the rules, or the rules alone with --rules.",
            "Without --relations it only predicts.",
            "",
            "Example:",
            "  agonist evaluate relations --corpus drugprot --abstracts drugprot_training_abstracs.tsv \\",
            "          --entities drugprot_training_entities.tsv --relations drugprot_training_relations.tsv \\",
            "          --pmids dev.pmids --predictions found.tsv"
        })
final class EvaluateRelationsCommand implements Callable<Integer> {
    /** Which corpus. */
    enum Corpus {
        DRUGPROT
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--corpus",
            defaultValue = "drugprot",
            description = "${COMPLETION-CANDIDATES}: which format the files have (default: ${DEFAULT-VALUE}).")
    private Corpus corpus;

    @Option(names = "--abstracts", required = true, paramLabel = "FILE", description = "DrugProt's abstracts.")
    private Path abstracts;

    @Option(names = "--entities", required = true, paramLabel = "FILE", description = "DrugProt's entities.")
    private Path entities;

    @Option(names = "--relations", paramLabel = "FILE", description = "DrugProt's relations: score against them.")
    private @Nullable Path relations;

    @Option(
            names = "--pmids",
            paramLabel = "FILE",
            description = "Only documents whose ids the file lists, one a line.")
    private @Nullable Path pmids;

    @Option(
            names = "--predictions",
            paramLabel = "OUT",
            description = "Write what was found in DrugProt's format of relations.")
    private @Nullable Path predictions;

    @Option(
            names = "--model",
            defaultValue = RelationModels.DEFAULT,
            paramLabel = "FILE",
            description = "The classifier's model (default: the one that is shipped).")
    private String model;

    @Option(names = "--rules", description = "Measure the rules alone instead of the classifier.")
    private boolean rules;

    @Override
    public Integer call() throws IOException {
        if (relations == null && predictions == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "expected --relations, --predictions or both but found neither");
        }
        List<GoldDocument> documents = documents();
        Function<GoldDocument, List<GoldRelation>> finder = finder();
        RelationScores scores = new RelationScores();
        List<Set<GoldRelation>> found = new ArrayList<>();
        for (GoldDocument document : documents) {
            Set<GoldRelation> rows = new TreeSet<>(finder.apply(document));
            scores.add(document.relations(), List.copyOf(rows));
            found.add(rows);
        }
        if (predictions != null) {
            write(predictions, documents, found);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(documents.size() + " documents, "
                + found.stream().mapToInt(Set::size).sum() + " relations found");
        if (relations != null) {
            out.print(scores.table());
            out.println("micro    " + scores.summary());
            out.println("untyped  " + scores.untypedSummary());
        }
        out.flush();
        return 0;
    }

    private Function<GoldDocument, List<GoldRelation>> finder() throws IOException {
        if (rules) {
            return new RuleRelations(RelationFinder.load(RuleSet.DEFAULT))::find;
        }
        RelationClassifier classifier = RelationModels.load(model);
        RelationClassifier.Scratch scratch = classifier.newScratch();
        return document -> RelationFinders.classify(classifier, scratch, document);
    }

    private List<GoldDocument> documents() throws IOException {
        List<GoldDocument> documents = DrugProtRelations.read(abstracts, entities, relations);
        if (pmids == null) {
            return documents;
        }
        Set<String> wanted = new HashSet<>(Files.readAllLines(pmids, StandardCharsets.UTF_8));
        List<GoldDocument> chosen = documents.stream()
                .filter(document -> wanted.contains(document.pmid()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IOException(pmids + ": expected ids of documents in " + abstracts + " but found none");
        }
        return chosen;
    }

    private static void write(Path file, List<GoldDocument> documents, List<Set<GoldRelation>> found)
            throws IOException {
        try (AtomicFile target = AtomicFile.create(file)) {
            try (Writer writer = target.writer()) {
                for (int d = 0; d < documents.size(); d++) {
                    for (GoldRelation row : found.get(d)) {
                        writer.write(String.join(
                                "\t",
                                documents.get(d).pmid(),
                                row.type(),
                                "Arg1:" + row.agentId(),
                                "Arg2:" + row.targetId()));
                        writer.write('\n');
                    }
                }
            }
            target.commit();
        }
    }
}
