package org.agonist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.agonist.entities.Dictionaries;
import org.agonist.entities.Recognisers;
import org.agonist.entities.dictionary.imports.GeneNumbers;
import org.agonist.entities.recogniser.EntitySpan;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.evaluation.EntityFinders;
import org.agonist.evaluation.EntityFinders.Finder;
import org.agonist.evaluation.EntityScore;
import org.agonist.evaluation.GroundingScore;
import org.agonist.sentences.SentenceSplitter;
import org.agonist.training.AnnotatedDocument;
import org.agonist.training.DrugProtCorpus;
import org.agonist.training.PubTatorCorpus;
import org.apache.uima.UIMAException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agonist evaluate entities}: scores chemicals and genes against a corpus. */
@Command(
        name = "entities",
        description = "Precision, recall and F1 of chemicals and genes, exact spans, against a corpus.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "GENE-Y and GENE-N count as one type. Three ways to find are measured: the recogniser alone, dictionaries and",
            "name forms alone, and both merged as 'agonist extract' does.",
            "",
            "Example:",
            "  agonist evaluate entities --corpus drugprot --abstracts drugprot_training_abstracs.tsv \\",
            "          --entities drugprot_training_entities.tsv --pmids dev.pmids --predictions found.tsv"
        })
final class EvaluateEntitiesCommand implements Callable<Integer> {
    /** Which corpus. */
    enum Corpus {
        DRUGPROT,
        BC5CDR,
        BIORED
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
            names = "--hgnc",
            paramLabel = "FILE",
            description = "HGNC's complete set: also print how many of BioRED's human genes get the right identifier.")
    private @Nullable Path hgnc;

    @Option(
            names = "--finder",
            defaultValue = "recogniser",
            description = "Whose finds are written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Finder finder;

    @Option(
            names = "--pipeline",
            paramLabel = "PIPELINE",
            description = "Also measure a whole pipeline, as 'agonist extract --pipeline' runs it.")
    private @Nullable String pipeline;

    @Option(
            names = "--model",
            defaultValue = Recognisers.DEFAULT,
            paramLabel = "FILE",
            description = "The recogniser's model (default: the one that is shipped).")
    private String model;

    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            description = "Dictionaries; may be given several times (default: those that are shipped).")
    private List<String> dictionaries = List.of(Dictionaries.DEFAULT);

    @Override
    public Integer call() throws IOException, UIMAException {
        try (MeasuredPipeline whole = pipeline == null ? null : new MeasuredPipeline(pipeline)) {
            measure(documents(), whole);
        }
        return 0;
    }

    private void measure(List<AnnotatedDocument> documents, @Nullable MeasuredPipeline whole)
            throws IOException, UIMAException {
        EntityFinders finders = new EntityFinders(
                Recognisers.load(model),
                Dictionaries.load(dictionaries),
                SentenceSplitter.Model.load(SentenceSplitter.DEFAULT_MODEL));
        GroundingScore grounding = hgnc == null ? null : new GroundingScore(GeneNumbers.hgncByNcbi(hgnc));
        PrintWriter out = spec.commandLine().getOut();
        out.println(documents.size() + " documents");
        out.println("finder      type      precision  recall  F1");
        for (Finder measured : Finder.values()) {
            List<List<EntitySpan>> found = new ArrayList<>();
            EntityScore score = new EntityScore();
            for (AnnotatedDocument document : documents) {
                List<EntitySpan> spans = finders.find(measured, document);
                score.add(document, spans);
                found.add(spans);
            }
            print(out, measured.name().toLowerCase(Locale.ROOT), score);
            if (measured == finder) {
                files.write(rows(documents, found));
            }
        }
        if (whole != null) {
            EntityScore score = new EntityScore();
            for (AnnotatedDocument document : documents) {
                score.add(document, whole.entities(document.id(), document.text(), document.titleEnd()));
            }
            print(out, "pipeline", score);
        }
        if (grounding != null) {
            documents.forEach(document -> grounding.add(document, finders.mentions(document)));
            out.printf(
                    Locale.ROOT,
                    "merged      human genes: %d of %d found, %d of the found grounded right (%.4f), %d to a family%n",
                    grounding.found(),
                    grounding.human(),
                    grounding.right(),
                    grounding.right() / (double) Math.max(1, grounding.found()),
                    grounding.families());
        }
        out.flush();
    }

    private List<AnnotatedDocument> documents() throws IOException {
        List<AnnotatedDocument> documents = corpus != Corpus.DRUGPROT
                ? PubTatorCorpus.read(files.abstracts())
                : DrugProtCorpus.read(files.abstracts(), files.entities(), files.relations());
        return files.chosen(documents, AnnotatedDocument::id);
    }

    private static void print(PrintWriter out, String name, EntityScore score) {
        for (SpanKind kind : SpanKind.values()) {
            if (score.gold(kind) > 0) {
                out.printf(
                        Locale.ROOT,
                        "%-10s  %-8s  %.4f     %.4f  %.4f%n",
                        name,
                        kind.name().toLowerCase(Locale.ROOT),
                        score.precision(kind),
                        score.recall(kind),
                        score.f1(kind));
            }
        }
        if (score.relations() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%-10s  both arguments of %d relations: %.4f exact, %.4f overlapping%n",
                    name,
                    score.relations(),
                    score.exactRelations(),
                    score.overlappingRelations());
        }
    }

    private static List<String> rows(List<AnnotatedDocument> documents, List<List<EntitySpan>> found) {
        List<String> rows = new ArrayList<>();
        for (int d = 0; d < documents.size(); d++) {
            String text = documents.get(d).text();
            int number = 0;
            for (EntitySpan span : found.get(d)) {
                rows.add(String.join(
                        "\t",
                        documents.get(d).id(),
                        "T" + ++number,
                        span.kind().name(),
                        String.valueOf(text.codePointCount(0, span.begin())),
                        String.valueOf(text.codePointCount(0, span.end())),
                        text.substring(span.begin(), span.end()).replace('\n', ' ')));
            }
        }
        return rows;
    }
}
