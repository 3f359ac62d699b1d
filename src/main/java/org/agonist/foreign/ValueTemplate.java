package org.agonist.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A text with the values of features in it, such as {@code HGNC:{resourceEntryList/entryId}}: a feature's path stands between
 * braces, its steps parted by slashes; of an array the first element is taken. No path holds a brace.
 */
record ValueTemplate(List<String> texts, List<String> paths) {
    ValueTemplate {
        texts = List.copyOf(texts);
        paths = List.copyOf(paths);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if a brace is not closed
     */
    static ValueTemplate parse(String template) {
        List<String> texts = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        int at = 0;
        int open;
        while ((open = template.indexOf('{', at)) >= 0) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("expected } after { but found [" + template + "]");
            }
            texts.add(template.substring(at, open));
            paths.add(template.substring(open + 1, close));
            at = close + 1;
        }
        texts.add(template.substring(at));
        return new ValueTemplate(texts, paths);
    }

    /** The text with the values in place; empty as soon as one value is empty. */
    String fill(Function<String, String> valueOfPath) {
        StringBuilder filled = new StringBuilder(texts.get(0));
        for (int i = 0; i < paths.size(); i++) {
            String value = valueOfPath.apply(paths.get(i));
            if (value.isEmpty()) {
                return "";
            }
            filled.append(value).append(texts.get(i + 1));
        }
        return filled.toString();
    }
}
