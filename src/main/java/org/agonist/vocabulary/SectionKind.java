package org.agonist.vocabulary;

import org.jspecify.annotations.Nullable;

/** What part of a document a stretch of text is. */
public enum SectionKind {
    TITLE("title", true),
    AUTHORS("authors", false),
    AFFILIATION("affiliation", false),
    ABSTRACT("abstract", true),
    KEYWORDS("keywords", false),
    HEADING("heading", false),
    BODY("body", true),
    CAPTION("caption", true),
    TABLE("table", false),
    FOOTNOTE("footnote", false),
    REFERENCES("references", false),
    ACKNOWLEDGEMENTS("acknowledgements", false);

    private final String label;
    private final boolean statement;

    SectionKind(String label, boolean statement) {
        this.label = label;
        this.statement = statement;
    }

    /** As output spells it, such as {@code abstract}. */
    public String label() {
        return label;
    }

    /** Whether its sentences state findings, so that triples are taken from it unless told otherwise. */
    public boolean isStatement() {
        return statement;
    }

    /**
     * The kind with this label.
     *
     * @throws IllegalArgumentException if there is none; the message lists the labels
     */
    public static SectionKind ofLabel(String label) {
        StringBuilder labels = new StringBuilder();
        for (SectionKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
            labels.append(labels.isEmpty() ? "" : ", ").append(kind.label);
        }
        throw new IllegalArgumentException("expected one of " + labels + " but found [" + label + "]");
    }

    /** The kind with this label; body for any other, as sections that someone else marked may be called anything. */
    public static SectionKind ofLabelOrBody(@Nullable String label) {
        for (SectionKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        return BODY;
    }
}
