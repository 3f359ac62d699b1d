package org.agonist.embedding;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.agonist.foreign.ForeignTypesAnnotator;
import org.agonist.foreign.PublishedTypes;
import org.agonist.pipeline.AgonistPipeline;
import org.agonist.triples.Triple;
import org.agonist.triples.TripleAssembler;
import org.agonist.types.DrugMention;
import org.agonist.types.DrugTargetRelation;
import org.apache.ctakes.typesystem.type.syntax.BaseToken;
import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences, tokens, sections and entities that another tool has marked are taken over; nothing of it is lost. */
final class ForeignAnnotationsTest {
    private static final String TEXT = "Everolimus inhibits mTOR. VEGF inhibitors may block angiogenesis.";
    private static final String JCORE = "de.julielab.jcore.types.";
    private static final String DKPRO = "de.tudarmstadt.ukp.dkpro.core.api.";

    @Test
    void jcoresSentencesAndGenesAreTakenOver() throws Exception {
        JCas cas = cas(PublishedTypes.of("jcore-types"), "Everolimus inhibits xyz9; it blocks nothing.");
        mark(cas, JCORE + "Sentence", 0, 25);
        AnnotationFS gene = mark(cas, JCORE + "Gene", 20, 24);
        FeatureStructure id = cas.getCas().createFS(cas.getTypeSystem().getType(JCORE + "GeneResourceEntry"));
        set(id, "source", "NCBIGene");
        set(id, "entryId", "99");
        var ids = cas.getCas().createArrayFS(1);
        ids.set(0, id);
        gene.setFeatureValue(gene.getType().getFeatureByBaseName("resourceEntryList"), ids);

        engine("jcore").process(cas);

        Triple triple = onlyTriple(cas);
        assertThat(triple.target().id()).isEqualTo("NCBIGene:99");
        assertThat(triple.evidence().text()).isEqualTo("Everolimus inhibits xyz9;");
        assertThat(cas.select(Sentence.class).count()).isEqualTo(1);
        assertThat(cas.select(JCORE + "Gene").count()).isEqualTo(1);
    }

    @Test
    void aHeadingOfJcoresIsNoTitle() throws Exception {
        JCas cas = cas(PublishedTypes.of("jcore-types"), "Results Nothing.");
        mark(cas, JCORE + "SectionTitle", 0, 7);

        engine("jcore").process(cas);

        assertThat(cas.select(Segment.class).map(Segment::getId)).containsExactly("heading");
    }

    @Test
    void dkprosTokensAndEntitiesAreTakenOver() throws Exception {
        JCas cas = cas(PublishedTypes.of("dkpro-core-api"), "Xyzzymab inhibits mTOR.");
        mark(cas, DKPRO + "segmentation.type.Sentence", 0, 23);
        for (int[] token : new int[][] {{0, 8}, {9, 17}, {18, 22}, {22, 23}}) {
            mark(cas, DKPRO + "segmentation.type.Token", token[0], token[1]);
        }
        AnnotationFS drug = mark(cas, DKPRO + "ner.type.NamedEntity", 0, 8);
        set(drug, "value", "DRUG");
        set(drug, "identifier", "CHEMBL.COMPOUND:CHEMBL1");
        set(mark(cas, DKPRO + "ner.type.NamedEntity", 9, 17), "value", "LOCATION");

        engine("dkpro").process(cas);

        assertThat(onlyTriple(cas).drug().id()).isEqualTo("CHEMBL.COMPOUND:CHEMBL1");
        assertThat(cas.select(BaseToken.class).count()).isEqualTo(4);
        assertThat(cas.select(DrugMention.class).count()).isEqualTo(1);
    }

    @Test
    void whatTheHostHasJudgedStays() throws Exception {
        AnalysisEngine engine = createEngine(AgonistPipeline.description());
        JCas cas = cas("Everolimus may inhibit mTOR. Imatinib does not inhibit KIT.");
        engine.process(cas);
        cas.select(DrugTargetRelation.class).forEach(relation -> {
            relation.setPolarity(-relation.getPolarity());
            relation.setUncertainty(1 - relation.getUncertainty());
        });
        List<String> judged = judgements(cas);

        engine.process(cas);

        assertThat(judgements(cas)).isEqualTo(judged).containsExactly("KIT 1 1", "mTOR -1 0");
    }

