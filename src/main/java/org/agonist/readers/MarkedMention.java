package org.agonist.readers;

import java.util.Locale;
import java.util.regex.Pattern;
import org.agonist.text.CodePoints;
import org.agonist.text.Span;
import org.agonist.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * A chemical, gene or other agent or target that a document's source has marked.
 *
 * @param span where, in the document's text
 * @param curie its identifier with prefix, such as {@code MESH:D000068338}, empty for none
 */
public record MarkedMention(Span span, EntityKind kind, String curie) {
    private static final Pattern GENE_NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern MESH_NUMBER = Pattern.compile("[CD][0-9]+");
    private static final Pattern CURIE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*:\\S+");

    /**
     * The mention by the words of the source; null if it is neither agent nor target, such as a disease.
     *
     * @param type as PubTator, BioC corpora or this project call it: {@code Chemical}, {@code GENE-Y}, {@code pathway}
     * @param identifier of several that {@code ;}, {@code |} or {@code ,} part the first counts
     */
    static @Nullable MarkedMention of(Span span, String type, String identifier) {
        EntityKind kind = kindOf(type.strip().toLowerCase(Locale.ROOT));
        return kind == null ? null : new MarkedMention(span, kind, curie(identifier.split("[;|,]", 2)[0].strip()));
    }

    /**
     * Where a mention is in a text, in UTF-16 units; null if the source's own words for it do not stand there.
     *
     * @param points those of the text
     * @param offset in code points, as is the length
     * @param words empty if the source does not repeat them
     */
    static @Nullable Span span(String text, CodePoints points, long offset, long length, String words) {
        int codePoints = points.at(text.length());
        if (offset < 0 || length <= 0 || offset > codePoints || length > codePoints - offset) {
            return null;
        }
        Span span = new Span(points.end((int) offset), points.end((int) (offset + length)));
        return words.isEmpty() || span.of(text).equals(words) ? span : null;
    }

    private static @Nullable EntityKind kindOf(String type) {
        switch (type) {
            case "chemical", "drug", "chemicalentity":
                return EntityKind.SMALL_MOLECULE;
            case "gene", "gene-y", "gene-n", "geneorgeneproduct", "protein":
                return EntityKind.GENE;
            default:
        }
        for (EntityKind kind : EntityKind.values()) {
            if (kind.label().equals(type)) {
                return kind;
            }
        }
        return null;
    }

    private static String curie(String identifier) {
        if (GENE_NUMBER.matcher(identifier).matches()) {
            return "NCBIGene:" + identifier;
        }
        if (MESH_NUMBER.matcher(identifier).matches()) {
            return "MESH:" + identifier;
        }
        return CURIE.matcher(identifier).matches() ? identifier : "";
    }
}
