package org.agonist.relations.classifier;

import java.util.Arrays;
import org.agonist.learning.HashMix;

/** The features of one pair as hashes, and what each was made from where an explanation is wanted. One per thread. */
final class FeatureBuffer {
    int size;
    int[] keys = new int[512];
    private int[] rows = new int[512];
    private FeatureTemplate[] templates = new FeatureTemplate[0];
    private int[] values = new int[0];
    private final boolean explaining;

    FeatureBuffer(boolean explaining) {
        this.explaining = explaining;
        if (explaining) {
            templates = new FeatureTemplate[keys.length];
            values = new int[keys.length * 4];
        }
    }

    void clear() {
        size = 0;
    }

    void add(FeatureTemplate template, int v1) {
        put(template, HashMix.mix(template.ordinal() + 1, v1), v1, 0, 0, 0);
    }

    void add(FeatureTemplate template, int v1, int v2) {
        put(template, HashMix.mix(HashMix.mix(template.ordinal() + 1, v1), v2), v1, v2, 0, 0);
    }

    void add(FeatureTemplate template, int v1, int v2, int v3) {
        put(template, HashMix.mix(HashMix.mix(HashMix.mix(template.ordinal() + 1, v1), v2), v3), v1, v2, v3, 0);
    }

    void add(FeatureTemplate template, int v1, int v2, int v3, int v4) {
        int h = HashMix.mix(HashMix.mix(HashMix.mix(HashMix.mix(template.ordinal() + 1, v1), v2), v3), v4);
        put(template, h, v1, v2, v3, v4);
    }

    private void put(FeatureTemplate template, int key, int v1, int v2, int v3, int v4) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            if (explaining) {
                templates = Arrays.copyOf(templates, size * 2);
                values = Arrays.copyOf(values, size * 8);
            }
        }
        if (explaining) {
            templates[size] = template;
            values[size * 4] = v1;
            values[size * 4 + 1] = v2;
            values[size * 4 + 2] = v3;
            values[size * 4 + 3] = v4;
        }
        keys[size++] = key;
    }

    /** Room for one number per feature, and one more. */
    int[] rows() {
        if (rows.length <= keys.length) {
            rows = new int[keys.length + 1];
        }
        return rows;
    }

    FeatureTemplate template(int feature) {
        return templates[feature];
    }

    int value(int feature, int position) {
        return values[feature * 4 + position];
    }
}
