package org.agonist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.TypeOrFeature;
import org.apache.uima.analysis_engine.metadata.FixedFlow;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.resource.metadata.Capability;
import org.junit.jupiter.api.Test;

/** The rooms stand in an order in which each finds what it needs. */
final class RoomOrderTest {
    @Test
    void whatAnEngineReadsAnEngineBeforeItHasWritten() throws UIMAException {
        Set<String> written = new HashSet<>();
        for (AnalysisEngineDescription engine : enginesInOrder()) {
            String name = engine.getAnnotatorImplementationName();
            for (Capability capability : engine.getAnalysisEngineMetaData().getCapabilities()) {
                assertThat(written).as("types written before " + name).containsAll(names(capability.getInputs()));
            }
            for (Capability capability : engine.getAnalysisEngineMetaData().getCapabilities()) {
                written.addAll(names(capability.getOutputs()));
            }
        }
        assertThat(written).contains("org.agonist.types.DrugTargetRelation");
    }

    @Test
    void everyEngineDeclaresWhatItWrites() throws UIMAException {
        for (AnalysisEngineDescription engine : enginesInOrder()) {
            List<String> outputs = new ArrayList<>();
            for (Capability capability : engine.getAnalysisEngineMetaData().getCapabilities()) {
                outputs.addAll(names(capability.getOutputs()));
            }
            assertThat(outputs)
                    .as("outputs of " + engine.getAnnotatorImplementationName())
                    .isNotEmpty();
        }
    }

    private static List<AnalysisEngineDescription> enginesInOrder() throws UIMAException {
        AnalysisEngineDescription pipeline = AgonistPipeline.description();
        Map<String, ResourceSpecifier> delegates = pipeline.getDelegateAnalysisEngineSpecifiers();
        FixedFlow flow = (FixedFlow) pipeline.getAnalysisEngineMetaData().getFlowConstraints();
        List<AnalysisEngineDescription> engines = new ArrayList<>();
        for (String key : flow.getFixedFlow()) {
            engines.add((AnalysisEngineDescription) delegates.get(key));
        }
        assertThat(engines).isNotEmpty().doesNotContainNull();
        return engines;
    }

    private static List<String> names(TypeOrFeature[] types) {
        List<String> names = new ArrayList<>();
        for (TypeOrFeature type : types) {
            names.add(type.getName());
        }
        return names;
    }
}
