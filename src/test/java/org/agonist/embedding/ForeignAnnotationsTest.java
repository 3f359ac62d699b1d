package org.agonist.embedding;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.agonist.foreign.ForeignTypesAnnotator;
import org.agonist.pipeline.AgonistPipeline;
import org.agonist.triples.Triple;
import org.agonist.triples.TripleAssembler;
import org.agonist.types.DrugMention;
import org.apache.ctakes.typesystem.type.syntax.BaseToken;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeDescription;
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

    private final TypeSystemDescription types =
            UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();

    @Test
    void jcoresSentencesAndGenesAreTakenOver() throws Exception {
        annotation(JCORE + "Sentence");
        TypeDescription entry = types.addType(JCORE + "ResourceEntry", "", CAS.TYPE_NAME_TOP);
        entry.addFeature("source", "", CAS.TYPE_NAME_STRING);
        entry.addFeature("entryId", "", CAS.TYPE_NAME_STRING);
        annotation(JCORE + "Gene").addFeature("resourceEntryList", "", CAS.TYPE_NAME_FS_ARRAY);
        JCas cas = cas("Everolimus inhibits xyz9; it blocks nothing.");
        mark(cas, JCORE + "Sentence", 0, 25);
        AnnotationFS gene = mark(cas, JCORE + "Gene", 20, 24);
        FeatureStructure id = cas.getCas().createFS(cas.getTypeSystem().getType(JCORE + "ResourceEntry"));
        id.setStringValue(id.getType().getFeatureByBaseName("source"), "NCBIGene");
        id.setStringValue(id.getType().getFeatureByBaseName("entryId"), "99");
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
    void dkprosTokensAndEntitiesAreTakenOver() throws Exception {
        annotation(DKPRO + "segmentation.type.Sentence");
        annotation(DKPRO + "segmentation.type.Token");
        TypeDescription entity = annotation(DKPRO + "ner.type.NamedEntity");
        entity.addFeature("value", "", CAS.TYPE_NAME_STRING);
        entity.addFeature("identifier", "", CAS.TYPE_NAME_STRING);
        JCas cas = cas("Xyzzymab inhibits mTOR.");
        mark(cas, DKPRO + "segmentation.type.Sentence", 0, 23);
        for (int[] token : new int[][] {{0, 8}, {9, 17}, {18, 22}, {22, 23}}) {
            mark(cas, DKPRO + "segmentation.type.Token", token[0], token[1]);
        }
        AnnotationFS drug = mark(cas, DKPRO + "ner.type.NamedEntity", 0, 8);
        drug.setStringValue(drug.getType().getFeatureByBaseName("value"), "DRUG");
        drug.setStringValue(drug.getType().getFeatureByBaseName("identifier"), "CHEMBL.COMPOUND:CHEMBL1");
        AnnotationFS place = mark(cas, DKPRO + "ner.type.NamedEntity", 9, 17);
        place.setStringValue(place.getType().getFeatureByBaseName("value"), "LOCATION");

        engine("dkpro").process(cas);

        assertThat(onlyTriple(cas).drug().id()).isEqualTo("CHEMBL.COMPOUND:CHEMBL1");
        assertThat(cas.select(BaseToken.class).count()).isEqualTo(4);
        assertThat(cas.select(DrugMention.class).count()).isEqualTo(1);
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

    private TypeDescription annotation(String name) {
        return types.addType(name, "", CAS.TYPE_NAME_ANNOTATION);
    }

    private JCas cas(String text) throws Exception {
        TypeSystemDescription all = CasCreationUtils.mergeTypeSystems(
                List.of(types, TypeSystemDescriptionFactory.createTypeSystemDescription()));
        JCas cas = CasCreationUtils.createCas(all, null, null).getJCas();
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
