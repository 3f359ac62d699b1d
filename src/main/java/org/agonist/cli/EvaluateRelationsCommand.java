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
import org.agonist.training.DrugProtRelations;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldRelation;
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

    @Option(names = "--rules", description = "Measure the rules alone instead of the classifier.")
    private boolean rules;

    @Override
    public Integer call() throws IOException {
        boolean scored = files.relations() != null || corpus.isWhole();
        if (!scored && !files.writesPredictions()) {
            throw usage("expected --relations, --predictions or both but found neither");
        }
        if (predictedEntities && !corpus.relatesMentions()) {
            throw usage("--predicted-entities: expected a corpus that relates mentions but found " + corpus
                    + ", which relates concepts");
        }
        List<GoldDocument> documents = files.chosen(documents(), GoldDocument::pmid);
        Relater relater = relater();
        EntityFinders finders = predictedEntities ? entityFinders() : null;
        RelationReport exact = new RelationReport(corpus.types());
        RelationReport overlapping = new RelationReport(corpus.types());
        List<String> rows = new ArrayList<>();
        for (GoldDocument document : documents) {
            GoldDocument read = finders == null ? document : FoundEntities.in(document, finders, finder);
            Set<GoldRelation> found = corpus.rows(relater.relate(read));
            for (GoldRelation row : found) {
                rows.add(String.join(
                        "\t", document.pmid(), row.type(), "Arg1:" + row.agentId(), "Arg2:" + row.targetId()));
            }
            if (finders == null) {
                exact.add(document.relations(), found);
            } else {
                exact.add(document.relations(), FoundEntities.asGold(document, read, found, Match.EXACT));
                overlapping.add(document.relations(), FoundEntities.asGold(document, read, found, Match.OVERLAPPING));
            }
        }
        files.write(rows);
        PrintWriter out = spec.commandLine().getOut();
        out.println(documents.size() + " documents, " + rows.size() + " relations found");
        if (scored && predictedEntities) {
            out.print("\nexact spans\n" + exact.text() + "\noverlapping spans\n" + overlapping.text());
        } else if (scored) {
            out.print("\n" + exact.text());
        }
        out.flush();
        return 0;
    }

    /** Relates the entities of a document. */
    private interface Relater {
        List<GoldRelation> relate(GoldDocument document) throws IOException;
    }

    private Relater relater() throws IOException {
        if (rules) {
            return new RuleRelations(RelationFinder.load(RuleSet.DEFAULT))::find;
        }
        PairJudge.Session session = RelationModels.judge(model).newSession();
        return document -> RelationFinders.classify(session, document);
    }

    private List<GoldDocument> documents() throws IOException {
        return switch (corpus) {
            case DRUGPROT -> DrugProtRelations.read(files.abstracts(), files.entities(), files.relations());
            case CHEMPROT -> DrugProtRelations.readChemProt(files.abstracts(), files.entities(), files.relations());
            case BIORED -> BioRedRelations.read(files.abstracts());
            case BIONLP_CG -> CancerGeneticsRelations.read(files.abstracts());
        };
    }

    private static EntityFinders entityFinders() throws IOException {
        return new EntityFinders(
                Recognisers.load(Recognisers.DEFAULT),
                Dictionaries.load(List.of(Dictionaries.DEFAULT)),
                SentenceSplitter.Model.load(SentenceSplitter.DEFAULT_MODEL));
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
