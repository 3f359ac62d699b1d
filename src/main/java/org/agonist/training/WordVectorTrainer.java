package org.agonist.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.agonist.relations.classifier.SentenceTokens;
import org.agonist.relations.classifier.WordVectors;

/**
 * Learns word vectors from raw text by skip-gram with negative sampling (Mikolov et al. 2013) and clusters them. One thread,
 * fixed seed: the same texts give the same bits.
 */
final class WordVectorTrainer {
    static final int DIMENSIONS = 64;
    private static final int MIN_COUNT = 4;
    private static final int WINDOW = 4;
    private static final int NEGATIVES = 5;
    private static final int PASSES = 5;
    private static final double SAMPLE = 1e-4;
    private static final int COARSE_CLUSTERS = 128;
    private static final int FINE_CLUSTERS = 1000;

    private final Map<String, int[]> counts = new HashMap<>();
    private final List<String[]> passages = new ArrayList<>();

    /** Adds a passage of text. Runs of digits count as one word. */
    void add(String text) {
        SentenceTokens tokens = SentenceTokens.of(text);
        String[] words = new String[tokens.begins().length];
        for (int i = 0; i < words.length; i++) {
            words[i] = normalize(text.substring(tokens.begins()[i], tokens.ends()[i]))
                    .intern();
            counts.computeIfAbsent(words[i], k -> new int[1])[0]++;
        }
        passages.add(words);
    }

    private static String normalize(String word) {
        boolean digits = true;
        for (int i = 0; i < word.length(); i++) {
            digits &= word.charAt(i) >= '0' && word.charAt(i) <= '9';
        }
        if (digits) {
            return "\u0001number";
        }
        char c = word.charAt(0);
        return c == '\u2013' || c == '\u2010' || c == '\u2011' || c == '\u2212' ? "-" : word.toLowerCase(Locale.ROOT);
    }

