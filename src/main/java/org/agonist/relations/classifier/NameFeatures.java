package org.agonist.relations.classifier;

import org.agonist.learning.HashMix;

/** What is looked at of the arguments' names: shape, first and last letters, the clusters of their words. */
final class NameFeatures {
    private NameFeatures() {}

    private static int shapeOf(SentenceAnalysis s, int mention) {
        ArgumentMention m = s.mentions.get(mention);
        String text = s.text;
        boolean digit = false;
        boolean upper = false;
        boolean lower = false;
        boolean space = false;
        boolean hyphen = false;
        boolean plus = false;
        for (int i = m.begin(); i < m.end(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            upper |= Character.isUpperCase(c);
            lower |= Character.isLowerCase(c);
            space |= c == ' ';
            hyphen |= c == '-';
            plus |= c == '+';
        }
        int length = m.end() - m.begin();
        int size = length == 1 ? 0 : length <= 3 ? 1 : length <= 6 ? 2 : length <= 12 ? 3 : 4;
        return size * 64
                + (digit ? 1 : 0)
                + (upper ? 2 : 0)
                + (lower ? 4 : 0)
                + (space ? 8 : 0)
                + (hyphen ? 16 : 0)
                + (plus ? 32 : 0);
    }

    /** Hash of the last letters of the mention's last word, such as <em>-ase</em>; the whole of a short one. */
    static int suffixOf(SentenceAnalysis s, int mention, int length) {
        ArgumentMention m = s.mentions.get(mention);
        int stop = m.end();
        while (stop > m.begin() + 1 && !Character.isLetter(s.text.charAt(stop - 1))) {
            stop--;
        }
        if (stop - 1 > m.begin() && s.text.charAt(stop - 1) == 's' && stop - m.begin() > 4) {
            stop--;
        }
        int h = Hashes.SEED;
        for (int i = Math.max(m.begin(), stop - length); i < stop; i++) {
            h = Hashes.extend(h, Character.toLowerCase(s.text.charAt(i)));
        }
        return h;
    }

    static int prefixOf(SentenceAnalysis s, int mention, int length) {
        ArgumentMention m = s.mentions.get(mention);
        int h = Hashes.SEED;
        for (int i = m.begin(); i < Math.min(m.end(), m.begin() + length); i++) {
            h = Hashes.extend(h, Character.toLowerCase(s.text.charAt(i)));
        }
        return HashMix.mix(h, 77);
    }

    /** Hash of the whole name, whatever its case, hyphens, spaces and plural. */
    static int nameOf(SentenceAnalysis s, int mention) {
        ArgumentMention m = s.mentions.get(mention);
        int end = m.end();
        if (end - m.begin() > 3 && s.text.charAt(end - 1) == 's') {
            end--;
        }
        int h = Hashes.SEED;
        for (int i = m.begin(); i < end; i++) {
            char c = s.text.charAt(i);
            if (c != '-' && c != ' ') {
                h = Hashes.extend(h, Character.toLowerCase(c));
            }
        }
        return h;
    }

    static void add(SentenceAnalysis s, int agent, int target, int dir, FeatureBuffer out) {
        int agentShape = shapeOf(s, agent);
        int targetShape = shapeOf(s, target);
        int agentSuffix = suffixOf(s, agent, 4);
        int targetSuffix = suffixOf(s, target, 4);
        int agentSuffix3 = suffixOf(s, agent, 3);
        int targetSuffix3 = suffixOf(s, target, 3);
        out.add(FeatureTemplate.SHAPE_AGENT, agentShape);
        out.add(FeatureTemplate.SHAPE_TARGET, targetShape);
        out.add(FeatureTemplate.SHAPES, agentShape, targetShape);
        out.add(FeatureTemplate.SUFFIX_AGENT, agentSuffix, 4);
        out.add(FeatureTemplate.SUFFIX_TARGET, targetSuffix, 4);
        out.add(FeatureTemplate.SUFFIX_AGENT, agentSuffix3, 3);
        out.add(FeatureTemplate.SUFFIX_TARGET, targetSuffix3, 3);
        out.add(FeatureTemplate.SUFFIX_TARGET, targetSuffix, dir, 40);
        out.add(FeatureTemplate.SUFFIX_AGENT, agentSuffix, dir, 40);
        out.add(FeatureTemplate.SUFFIX_TARGET, prefixOf(s, target, 3), 5);
        out.add(FeatureTemplate.SUFFIX_AGENT, prefixOf(s, agent, 3), 5);
        out.add(FeatureTemplate.SHAPE_TRIGGER, agentSuffix3, targetSuffix3);
        nameClusters(s, agent, FeatureTemplate.NAME_CLUSTER_AGENT, dir, out);
        nameClusters(s, target, FeatureTemplate.NAME_CLUSTER_TARGET, dir, out);
    }

    /** The clusters of the words that a name is made of: its class, as far as raw text tells, not the name itself. */
    private static void nameClusters(
            SentenceAnalysis s, int mention, FeatureTemplate template, int dir, FeatureBuffer out) {
        ArgumentMention m = s.mentions.get(mention);
        int last = 0;
        int lastCoarse = 0;
        int at = m.begin();
        while (at < m.end()) {
            if (!Character.isLetterOrDigit(s.text.charAt(at))) {
                at++;
                continue;
            }
            int h = Hashes.SEED;
            while (at < m.end() && Character.isLetterOrDigit(s.text.charAt(at))) {
                h = Hashes.extend(h, Character.toLowerCase(s.text.charAt(at)));
                at++;
            }
            int fine = s.fineClusterOf(h);
            if (fine >= 0) {
                out.add(template, fine, 1);
                last = fine;
                lastCoarse = s.coarseClusterOf(h);
            }
        }
        out.add(template, last, dir, 2);
        out.add(template, lastCoarse, dir, 3);
    }
}
