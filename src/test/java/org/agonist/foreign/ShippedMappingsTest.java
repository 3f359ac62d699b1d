package org.agonist.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.util.CasCreationUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped mappings name types and features that the other tools have. */
final class ShippedMappingsTest {
    @ParameterizedTest
    @CsvSource({"jcore, jcore-types", "dkpro, dkpro-core-api", "ctakes, none: cTAKES' are ours"})
    void everyTypeAndFeatureExists(String mapping, String jars) throws Exception {
        TypeSystem types =
                CasCreationUtils.createCas(PublishedTypes.of(jars), null, null).getTypeSystem();

        for (ForeignType row : TypeMapping.load("classpath:org/agonist/foreign/" + mapping + ".tsv")) {
            Type type = types.getType(row.type());
            assertThat(type).as(row.type()).isNotNull();
            for (String path : paths(row)) {
                assertThat(hasPath(types, type, List.of(path.split("/"))))
                        .as(row.type() + " " + path)
                        .isTrue();
            }
        }
    }

    private static List<String> paths(ForeignType row) {
        List<String> paths = new ArrayList<>();
        for (ValueTemplate template : List.of(row.kind(), row.id(), row.name())) {
            paths.addAll(template.paths());
        }
        if (!row.condition().isEmpty()) {
            paths.add(row.condition());
        }
        return paths;
    }

    /** Whether a type, or one that is a kind of it, has the first feature, and its values the others. */
    private static boolean hasPath(TypeSystem types, Type type, List<String> steps) {
        List<Type> kinds = new ArrayList<>(types.getProperlySubsumedTypes(type));
        kinds.add(type);
        return steps.isEmpty()
                || kinds.stream()
                        .map(kind -> kind.getFeatureByBaseName(steps.get(0)))
                        .anyMatch(feature ->
                                feature != null && hasPath(types, valueType(feature), steps.subList(1, steps.size())));
    }

    private static Type valueType(Feature feature) {
        Type range = feature.getRange();
        return range.isArray() ? range.getComponentType() : range;
    }
}
