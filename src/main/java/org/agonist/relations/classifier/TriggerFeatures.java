package org.agonist.relations.classifier;

/** The triggers around a pair, by region, direction and distance, and those closest to its arguments. */
final class TriggerFeatures {
    private TriggerFeatures() {}

    static void add(SentenceAnalysis s, int a, int t, int dir, FeatureBuffer out) {
        int left = Math.min(a, t);
        int right = Math.max(a, t);
        int previous = -1;
        boolean negated = false;
        for (int u = Math.max(0, left - 15); u < Math.min(s.size, right + 16); u++) {
            if (s.pos[u] == PartOfSpeech.NEGATION) {
                negated = true;
                out.add(FeatureTemplate.NEGATED, u < left ? 0 : u < right ? 1 : 2, dir);
            }
            TriggerClass c = s.trigger[u];
            if (c == TriggerClass.NONE) {
                continue;
            }
            int kind = c.ordinal() * 16 + PairFeatures.coarse(s.form[u]);
            int region = u < left ? 0 : u < right ? 1 : 2;
            out.add(FeatureTemplate.TRIGGER_REGION, kind, region, dir);
            int near = region == 0 ? left - u : region == 2 ? u - right : Math.min(u - left, right - u);
            out.add(FeatureTemplate.TRIGGER_DISTANCE, kind, region, PairFeatures.bin(near), dir);
            if (region == 1) {
                if (previous >= 0) {
                    out.add(FeatureTemplate.TRIGGER_PAIR, kind, previous, dir);
                }
                previous = kind;
                out.add(FeatureTemplate.SHAPE_TRIGGER, c.ordinal(), s.form[u].ordinal() + (negated ? 16 : 0), dir);
            }
        }
        nearest(s, a, t, 0, dir, out);
        nearest(s, t, a, 1, dir, out);
    }

    /** The trigger closest to an argument on each side, and whether another mention stands between. */
    private static void nearest(SentenceAnalysis s, int unit, int other, int which, int dir, FeatureBuffer out) {
        FeatureTemplate template =
                which == 0 ? FeatureTemplate.TRIGGER_NEAR_AGENT : FeatureTemplate.TRIGGER_NEAR_TARGET;
        for (int step = -1; step <= 1; step += 2) {
            int mentions = 0;
            int found = PairFeatures.NOTHING;
            int stem = PairFeatures.NOTHING;
            int i = unit + step;
            for (; i >= 0 && i < s.size && Math.abs(i - unit) <= 20; i += step) {
                if (s.roles[i] != 0) {
                    mentions += i == other ? 4 : 1;
                }
                if (s.trigger[i] != TriggerClass.NONE) {
                    found = s.trigger[i].ordinal() * 16 + PairFeatures.coarse(s.form[i]);
                    stem = s.stem[i];
                    break;
                }
            }
            int obstacle = Math.min(mentions, 6);
            out.add(template, found, obstacle, step + 1 + dir);
            out.add(template, stem, PairFeatures.bin(Math.abs(i - unit)), step + 1 + dir, 5);
        }
    }
}
