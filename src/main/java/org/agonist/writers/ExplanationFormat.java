package org.agonist.writers;

import org.agonist.triples.AnnotatedDocument;
import org.agonist.triples.PairAccount;
import org.agonist.triples.Triple.Evidence;
import org.jspecify.annotations.Nullable;

/** For people to read: each sentence that has pairs, and below it what became of each of them and why. */
final class ExplanationFormat implements DocumentFormat {
    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public String render(AnnotatedDocument document) {
        StringBuilder out = new StringBuilder();
        @Nullable Evidence last = null;
        for (PairAccount pair : document.pairs()) {
            if (!pair.evidence().equals(last)) {
                last = pair.evidence();
                out.append(out.isEmpty() ? "" : "\n")
                        .append(document.id())
                        .append(": ")
                        .append(last.text().replaceAll("\\s+", " "))
                        .append('\n');
            }
            out.append("  ").append(pair.agent()).append(" \u2192 ").append(pair.target());
            out.append(": ").append(pair.verdict()).append('\n');
            for (String detail : pair.details()) {
                out.append("    ").append(detail).append('\n');
            }
        }
        return out.toString();
    }
}
