package org.agonist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.agonist.evaluation.RelationFinders;
import org.agonist.relations.RelationModels;
import org.agonist.relations.classifier.RelationClassifier;
import org.agonist.training.DrugProtRelations;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.training.RelationScores;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agonist evaluate relations}: scores the relation classifier against a corpus, entities given. */
@Command(
        name = "relations",
        description = "Precision, recall and F1 of relations, the corpus's entities given, against a corpus.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "The relation classifier is measured alone, without the rules. Without --relations it only predicts.",
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

    @Mixin
    private MeasuredCorpus files;

    @Option(
            names = "--model",
            defaultValue = RelationModels.DEFAULT,
            paramLabel = "FILE",
            description = "The classifier's model (default: the one that is shipped).")
    private String model;

    @Override
    public Integer call() throws IOException {
        if (files.relations() == null && !files.writesPredictions()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "expected --relations, --predictions or both but found neither");
        }
        List<GoldDocument> documents = documents();
        RelationClassifier classifier = RelationModels.load(model);
        RelationClassifier.Scratch scratch = classifier.newScratch();
        RelationScores scores = new RelationScores();
        List<Set<GoldRelation>> found = new ArrayList<>();
        for (GoldDocument document : documents) {
            Set<GoldRelation> rows = new TreeSet<>(RelationFinders.classify(classifier, scratch, document));
            scores.add(document.relations(), List.copyOf(rows));
            found.add(rows);
        }
        files.write(rows(documents, found));
        PrintWriter out = spec.commandLine().getOut();
        out.println(documents.size() + " documents, "
                + found.stream().mapToInt(Set::size).sum() + " relations found");
        if (files.relations() != null) {
            out.print(scores.table());
            out.println("micro    " + scores.summary());
            out.println("untyped  " + scores.untypedSummary());
        }
        out.flush();
        return 0;
    }

    private List<GoldDocument> documents() throws IOException {
        return files.chosen(
                DrugProtRelations.read(files.abstracts(), files.entities(), files.relations()), GoldDocument::pmid);
    }

    private static List<String> rows(List<GoldDocument> documents, List<Set<GoldRelation>> found) {
        List<String> rows = new ArrayList<>();
        for (int d = 0; d < documents.size(); d++) {
            for (GoldRelation row : found.get(d)) {
                rows.add(String.join(
                        "\t", documents.get(d).pmid(), row.type(), "Arg1:" + row.agentId(), "Arg2:" + row.targetId()));
            }
        }
        return rows;
    }
}
