package org.agonist.training;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agonist.relations.classifier.PairPrediction;
import org.agonist.relations.classifier.RelationClassifier;
import org.agonist.relations.classifier.RelationLabels;
import org.agonist.relations.classifier.RelationSentence;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.training.DrugProtRelations.GoldSentence;

/** What a relation model reaches on documents held back: scores, calibration and speed. */
final class HeldOutReport {
    private HeldOutReport() {}

    static void print(RelationClassifier model, List<GoldDocument> documents, PrintWriter log) {
        RelationScores scores = new RelationScores();
        RelationScores alone = new RelationScores();
        RelationClassifier.Scratch scratch = model.newScratch();
        Calibration calibration = new Calibration();
        for (GoldDocument d : documents) {
            List<RelationSentence> passage =
                    d.sentences().stream().map(GoldSentence::sentence).toList();
            List<GoldRelation> found = new ArrayList<>();
            for (PairPrediction p : model.classify(passage, 0, scratch)) {
                List<String> ids = d.sentences().get(p.sentence()).entityIds();
                int first = 0;
                int second = 0;
                for (String type : RelationLabels.ALL) {
                    if (d.relations().contains(new GoldRelation(type, ids.get(p.agent()), ids.get(p.target())))) {
                        second = first;
                        first = RelationLabels.ALL.indexOf(type);
                    }
                }
                int label = RelationLabels.ALL.indexOf(p.label());
                calibration.add(p.probabilities(), label, first, second);
                if (label != 0) {
                    found.add(new GoldRelation(p.label(), ids.get(p.agent()), ids.get(p.target())));
                }
            }
            scores.add(d.relations(), found);
            List<GoldRelation> foundAlone = new ArrayList<>();
            for (GoldSentence s : d.sentences()) {
                for (PairPrediction p : model.classify(s.sentence(), scratch)) {
                    if (!p.label().equals(RelationLabels.NONE)) {
                        foundAlone.add(new GoldRelation(
                                p.label(),
                                s.entityIds().get(p.agent()),
                                s.entityIds().get(p.target())));
                    }
                }
            }
            alone.add(d.relations(), foundAlone);
        }
        log.println("held out, abstract as passage: " + scores.summary());
        log.println(scores.table());
        log.println("held out, each sentence alone: " + alone.summary());
        log.println(calibration.table());
        speed(model, scratch, documents, log);
    }

    private static void speed(
            RelationClassifier model,
            RelationClassifier.Scratch scratch,
            List<GoldDocument> documents,
            PrintWriter log) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 6; round++) {
            long start = threads.getCurrentThreadCpuTime();
            int count = 0;
            for (GoldDocument d : documents) {
                count += model.classify(
                                d.sentences().stream()
                                        .map(GoldSentence::sentence)
                                        .toList(),
                                0,
                                scratch)
                        .size();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            log.printf(
                    Locale.ROOT,
                    "%.0f abstracts, %.0f pairs per second of processor time%n",
                    documents.size() / seconds,
                    count / seconds);
        }
    }
}