    @Test
    void aMappingOfTypesThatNobodyKnowsIsAnError() throws Exception {
        JCas cas = cas(TEXT);

        assertThatThrownBy(() -> engine("jcore").process(cas))
                .rootCause()
                .hasMessageContaining("jcore.tsv: expected one of its types in the type system but found none");
    }

    @Test
    void processingTwiceIsProcessingOnce() throws Exception {
        AnalysisEngine engine = createEngine(AgonistPipeline.description());
        JCas cas = cas(
                TEXT + " Anti-PD-1 antibodies such as nivolumab (OPDIVO) do not bind CTLA-4 (an immune checkpoint).");
        engine.process(cas);
        List<String> once = everything(cas);

        engine.process(cas);

        assertThat(everything(cas)).isEqualTo(once);
        assertThat(TripleAssembler.assemble(cas, "")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "x-unspecified"})
    void anyDocumentLanguageIsProcessed(String language) throws Exception {
        JCas cas = cas(TEXT);
        cas.setDocumentLanguage(language);

        createEngine(AgonistPipeline.description()).process(cas);

        assertThat(TripleAssembler.assemble(cas, "")).hasSize(3);
        assertThat(cas.getDocumentLanguage()).isEqualTo(language);
    }

    @Test
    void anyViewIsProcessed() throws Exception {
        AggregateBuilder builder = new AggregateBuilder();
        builder.add(AgonistPipeline.description(), CAS.NAME_DEFAULT_SOFA, "plainText");
        JCas cas = cas("Nothing here.");
        cas.createView("plainText").setDocumentText(TEXT);

        builder.createAggregate().process(cas);

        assertThat(TripleAssembler.assemble(cas.getView("plainText"), "")).hasSize(3);
        assertThat(cas.getAnnotationIndex().size()).isEqualTo(1);
    }

    @Test
    void aViewWithoutTextIsLeftAlone() throws Exception {
        JCas cas = cas(null);

        createEngine(AgonistPipeline.description()).process(cas);

        assertThat(everything(cas)).isEmpty();
    }

    private static List<String> judgements(JCas cas) {
        return cas.select(DrugTargetRelation.class)
                .map(relation -> relation.getArg2().getArgument().getCoveredText() + " " + relation.getPolarity() + " "
                        + relation.getUncertainty())
                .sorted()
                .toList();
    }

    private static void set(FeatureStructure structure, String feature, String value) {
        structure.setStringValue(structure.getType().getFeatureByBaseName(feature), value);
    }

    private static JCas cas(String text) throws Exception {
        return cas(TypeSystemDescriptionFactory.createTypeSystemDescription(), text);
    }

    private static JCas cas(TypeSystemDescription types, String text) throws Exception {
        JCas cas = CasCreationUtils.createCas(types, null, null).getJCas();
        if (text != null) {
            cas.setDocumentText(text);
        }
        return cas;
    }

    private static AnnotationFS mark(JCas cas, String name, int begin, int end) {
        Type type = cas.getTypeSystem().getType(name);
        AnnotationFS annotation = cas.getCas().createAnnotation(type, begin, end);
        cas.getCas().addFsToIndexes(annotation);
        return annotation;
    }

    private static AnalysisEngine engine(String mapping) throws Exception {
        AnalysisEngineDescription foreign = createEngineDescription(
                ForeignTypesAnnotator.class,
                ForeignTypesAnnotator.PARAM_MAPPING,
                "classpath:org/agonist/foreign/" + mapping + ".tsv");
        return createEngine(createEngineDescription(foreign, AgonistPipeline.description()));
    }

    private static Triple onlyTriple(JCas cas) {
        List<Triple> triples = TripleAssembler.assemble(cas, "");
        assertThat(triples).hasSize(1);
        return triples.get(0);
    }

    private static List<String> everything(JCas cas) {
        List<String> all = new ArrayList<>();
        cas.select().forEach(each -> all.add(each.toString().replaceAll("(?m)^\\s*id:.*$", "")));
        cas.getAnnotationIndex()
                .forEach(each -> all.add(each.getType().getShortName() + each.getBegin() + "-" + each.getEnd()));
        return all;
    }
}