    /** Adds the titles and abstracts of a PubTator file. */
    void addPubTator(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int bar = line.indexOf("|t|");
            if (bar < 0) {
                bar = line.indexOf("|a|");
            }
            if (bar > 0 && bar < 12) {
                add(line.substring(bar + 3));
            }
        }
    }

    /** Adds the paragraphs of the JATS articles of a .tar.gz archive. */
    void addJatsArchive(Path archive) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            byte[] header = in.readNBytes(512);
            while (header.length == 512 && header[0] != 0) {
                String size = new String(header, 124, 11, StandardCharsets.US_ASCII).trim();
                int length = Integer.parseInt(size, 8);
                byte[] content = in.readNBytes(length);
                in.skipNBytes((512 - length % 512) % 512);
                if (header[156] == '0' || header[156] == 0) {
                    addJats(new String(content, StandardCharsets.UTF_8));
                }
                header = in.readNBytes(512);
            }
        }
    }

    private void addJats(String xml) {
        int at = 0;
        while (true) {
            int open = xml.indexOf("<p>", at);
            int open2 = xml.indexOf("<p ", at);
            if (open < 0 || open2 >= 0 && open2 < open) {
                open = open2;
            }
            if (open < 0) {
                return;
            }
            int close = xml.indexOf("</p>", open);
            if (close < 0) {
                return;
            }
            String text = xml.substring(xml.indexOf('>', open) + 1, close)
                    .replaceAll("<xref[^>]*>[^<]*</xref>", "")
                    .replaceAll("<[^>]*>", "");
            text = text.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .replaceAll("&#?[A-Za-z0-9]+;", " ");
            add(text);
            at = close;
        }
    }

    private int count(String word) {
        int[] count = counts.get(word);
        return count == null ? 0 : count[0];
    }

    WordVectors train(long seed) {
        List<String> words = new ArrayList<>();
        long total = 0;
        for (Map.Entry<String, int[]> e : counts.entrySet()) {
            if (e.getValue()[0] >= MIN_COUNT) {
                words.add(e.getKey());
                total += e.getValue()[0];
            }
        }
        words.sort(Comparator.comparingInt((String w) -> -count(w)).thenComparing(Comparator.naturalOrder()));
        int n = words.size();
        Map<String, Integer> index = new HashMap<>();
        double[] keep = new double[n];
        int[] table = new int[1 << 20];
        double power = 0;
        for (int i = 0; i < n; i++) {
            index.put(words.get(i), i);
            double f = count(words.get(i)) / (double) total;
            keep[i] = Math.min(1, Math.sqrt(SAMPLE / f) + SAMPLE / f);
            power += Math.pow(count(words.get(i)), 0.75);
        }
        double sum = 0;
        int filled = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.pow(count(words.get(i)), 0.75) / power;
            while (filled < table.length && filled < sum * table.length) {
                table[filled++] = i;
            }
        }
        while (filled < table.length) {
            table[filled++] = n - 1;
        }
        float[] in = new float[n * DIMENSIONS];
        float[] out = new float[n * DIMENSIONS];
        Random random = new Random(seed);
        for (int i = 0; i < in.length; i++) {
            in[i] = (random.nextFloat() - 0.5f) / DIMENSIONS;
        }
        int[][] encoded = new int[passages.size()][];
        for (int p = 0; p < encoded.length; p++) {
            String[] passage = passages.get(p);
            int[] codes = new int[passage.length];
            int size = 0;
            for (String word : passage) {
                Integer code = index.get(word);
                if (code != null) {
                    codes[size++] = code;
                }
            }
            encoded[p] = Arrays.copyOf(codes, size);
        }
        float[] sigmoid = new float[1024];
        for (int i = 0; i < 1024; i++) {
            sigmoid[i] = (float) (1 / (1 + Math.exp(-(i - 512) / 64.0)));
        }
        long state = seed * 31 + 7;
        float[] error = new float[DIMENSIONS];
        int[] kept = new int[1 << 16];
        long seen = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int[] codes : encoded) {
                float rate = (float) Math.max(0.0005, 0.03 * (1 - seen / (double) (total * PASSES)));
                seen += codes.length;
                int size = 0;
                for (int code : codes) {
                    state = state * 6364136223846793005L + 1442695040888963407L;
                    if ((state >>> 40) / (double) (1 << 24) < keep[code] && size < kept.length) {
                        kept[size++] = code;
                    }
                }
                for (int i = 0; i < size; i++) {
                    state = state * 6364136223846793005L + 1442695040888963407L;
                    int reach = 1 + (int) ((state >>> 33) % WINDOW);
                    for (int j = Math.max(0, i - reach); j <= Math.min(size - 1, i + reach); j++) {
                        if (j == i) {
                            continue;
                        }
                        int row = kept[j] * DIMENSIONS;
                        Arrays.fill(error, 0);
                        for (int k = 0; k <= NEGATIVES; k++) {
                            int other = kept[i];
                            if (k > 0) {
                                state = state * 6364136223846793005L + 1442695040888963407L;
                                other = table[(int) (state >>> 44)];
                                if (other == kept[i]) {
                                    continue;
                                }
                            }
                            int column = other * DIMENSIONS;
                            float dot = 0;
                            for (int d = 0; d < DIMENSIONS; d++) {
                                dot += in[row + d] * out[column + d];
                            }
                            float y = dot >= 8 ? 1 : dot <= -8 ? 0 : sigmoid[(int) (dot * 64) + 512];
                            float step = ((k == 0 ? 1 : 0) - y) * rate;
                            for (int d = 0; d < DIMENSIONS; d++) {
                                error[d] += step * out[column + d];
                                out[column + d] += step * in[row + d];
                            }
                        }
                        for (int d = 0; d < DIMENSIONS; d++) {
                            in[row + d] += error[d];
                        }
                    }
                }
            }
        }
        String[] names = words.toArray(new String[0]);
        return new WordVectors(names, DIMENSIONS, in, cluster(in, n, COARSE_CLUSTERS), cluster(in, n, FINE_CLUSTERS));
    }

    /** Spherical k-means from the most frequent words as first centres. */
    static short[] cluster(float[] vectors, int n, int k) {
        float[] unit = vectors.clone();
        for (int i = 0; i < n; i++) {
            normalize(unit, i);
        }
        int clusters = Math.min(k, n);
        float[] centres = new float[clusters * DIMENSIONS];
        for (int c = 0; c < clusters; c++) {
            System.arraycopy(
                    unit,
                    (int) ((long) c * Math.min(n, clusters * 4) / clusters) * DIMENSIONS,
                    centres,
                    c * DIMENSIONS,
                    DIMENSIONS);
        }
        short[] of = new short[n];
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < n; i++) {
                float best = -2;
                for (int c = 0; c < clusters; c++) {
                    float dot = 0;
                    for (int d = 0; d < DIMENSIONS; d++) {
                        dot += unit[i * DIMENSIONS + d] * centres[c * DIMENSIONS + d];
                    }
                    if (dot > best) {
                        best = dot;
                        of[i] = (short) c;
                    }
                }
            }
            Arrays.fill(centres, 0);
            for (int i = 0; i < n; i++) {
                for (int d = 0; d < DIMENSIONS; d++) {
                    centres[of[i] * DIMENSIONS + d] += unit[i * DIMENSIONS + d];
                }
            }
            for (int c = 0; c < clusters; c++) {
                normalize(centres, c);
            }
        }
        return of;
    }

    private static void normalize(float[] v, int row) {
        double sum = 1e-12;
        for (int d = 0; d < DIMENSIONS; d++) {
            sum += v[row * DIMENSIONS + d] * v[row * DIMENSIONS + d];
        }
        float scale = (float) (1 / Math.sqrt(sum));
        for (int d = 0; d < DIMENSIONS; d++) {
            v[row * DIMENSIONS + d] *= scale;
        }
    }
}
