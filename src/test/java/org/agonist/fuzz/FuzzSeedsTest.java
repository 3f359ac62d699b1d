package org.agonist.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every seed of every target, and every input that fuzzing once broke it with, keeps the target's contract. */
final class FuzzSeedsTest {
    @TestFactory
    Stream<DynamicContainer> everySeedKeepsItsContract() {
        return Stream.of(FuzzTarget.values())
                .map(target -> DynamicContainer.dynamicContainer(target.label(), tests(target)));
    }

    private static Stream<DynamicTest> tests(FuzzTarget target) {
        List<Path> seeds = seeds(target);
        assertThat(seeds).as(target.label()).isNotEmpty();
        return seeds.stream()
                .map(seed -> DynamicTest.dynamicTest(
                        seed.getFileName().toString(), () -> target.check(Files.readAllBytes(seed))));
    }

    private static List<Path> seeds(FuzzTarget target) {
        try (Stream<Path> files = Files.list(Fuzzing.seeds(target))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
