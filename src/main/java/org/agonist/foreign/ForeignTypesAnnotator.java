package org.agonist.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agonist.text.Folded;
import org.agonist.text.Span;
import org.agonist.types.DrugMention;
import org.agonist.types.MentionAnnotations;
import org.agonist.types.TargetMention;
import org.agonist.vocabulary.EntityKind;
import org.apache.ctakes.typesystem.type.syntax.BaseToken;
import org.apache.ctakes.typesystem.type.syntax.NumToken;
import org.apache.ctakes.typesystem.type.syntax.PunctuationToken;
import org.apache.ctakes.typesystem.type.syntax.WordToken;
import org.apache.ctakes.typesystem.type.textsem.EntityMention;
import org.apache.ctakes.typesystem.type.textspan.Paragraph;
import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;

/**
 * Marks sections, sentences, tokens, drugs and targets where another tool has marked them under types of its own, by a table
 * such as {@code jcore.tsv}, so that the annotators behind it take these over. What the other tool has marked stays. A type of
 * the table that the type system does not know is passed over, as long as it knows one of them.
 */
@ResourceMetaData(
        name = "Agonist Foreign Types Annotator",
        description = "Takes over sections, sentences, tokens, drugs and targets from the types of another tool.")
@TypeCapability(
        outputs = {
            "org.apache.ctakes.typesystem.type.textspan.Segment",
            "org.apache.ctakes.typesystem.type.textspan.Paragraph",
            "org.apache.ctakes.typesystem.type.textspan.Sentence",
            "org.apache.ctakes.typesystem.type.syntax.BaseToken",
            "org.agonist.types.DrugMention",
            "org.agonist.types.TargetMention"
        })
public final class ForeignTypesAnnotator extends JCasAnnotator_ImplBase {
    /** Name of {@link #mapping}. */
    public static final String PARAM_MAPPING = "mapping";

    /** Location of the table. */
    @ConfigurationParameter(
            name = PARAM_MAPPING,
            description = "Location of a table 'type as kind id name', on the class path or a file; shipped are"
                    + " classpath:org/agonist/foreign/jcore.tsv, dkpro.tsv and ctakes.tsv.")
    private String mapping;

    private List<ForeignType> rows;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            rows = TypeMapping.load(mapping);
        } catch (IOException e) {
            throw new ResourceInitializationException(e);
        }
    }

    @Override
    public void process(JCas cas) throws AnalysisEngineProcessException {
        TypeSystem types = cas.getTypeSystem();
        boolean any = false;
        for (ForeignType row : rows) {
            Type type = types.getType(row.type());
            if (type != null) {
                any = true;
                takeOver(cas, row, type);
            }
        }
        if (!any) {
            throw new AnalysisEngineProcessException(new IllegalStateException(
                    mapping + ": expected one of its types in the type system but found none, such as "
                            + rows.get(0).type()));
        }
    }

    private static void takeOver(JCas cas, ForeignType row, Type type) {
        List<Annotation> foreign = new ArrayList<>();
        for (Annotation each : cas.<Annotation>getAnnotationIndex(type)) {
            boolean own = each instanceof DrugMention || each instanceof TargetMention;
            if (!own
                    && (row.condition().isEmpty()
                            || value(each, row.condition()).equals(row.conditionValue()))) {
                foreign.add(each);
            }
        }
        for (Annotation each : foreign) {
            Annotation own = annotation(cas, row, each);
            if (cas.select(own.getType()).at(own).isEmpty()) {
                own.addToIndexes();
            }
        }
    }

    private static Annotation annotation(JCas cas, ForeignType row, Annotation foreign) {
        int begin = foreign.getBegin();
        int end = foreign.getEnd();
        String kind = row.kind().fill(path -> value(foreign, path));
        return switch (row.role()) {
            case SECTION -> {
                Segment segment = new Segment(cas, begin, end);
                segment.setId(kind.isEmpty() ? "body" : kind.toLowerCase(Locale.ROOT));
                yield segment;
            }
            case PARAGRAPH -> new Paragraph(cas, begin, end);
            case SENTENCE -> new Sentence(cas, begin, end);
            case TOKEN -> token(cas, begin, end);
            case DRUG -> mention(cas, row, foreign, kindOr(kind, EntityKind.SMALL_MOLECULE));
            case TARGET -> mention(cas, row, foreign, kindOr(kind, EntityKind.GENE));
        };
    }

    private static EntityKind kindOr(String label, EntityKind unknown) {
        for (EntityKind kind : EntityKind.values()) {
            if (kind.label().equals(label) && kind.isAgent() == unknown.isAgent()) {
                return kind;
            }
        }
        return unknown;
    }

    private static BaseToken token(JCas cas, int begin, int end) {
        String text = cas.getDocumentText().substring(begin, end);
        String form = Folded.of(text, 0, text.length()).toString();
        boolean word = text.codePoints().anyMatch(Character::isLetter);
        boolean number = text.codePoints().anyMatch(Character::isDigit);
        BaseToken token = word
                ? new WordToken(cas, begin, end)
                : number ? new NumToken(cas, begin, end) : new PunctuationToken(cas, begin, end);
        if (!form.equals(text)) {
            token.setNormalizedForm(form);
        }
        return token;
    }

    private static EntityMention mention(JCas cas, ForeignType row, Annotation foreign, EntityKind kind) {
        return MentionAnnotations.foreign(
                cas,
                new Span(foreign.getBegin(), foreign.getEnd()),
                kind,
                row.id().fill(path -> value(foreign, path)),
                row.name().fill(path -> value(foreign, path)));
    }

    /** The value at a feature's path as text; empty if there is none. */
    private static String value(FeatureStructure from, String path) {
        FeatureStructure at = from;
        String[] steps = path.split("/");
        for (int i = 0; i < steps.length; i++) {
            Feature feature = at.getType().getFeatureByBaseName(steps[i]);
            if (feature == null) {
                return "";
            }
            if (i == steps.length - 1 && feature.getRange().isPrimitive()) {
                String value = at.getFeatureValueAsString(feature);
                return value == null ? "" : value;
            }
            FeatureStructure next = at.getFeatureValue(feature);
            if (next instanceof FSArray<?> array) {
                next = array.size() == 0 ? null : array.get(0);
            }
            if (next == null) {
                return "";
            }
            if (i == steps.length - 1) {
                return next instanceof Annotation annotation ? annotation.getCoveredText() : "";
            }
            at = next;
        }
        return "";
    }
}
