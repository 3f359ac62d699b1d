package org.agonist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed XML descriptors say what the classes say. */
final class DescriptorDriftTest {
    private static final String UPDATE =
            "descriptors/engines and the classes disagree; if the classes are right, update with:"
                    + " rm -f descriptors/engines/*.xml &&"
                    + " find target/generated-descriptors/org -name '*.xml' -exec cp {} descriptors/engines/ \\;";

    @Test
    void committedDescriptorsAreThoseThatTheClassesGive() throws IOException {
        SortedMap<String, String> generated = descriptors(Path.of(property("agonist.generatedDescriptors"), "org"));
        SortedMap<String, String> committed =
                descriptors(Path.of(property("agonist.basedir"), "descriptors", "engines"));

        assertThat(generated).as("generated descriptors").isNotEmpty();
        assertThat(committed.keySet()).as(UPDATE).isEqualTo(generated.keySet());
        generated.forEach((name, content) ->
                assertThat(committed.get(name)).as(name + ": " + UPDATE).isEqualTo(content));
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        assertThat(value)
                .as("system property " + name + ", which the build sets")
                .isNotNull();
        return String.valueOf(value);
    }

    /** The XML files under a directory by name, each without what line ends and trailing blanks make different. */
    private static SortedMap<String, String> descriptors(Path directory) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return contents;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                String content = Files.readString(file, StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n');
                String other = contents.put(String.valueOf(file.getFileName()), content.stripTrailing());
                assertThat(other).as("a second descriptor of the name " + file).isNull();
            }
        }
        return contents;
    }
}
