package org.agonist.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agonist.training.DrugProtRelations.GoldRelation;

/**
 * Which type is taken for which. A pair with several types is counted once for each: types that agree with themselves first,
 * then what is left over in order, at last against none.
 */
final class RelationConfusion {
    private static final String NONE = "none";

    private final List<String> types;
    /** Gold type by found type; the last of each is none. */
    private final int[][] counts;

    RelationConfusion(List<String> types) {
        this.types = List.copyOf(types);
        this.counts = new int[types.size() + 1][types.size() + 1];
    }

    void add(Set<GoldRelation> gold, Collection<GoldRelation> found) {
        Map<String, List<String>> missed = new TreeMap<>();
        for (GoldRelation row : gold) {
            if (found.contains(row)) {
                count(row.type(), row.type());
            } else {
                missed.computeIfAbsent(pair(row), pair -> new ArrayList<>()).add(row.type());
            }
        }
        for (GoldRelation row : new TreeSet<>(found)) {
            if (!gold.contains(row)) {
                List<String> open = missed.getOrDefault(pair(row), List.of());
                count(open.isEmpty() ? NONE : open.remove(0), row.type());
            }
        }
        missed.values().forEach(open -> open.forEach(type -> count(type, NONE)));
    }

    private static String pair(GoldRelation row) {
        return row.agentId() + ' ' + row.targetId();
    }

    private void count(String gold, String found) {
        counts[index(gold)][index(found)]++;
    }

    private int index(String type) {
        return type.equals(NONE) ? types.size() : types.indexOf(type);
    }

    /** A row for each gold type, a column for each found type, tab-separated. */
    String text() {
        List<String> names = new ArrayList<>(types);
        names.add(NONE);
        StringBuilder out = new StringBuilder("gold \\ found\t" + String.join("\t", names) + "\n");
        for (int gold = 0; gold < names.size(); gold++) {
            out.append(names.get(gold));
            for (int found = 0; found < names.size(); found++) {
                out.append('\t').append(counts[gold][found]);
            }
            out.append('\n');
        }
        return out.toString();
    }
}
