package org.agonist.entities;

import org.agonist.text.Folded;
import org.agonist.text.Interruption;
import org.agonist.text.Span;
import org.agonist.types.Abbreviation;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.cas.FSIndex;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/** Marks the short forms that sentences define, each with its long form. Does nothing where there are Abbreviations already. */
@ResourceMetaData(
        name = "Agonist Abbreviation Annotator",
        description = "Marks short forms that the text defines, with their long forms.")
@TypeCapability(
        inputs = "org.apache.ctakes.typesystem.type.textspan.Sentence",
        outputs = "org.agonist.types.Abbreviation")
public final class AbbreviationAnnotator extends JCasAnnotator_ImplBase {
    @Override
    public void process(JCas cas) {
        if (cas.getAnnotationIndex(Abbreviation.type).size() > 0) {
            return;
        }
        String text = cas.getDocumentText();
        FSIndex<Sentence> sentences = cas.getAnnotationIndex(Sentence.type);
        for (Sentence sentence : sentences) {
            Interruption.check();
            if (!holds(text, '(', sentence) && !holds(text, '[', sentence)) {
                continue;
            }
            Folded view = Folded.of(text, sentence.getBegin(), sentence.getEnd());
            for (Abbreviations.Pair pair : Abbreviations.find(view.toString())) {
                Span shortForm = view.toOriginal(pair.shortForm());
                Span longForm = view.toOriginal(pair.longForm());
                Abbreviation abbreviation = new Abbreviation(cas, shortForm.begin(), shortForm.end());
                abbreviation.setLongForm(new Annotation(cas, longForm.begin(), longForm.end()));
                abbreviation.addToIndexes();
            }
        }
    }

    private static boolean holds(String text, char c, Sentence sentence) {
        // Not indexOf, which would look through the rest of the document for every sentence.
        for (int i = sentence.getBegin(); i < sentence.getEnd(); i++) {
            if (text.charAt(i) == c) {
                return true;
            }
        }
        return false;
    }
}
