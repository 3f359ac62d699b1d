package org.agonist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.agonist.entities.Dictionaries;
import org.agonist.entities.Recognisers;
import org.agonist.evaluation.EntityFinders;
import org.agonist.evaluation.EntityFinders.Finder;
import org.agonist.evaluation.FoundEntities;
import org.agonist.evaluation.FoundEntities.Match;
import org.agonist.evaluation.RelationCorpus;
import org.agonist.evaluation.RelationFinders;
import org.agonist.evaluation.RelationReport;
import org.agonist.evaluation.RuleRelations;
import org.agonist.relations.RelationFinder;
import org.agonist.relations.RelationModels;
import org.agonist.relations.RuleSet;
import org.agonist.relations.classifier.PairJudge;
import org.agonist.sentences.SentenceSplitter;
import org.agonist.training.BioRedRelations;
import org.agonist.training.CancerGeneticsRelations;
import org.agonist.training.CancerGeneticsRelations.Targets;
import org.agonist.training.DrugProtRelations;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.apache.uima.UIMAException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agonist evaluate relations}: scores the relation classifier against a corpus. */
@Command(
        name = "relations",
        description = "Precision, recall and F1 of relations against a corpus.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "The relation classifier is measured alone, without the rules, or the rules alone with --rules.",
            "Without --relations it only predicts.",
            "BioRED (PubTator, BioC XML or JSON) and the Cancer Genetics corpus (a folder of standoff files) go whole",
            "into --abstracts.",
            "",
            "Example:",
            "  agonist evaluate relations --corpus drugprot --abstracts drugprot_training_abstracs.tsv \\",
            "          --entities drugprot_training_entities.tsv --relations drugprot_training_relations.tsv \\",
            "          --pmids dev.pmids --predictions found.tsv"
        })
final class EvaluateRelationsCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--corpus",
            defaultValue = "drugprot",
            description = "${COMPLETION-CANDIDATES}: which corpus the files are of (default: ${DEFAULT-VALUE}).")
    private RelationCorpus corpus;

    @Mixin
    private MeasuredCorpus files;

    @Option(
            names = "--predicted-entities",
            description = "Find the entities too, from end to end; scored by exact and by overlapping spans.")
    private boolean predictedEntities;

    @Option(
            names = "--model",
            defaultValue = RelationModels.DEFAULT,
            paramLabel = "FILE",
            description = "The classifier's model, or a transformer (.onnx) (default: the one that is shipped).")
    private String model;

    @Option(
            names = "--finder",
            defaultValue = "recogniser",
            description = "What finds them: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Finder finder;

    @Option(
            names = "--pipeline",
            paramLabel = "PIPELINE",
            description = "Measure a whole pipeline from end to end, as 'agonist extract --pipeline' runs it.")
    private @Nullable String pipeline;

    @Option(names = "--rules", description = "Measure the rules alone instead of the classifier.")
    private boolean rules;

    @Override
    public Integer call() throws IOException, UIMAException {
        boolean scored = files.relations() != null || corpus.isWhole();
        if (!scored && !files.writesPredictions()) {
            throw usage("expected --relations, --predictions or both but found neither");
        }
        boolean endToEnd = predictedEntities || pipeline != null;
        if (endToEnd && !corpus.relatesMentions()) {
            throw usage("--predicted-entities, --pipeline: expected a corpus that relates mentions but found " + corpus
                    + ", which relates concepts");
        }
        List<GoldDocument> documents = files.chosen(documents(), GoldDocument::pmid);
        RelationReport exact = new RelationReport(corpus.types());
        RelationReport overlapping = new RelationReport(corpus.types());
        List<String> rows = new ArrayList<>();
        try (MeasuredPipeline measured = pipeline == null ? null : new MeasuredPipeline(pipeline)) {
            EntitySource entities = measured == null ? entitySource() : measured::in;
            Relater relater = measured == null ? relater() : measured::relate;
            for (GoldDocument document : documents) {
                GoldDocument read = entities.in(document);
                Set<GoldRelation> found = corpus.rows(relater.relate(read));
                for (GoldRelation row : found) {
                    rows.add(String.join(
                            "\t", document.pmid(), row.type(), "Arg1:" + row.agentId(), "Arg2:" + row.targetId()));
                }
                if (endToEnd) {
                    exact.add(document.relations(), FoundEntities.asGold(document, read, found, Match.EXACT));
                    overlapping.add(
                            document.relations(), FoundEntities.asGold(document, read, found, Match.OVERLAPPING));
                } else {
                    exact.add(document.relations(), found);
                }
            }
        }
        files.write(rows);
        PrintWriter out = spec.commandLine().getOut();
        out.println(documents.size() + " documents, " + rows.size() + " relations found");
        if (scored && endToEnd) {
            out.print("\nexact spans\n" + exact.text() + "\noverlapping spans\n" + overlapping.text());
        } else if (scored) {
            out.print("\n" + exact.text());
        }
        out.flush();
        return 0;
    }

    /** Gives a document the entities to relate. */
    private interface EntitySource {
        GoldDocument in(GoldDocument document) throws UIMAException;
    }

    /** Relates the entities of a document. */
    private interface Relater {
        List<GoldRelation> relate(GoldDocument document) throws IOException, UIMAException;
    }

    private Relater relater() throws IOException {
        if (rules) {
            return new RuleRelations(RelationFinder.load(RuleSet.DEFAULT), corpus.targets())::find;
        }
        PairJudge.Session session = RelationModels.judge(model).newSession();
        return document -> RelationFinders.classify(session, document);
    }

    private List<GoldDocument> documents() throws IOException {
        return switch (corpus) {
            case DRUGPROT -> DrugProtRelations.read(files.abstracts(), files.entities(), files.relations());
            case CHEMPROT -> DrugProtRelations.readChemProt(files.abstracts(), files.entities(), files.relations());
            case BIORED -> BioRedRelations.read(files.abstracts());
            case BIONLP_CG -> CancerGeneticsRelations.read(files.abstracts(), Targets.GENES);
            case BIONLP_CG_PROCESSES -> CancerGeneticsRelations.read(files.abstracts(), Targets.PROCESSES);
        };
    }

    private EntitySource entitySource() throws IOException {
        if (!predictedEntities) {
            return document -> document;
        }
        EntityFinders finders = new EntityFinders(
                Recognisers.load(Recognisers.DEFAULT),
                Dictionaries.load(List.of(Dictionaries.DEFAULT)),
                SentenceSplitter.Model.load(SentenceSplitter.DEFAULT_MODEL));
        return document -> FoundEntities.in(document, finders, finder);
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
