package org.agonist.sections;

import org.agonist.types.SectionSegments;
import org.agonist.vocabulary.Section;
import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;

/**
 * Marks the sections of a plain text as cTAKES Segments, whose id is the kind ("abstract", "references") and whose
 * preferredText is the heading, and their paragraphs. Does nothing where there are Segments already, or
 * no text.
 */
@ResourceMetaData(
        name = "Agonist Section Annotator",
        description = "Marks title, abstract, headings, body, references and the like, and the paragraphs in them.")
@TypeCapability(
        outputs = {
            "org.apache.ctakes.typesystem.type.textspan.Segment",
            "org.apache.ctakes.typesystem.type.textspan.Paragraph"
        })
public final class SectionAnnotator extends JCasAnnotator_ImplBase {
    private final SectionSplitter splitter = new SectionSplitter();

    @Override
    public void process(JCas cas) {
        if (cas.getAnnotationIndex(Segment.type).size() > 0 || cas.getDocumentText() == null) {
            return;
        }
        for (Section section : splitter.split(cas.getDocumentText())) {
            SectionSegments.add(cas, section);
        }
    }
}
