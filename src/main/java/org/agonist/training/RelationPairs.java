package org.agonist.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.agonist.relations.classifier.PairExtractor;
import org.agonist.relations.classifier.RelationLabels;
import org.agonist.relations.classifier.RelationSentence;
import org.agonist.relations.classifier.WordClusters;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.training.DrugProtRelations.GoldSentence;

/** All candidate pairs of a set of documents with their feature keys and gold labels, in document order. */
final class RelationPairs {
    final List<GoldDocument> documents;
    int size;
    int[] document = new int[1 << 16];
    int[] sentence = new int[1 << 16];
    int[] agent = new int[1 << 16];
    int[] target = new int[1 << 16];
    byte[] label = new byte[1 << 16];
    /** A second gold label, 0 when there is none. */
    byte[] secondLabel = new byte[1 << 16];

    long[] featureBegin = new long[(1 << 16) + 1];
    int[] features = new int[1 << 22];
    int featureCount;

    RelationPairs(List<GoldDocument> documents, WordClusters clusters) {
        this.documents = documents;
        PairExtractor extractor = new PairExtractor(clusters);
        for (int d = 0; d < documents.size(); d++) {
            Map<String, List<String>> labels = DrugProtRelations.labels(documents.get(d));
            List<GoldSentence> sentences = documents.get(d).sentences();
            for (int s = 0; s < sentences.size(); s++) {
                RelationSentence text = sentences.get(s).sentence();
                List<String> ids = sentences.get(s).entityIds();
                if (text.mentions().size() < 2) {
                    continue;
                }
                extractor.analyze(text);
                for (int a = 0; a < ids.size(); a++) {
                    for (int t = 0; t < ids.size(); t++) {
                        if (extractor.isPair(a, t)) {
                            add(d, s, a, t, labels.getOrDefault(ids.get(a) + " " + ids.get(t), List.of()));
                            extractor.features(a, t, this::addFeature);
                            featureBegin[size] = featureCount;
                        }
                    }
                }
            }
        }
    }

    private void addFeature(int key) {
        if (featureCount == features.length) {
            features = Arrays.copyOf(features, features.length * 2);
        }
        features[featureCount++] = key;
    }

    private void add(int d, int s, int a, int t, List<String> gold) {
        if (size == document.length) {
            int n = size * 2;
            document = Arrays.copyOf(document, n);
            sentence = Arrays.copyOf(sentence, n);
            agent = Arrays.copyOf(agent, n);
            target = Arrays.copyOf(target, n);
            label = Arrays.copyOf(label, n);
            secondLabel = Arrays.copyOf(secondLabel, n);
            featureBegin = Arrays.copyOf(featureBegin, n + 1);
        }
        document[size] = d;
        sentence[size] = s;
        agent[size] = a;
        target[size] = t;
        int first = 0;
        int second = 0;
        for (String type : gold) {
            int l = RelationLabels.ALL.indexOf(type);
            // A pair with two types is nearly always DIRECT-REGULATOR and what the regulation does: learn the latter.
            if (first == 0 || RelationLabels.ALL.get(first).equals("DIRECT-REGULATOR")) {
                second = first;
                first = l;
            } else {
                second = l;
            }
        }
        label[size] = (byte) first;
        secondLabel[size] = (byte) second;
        size++;
    }

    boolean[] everyDocument() {
        boolean[] all = new boolean[documents.size()];
        Arrays.fill(all, true);
        return all;
    }

    /** Micro scores of one decision per pair, over all gold rows of the documents that {@code inScope} names. */
    RelationScores score(int[] decisions, boolean[] inScope) {
        RelationScores scores = new RelationScores();
        int p = 0;
        for (int d = 0; d < documents.size(); d++) {
            List<GoldRelation> predicted = new ArrayList<>();
            while (p < size && document[p] == d) {
                if (decisions[p] != 0) {
                    List<String> ids =
                            documents.get(d).sentences().get(sentence[p]).entityIds();
                    predicted.add(new GoldRelation(
                            RelationLabels.ALL.get(decisions[p]), ids.get(agent[p]), ids.get(target[p])));
                }
                p++;
            }
            if (inScope[d]) {
                scores.add(documents.get(d).relations(), predicted);
            }
        }
        return scores;
    }
}
