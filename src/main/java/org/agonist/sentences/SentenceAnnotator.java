package org.agonist.sentences;

import java.io.IOException;
import java.util.Set;
import org.agonist.text.Span;
import org.apache.ctakes.typesystem.type.textspan.Paragraph;
import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UimaContext;
import org.apache.uima.cas.FSIndex;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;

/**
 * Marks sentences, paragraph by paragraph. Sections that state no findings, such as the reference list, get none, so that no
 * later step spends time on them.
 */
@ResourceMetaData(
        name = "Agonist Sentence Annotator",
        description = "Marks the sentences of each paragraph, except in the sections to be skipped.")
@TypeCapability(
        inputs = {
            "org.apache.ctakes.typesystem.type.textspan.Segment",
            "org.apache.ctakes.typesystem.type.textspan.Paragraph"
        },
        outputs = "org.apache.ctakes.typesystem.type.textspan.Sentence")
public final class SentenceAnnotator extends JCasAnnotator_ImplBase {
    /** Name of {@link #model}. */
    public static final String PARAM_MODEL = "model";
    /** Name of {@link #skippedSections}. */
    public static final String PARAM_SKIPPED_SECTIONS = "skippedSections";

    /** Location of an OpenNLP sentence model. */
    @ConfigurationParameter(
            name = PARAM_MODEL,
            defaultValue = SentenceSplitter.DEFAULT_MODEL,
            description = "Location of an OpenNLP sentence model, on the class path or a file.")
    private String model;

    /** Ids of the Segments that get no sentences. */
    @ConfigurationParameter(
            name = PARAM_SKIPPED_SECTIONS,
            mandatory = false,
            defaultValue = {"authors", "affiliation", "keywords", "heading", "references", "acknowledgements"},
            description = "Ids of the Segments that get no sentences.")
    private String[] skippedSections;

    private SentenceSplitter splitter;
    private Set<String> skipped;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            splitter = new SentenceSplitter(SentenceSplitter.Model.load(model));
        } catch (IOException e) {
            throw new ResourceInitializationException(e);
        }
        skipped = skippedSections == null ? Set.of() : Set.of(skippedSections);
    }

    @Override
    public void process(JCas cas) {
        FSIndex<Segment> segments = cas.getAnnotationIndex(Segment.type);
        for (Segment segment : segments) {
            if (skipped.contains(segment.getId())) {
                continue;
            }
            FSIterator<Annotation> paragraphs =
                    cas.getAnnotationIndex(Paragraph.type).subiterator(segment, false, true);
            if (!paragraphs.isValid()) {
                mark(cas, new Span(segment.getBegin(), segment.getEnd()), segment.getId());
            }
            while (paragraphs.isValid()) {
                Annotation paragraph = paragraphs.get();
                mark(cas, new Span(paragraph.getBegin(), paragraph.getEnd()), segment.getId());
                paragraphs.moveToNext();
            }
        }
    }

    private void mark(JCas cas, Span paragraph, String segment) {
        for (Span span : splitter.split(cas.getDocumentText(), paragraph)) {
            Sentence sentence = new Sentence(cas, span.begin(), span.end());
            sentence.setSegmentId(segment);
            sentence.addToIndexes();
        }
    }
}
