package org.agonist.types;

import org.agonist.text.Span;
import org.agonist.vocabulary.Section;
import org.apache.ctakes.typesystem.type.textspan.Paragraph;
import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.uima.jcas.JCas;

/** Sections in the CAS: cTAKES Segments, whose id is the kind and whose preferredText is the heading, and their Paragraphs. */
public final class SectionSegments {
    private SectionSegments() {}

    /** Marks a section. */
    public static void add(JCas cas, Section section) {
        Segment segment =
                new Segment(cas, section.span().begin(), section.span().end());
        segment.setId(section.kind().label());
        segment.setPreferredText(section.heading());
        segment.addToIndexes();
        for (Span paragraph : section.paragraphs()) {
            new Paragraph(cas, paragraph.begin(), paragraph.end()).addToIndexes();
        }
    }
}
