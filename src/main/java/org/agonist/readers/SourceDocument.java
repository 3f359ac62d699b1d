package org.agonist.readers;

/**
 * A document as a reader hands it on.
 *
 * @param id what the output calls it, unique within a run as far as its source is
 * @param title its title if the source keeps it apart from the text, else empty; it then stands at the head of the text
 * @param text the text as read, which every offset points into
 */
public record SourceDocument(String id, String title, String text) {}
