package org.agonist.entities.recogniser;

/**
 * What speaks for and against a candidate besides its own posterior: rivals that overlap it, the same name elsewhere in
 * the document and in training, its form, the dictionary, the other end of an abbreviation.
 */
final class SpanFeatures {
    /** Numbers per candidate. */
    static final int SIZE = 32;

    private static final float UNKNOWN = -1;

    private final DocumentAtoms document;
    private final SpanCandidates candidates;
    private float[] out = new float[SIZE];
    private int at;

    SpanFeatures(DocumentAtoms document, SpanCandidates candidates) {
        this.document = document;
        this.candidates = candidates;
    }

    /** Writes the features of candidate {@code i}; all candidates of the document must have been gathered. */
    void describe(int i, NameCounts counts, float[] features) {
        out = features;
        at = 0;
        SpanCandidates c = candidates;
        double sure = Math.max(1e-4, Math.min(1 - 1e-4, c.posterior[i]));
        add((float) Math.log(sure / (1 - sure)));
        int rival = rivals(i);
        add(meanElsewhere(i));
        add(c.namesakes(i, c.chain[i]));
        int others = c.namesakes(i, 1 - c.chain[i]);
        add(others == 0 ? UNKNOWN : c.namesakePosteriors(i, 1 - c.chain[i]) / others);
        form(i);
        int own = counts.of(c.name[i], c.chain[i]);
        int met = counts.of(c.name[i], NameCounts.CANDIDATE);
        add(own);
        add(met);
        add(share(own, met));
        add(share(counts.of(c.name[i], 1 - c.chain[i]), met));
        add(dictionary(i));
        abbreviation(i);
        if (rival < 0) {
            add(UNKNOWN);
            add(UNKNOWN);
            add(UNKNOWN);
            add(0);
        } else {
            int rivalMet = counts.of(c.name[rival], NameCounts.CANDIDATE);
            add(rivalMet);
            add(share(counts.of(c.name[rival], c.chain[i]), rivalMet));
            add(meanElsewhere(rival));
            add(c.end[rival] - c.begin[rival] - (c.end[i] - c.begin[i]));
        }
    }

    private void add(float value) {
        out[at++] = value;
    }

    private static float share(int part, int all) {
        return (part + 0.3f) / (all + 1f);
    }

    /** Adds what overlaps the candidate; returns the most probable of its own chain, -1 for none. */
    private int rivals(int i) {
        SpanCandidates c = candidates;
        int rival = -1;
        float sum = 0;
        float within = 0;
        float around = 0;
        float foreignSame = 0;
        float foreignWithin = 0;
        float foreignElse = 0;
        int from = i;
        while (from > 0 && c.sentence[from - 1] == c.sentence[i]) {
            from--;
        }
        for (int o = from; o < c.size && c.sentence[o] == c.sentence[i]; o++) {
            if (o == i || c.begin[o] >= c.end[i] || c.begin[i] >= c.end[o]) {
                continue;
            }
            float value = c.posterior[o];
            boolean isWithin = c.begin[o] >= c.begin[i] && c.end[o] <= c.end[i];
            boolean isAround = c.begin[o] <= c.begin[i] && c.end[o] >= c.end[i];
            if (c.chain[o] == c.chain[i]) {
                sum += value;
                rival = rival < 0 || value > c.posterior[rival] ? o : rival;
                if (isWithin) {
                    within = Math.max(within, value);
                } else if (isAround) {
                    around = Math.max(around, value);
                }
            } else if (isWithin && isAround) {
                foreignSame = value;
            } else if (isWithin) {
                foreignWithin = Math.max(foreignWithin, value);
            } else {
                foreignElse = Math.max(foreignElse, value);
            }
        }
        add(sum);
        add(within);
        add(around);
        add(foreignSame);
        add(foreignWithin);
        add(foreignElse);
        return rival;
    }

