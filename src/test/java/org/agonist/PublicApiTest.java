package org.agonist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.agonist.pipeline.AgonistPipeline;
import org.agonist.pipeline.PipelineOptions;
import org.agonist.text.Span;
import org.agonist.triples.Triple;
import org.agonist.triples.TripleAssembler;
import org.agonist.vocabulary.Mechanism;
import org.junit.jupiter.api.Test;

/** What docs/api.md calls API has the members that the committed list has: one that goes or changes fails here. */
final class PublicApiTest {
    private static final List<Class<?>> API = List.of(
            Agonist.class,
            AgonistPipeline.class,
            PipelineOptions.class,
            Triple.class,
            Triple.Argument.class,
            Triple.Evidence.class,
            TripleAssembler.class,
            Span.class,
            Mechanism.class);

    @Test
    void nothingOfTheApiGoesAway() throws IOException {
        Path list = Path.of(System.getProperty("agonist.basedir"), "src/test/resources/org/agonist/api.txt");

        assertThat(members())
                .as("public members; those that are new belong into " + list)
                .containsExactlyElementsOf(Files.readAllLines(list));
    }

    private static Set<String> members() {
        Set<String> members = new TreeSet<>();
        for (Class<?> each : API) {
            for (Constructor<?> constructor : each.getDeclaredConstructors()) {
                if (Modifier.isPublic(constructor.getModifiers())) {
                    members.add(constructor.toGenericString());
                }
            }
            for (Method method : each.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    members.add(method.toGenericString());
                }
            }
            for (Field field : each.getDeclaredFields()) {
                if (Modifier.isPublic(field.getModifiers())) {
                    members.add(field.toGenericString());
                }
            }
        }
        return members;
    }
}
