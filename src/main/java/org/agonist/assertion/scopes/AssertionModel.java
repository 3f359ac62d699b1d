package org.agonist.assertion.scopes;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.agonist.assertion.scopes.CuePhrases.Candidate;
import org.agonist.assertion.scopes.CuePhrases.Phrase;
import org.agonist.text.Span;

/**
 * Finds cues and their scopes, as in <i>A [does <b>not</b> inhibit B]</i>, after the annotation of BioScope. Immutable, shared
 * by all threads.
 */
public final class AssertionModel {
    private static final int MAGIC = 0x41474153;

    private final List<Phrase> phrases;
    private final CuePhrases cues;
    private final byte[] weights;
    private final float scale;

    private AssertionModel(List<Phrase> phrases, byte[] weights, float scale) {
        this.phrases = List.copyOf(phrases);
        this.cues = new CuePhrases(phrases);
        this.weights = weights;
        this.scale = scale;
    }

    /**
     * Rounds weights to bytes.
     *
     * @param weights by the lowest bits of a feature's hash, a power of two of them
     * @param largest weights beyond it are cut
     */
    public static AssertionModel of(List<Phrase> phrases, float[] weights, float largest) {
        float scale = largest / Byte.MAX_VALUE;
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            float cut = Math.max(-largest, Math.min(largest, weights[i]));
            bytes[i] = (byte) Math.round(cut / scale);
        }
        return new AssertionModel(phrases, bytes, scale);
    }

    /** All cues of a sentence with their scopes, in text order. */
    public List<ScopedCue> find(AssertionSentence sentence) {
        List<ScopedCue> found = new ArrayList<>();
        for (CueSpan cue : cues(sentence)) {
            found.add(new ScopedCue(cue, scope(sentence, cue)));
        }
        return found;
    }

    /** The cues of a sentence in text order; none overlap. */
    public List<CueSpan> cues(AssertionSentence sentence) {
        record Scored(CueSpan cue, double score) {}
        List<Scored> likely = new ArrayList<>();
        FeatureKeys keys = new FeatureKeys();
        for (Candidate candidate : cues.find(sentence)) {
            CueFeatures.fill(keys, sentence, candidate);
            double score = score(keys);
            if (score > 0) {
                likely.add(new Scored(candidate.cue(), score));
            }
        }
        likely.sort(Comparator.comparingDouble(Scored::score).reversed());
        List<CueSpan> chosen = new ArrayList<>();
        for (Scored each : likely) {
            if (chosen.stream().noneMatch(each.cue()::overlaps)) {
                chosen.add(each.cue());
            }
        }
        chosen.sort(Comparator.comparingInt(CueSpan::begin));
        return chosen;
    }

    /** What a cue reaches. */
    public Span scope(AssertionSentence sentence, CueSpan cue) {
        FeatureKeys keys = new FeatureKeys();
        ScopeFeatures features = new ScopeFeatures(keys, sentence, cue);
        int begin = best(keys, features::left, features.firstBegin(), cue.begin());
        int end = best(keys, features::right, cue.end(), sentence.size());
        return new Span(begin, end);
    }

    private int best(FeatureKeys keys, IntConsumer features, int first, int last) {
        int best = first;
        double highest = Double.NEGATIVE_INFINITY;
        for (int border = first; border <= last; border++) {
            features.accept(border);
            double score = score(keys);
            if (score > highest) {
                highest = score;
                best = border;
            }
        }
        return best;
    }

    private double score(FeatureKeys keys) {
        int sum = 0;
        int mask = weights.length - 1;
        for (int i = 0; i < keys.size(); i++) {
            sum += weights[keys.keys()[i] & mask];
        }
        return sum * (double) scale;
    }

    /** Writes what {@link #read} reads. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeInt(phrases.size());
        for (Phrase phrase : phrases) {
            data.writeByte(phrase.kind().ordinal());
            data.writeUTF(phrase.text());
        }
        data.writeFloat(scale);
        data.writeInt(weights.length);
        data.write(weights);
        data.flush();
    }

    /**
     * Reads a model.
     *
     * @throws IOException if it is damaged or another kind of file
     */
    public static AssertionModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("expected a model of cues and scopes but found another kind of file");
        }
        List<Phrase> phrases = new ArrayList<>();
        int count = data.readInt();
        for (int i = 0; i < count; i++) {
            phrases.add(Phrase.of(CueKind.values()[data.readByte()], data.readUTF()));
        }
        float scale = data.readFloat();
        byte[] weights = new byte[data.readInt()];
        data.readFully(weights);
        return new AssertionModel(phrases, weights, scale);
    }
}