    private float meanElsewhere(int i) {
        int others = candidates.namesakes(i, candidates.chain[i]) - 1;
        return others == 0
                ? UNKNOWN
                : (candidates.namesakePosteriors(i, candidates.chain[i]) - candidates.posterior[i]) / others;
    }

    private void form(int i) {
        CharSequence text = document.text;
        int begin = candidates.begin[i];
        int end = candidates.end[i];
        int upper = 0;
        int digits = 0;
        int hyphens = 0;
        int brackets = 0;
        int spaces = 0;
        for (int k = begin; k < end; k++) {
            switch (charClass(text.charAt(k))) {
                case 1 -> upper++;
                case 3 -> digits++;
                case 4 -> hyphens++;
                case 5 -> spaces++;
                case 6 -> brackets++;
                default -> {}
            }
        }
        add(candidates.endAtom[i] - candidates.firstAtom[i]);
        add(end - begin);
        add(upper);
        add(digits);
        add(hyphens);
        add(brackets);
        add(spaces);
        add(begin == 0 ? 0 : charClass(text.charAt(begin - 1)));
        add(end == text.length() ? 0 : charClass(text.charAt(end)));
        add(charClass(text.charAt(begin)));
        add(charClass(text.charAt(end - 1)));
    }

    private static int charClass(char c) {
        if (Character.isUpperCase(c)) {
            return 1;
        }
        if (Character.isLetter(c)) {
            return 2;
        }
        if (Character.isDigit(c)) {
            return 3;
        }
        return switch (FoldedChars.fold(c)) {
            case '-' -> 4;
            case ' ', '\n', '\t' -> 5;
            case '(', '[' -> 6;
            case ')', ']' -> 7;
            case ',', '.' -> 8;
            default -> 9;
        };
    }

    /** 2 if a dictionary's name of this kind is exactly here, 1 if one of the other kind is, else 0. */
    private int dictionary(int i) {
        int own = candidates.chain[i] * 3;
        return isName(i, own) ? 2 : isName(i, 3 - own) ? 1 : 0;
    }

    private boolean isName(int i, int shift) {
        int last = candidates.endAtom[i] - 1;
        int k = candidates.firstAtom[i];
        int tag = document.dictionary[k] >> shift & 7;
        if (k == last) {
            return tag == 4;
        }
        boolean inside = tag == 1;
        while (inside && ++k < last) {
            inside = (document.dictionary[k] >> shift & 7) == 2;
        }
        return inside && (document.dictionary[last] >> shift & 7) == 3;
    }

    /** Adds 1 for a short form, 2 for a long form, 3 for a part of one, then how sure the other end is. */
    private void abbreviation(int i) {
        int first = candidates.firstAtom[i];
        int last = candidates.endAtom[i] - 1;
        int pair = -1;
        int role = 0;
        for (int k = first; k <= last && role == 0; k++) {
            int tag = document.abbreviation[k];
            if (tag > 4) {
                pair = document.abbreviationOf[k];
                role = document.longFirst[pair] == first && document.longEnd[pair] == last + 1 ? 2 : 3;
            } else if (tag != 0 && k == first && isShortForm(first, last)) {
                pair = document.abbreviationOf[k];
                role = 1;
            }
        }
        add(role);
        if (role == 0) {
            add(UNKNOWN);
            return;
        }
        int from = role == 1 ? document.longFirst[pair] : document.shortFirst[pair];
        int to = role == 1 ? document.longEnd[pair] : document.shortEnd[pair];
        int other = candidates.find(candidates.chain[i], from, to);
        add(other < 0 ? 0 : candidates.posterior[other]);
    }

    private boolean isShortForm(int first, int last) {
        int head = document.abbreviation[first];
        int tail = document.abbreviation[last];
        boolean whole = first == last ? head == 4 : head == 1 && tail == 3;
        return whole && document.abbreviationOf[first] == document.abbreviationOf[last];
    }
}
