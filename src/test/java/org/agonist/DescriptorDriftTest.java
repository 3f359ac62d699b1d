package org.agonist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The committed XML descriptors say what the classes say. They import the types by name rather than repeat them. */
final class DescriptorDriftTest {
    private static final String UPDATE =
            "descriptors/engines and the classes disagree; if the classes are right, update with:"
                    + " rm -f descriptors/engines/*.xml && cp target/generated-descriptors/*.xml descriptors/engines/";

    @Test
    void committedDescriptorsAreThoseThatTheClassesGive() throws Exception {
        SortedMap<String, String> generated = generated();
        SortedMap<String, String> committed = committed(Path.of(property("agonist.basedir"), "descriptors", "engines"));

        assertThat(generated).as("components").isNotEmpty();
        assertThat(committed.keySet()).as(UPDATE).isEqualTo(generated.keySet());
        generated.forEach((name, content) ->
                assertThat(committed.get(name)).as(name + ": " + UPDATE).isEqualTo(content));
    }

    /** The descriptors that the classes give, by file name; left in the build's folder for whoever updates. */
    private static SortedMap<String, String> generated()
            throws IOException, UIMAException, SAXException, ClassNotFoundException {
        Path folder = Path.of(property("agonist.generatedDescriptors"));
        Files.createDirectories(folder);
        SortedMap<String, String> contents = new TreeMap<>();
        for (Class<?> component : components()) {
            String name = component.getSimpleName() + ".xml";
            String content = xml(component);
            Files.writeString(folder.resolve(name), content);
            assertThat(contents.put(name, content)).as("a second " + name).isNull();
        }
        return contents;
    }

    private static List<Class<?>> components() throws IOException, ClassNotFoundException {
        Path classes = Path.of(property("agonist.basedir"), "target", "classes");
        List<Class<?>> components = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes.resolve("org/agonist"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String path = classes.relativize(file).toString();
                String name = path.substring(0, path.length() - ".class".length())
                        .replace('/', '.')
                        .replace('\\', '.');
                Class<?> each = Class.forName(name, false, DescriptorDriftTest.class.getClassLoader());
                boolean component =
                        AnalysisComponent.class.isAssignableFrom(each) || CollectionReader.class.isAssignableFrom(each);
                if (component) {
                    components.add(each);
                }
            }
        }
        return components;
    }

    private static String xml(Class<?> component) throws UIMAException, IOException, SAXException {
        TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription(
                "org.agonist.descriptors.types.AgonistTypeSystem");
        StringWriter out = new StringWriter();
        if (CollectionReader.class.isAssignableFrom(component)) {
            CollectionReaderFactory.createReaderDescription(component.asSubclass(CollectionReader.class), types)
                    .toXML(out);
        } else {
            AnalysisEngineFactory.createEngineDescription(component.asSubclass(AnalysisComponent.class), types, null)
                    .toXML(out);
        }
        return out.toString()
                .replace("\r\n", "\n")
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        assertThat(value)
                .as("system property " + name + ", which the build sets")
                .isNotNull();
        return String.valueOf(value);
    }

    private static SortedMap<String, String> committed(Path directory) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                contents.put(
                        String.valueOf(file.getFileName()),
                        Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
        }
        return contents;
    }
}
