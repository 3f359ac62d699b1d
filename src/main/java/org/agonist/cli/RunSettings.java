package org.agonist.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.agonist.pipeline.PipelineOptions;
import org.agonist.readers.Input;
import org.agonist.readers.InputFormat;

/** What a run's output depends on, by name: a killed run goes on only with the same. Threads and limits of time are not of it. */
record RunSettings(PipelineOptions options, InputFormat format) {
    Map<String, String> of(List<Input> inputs) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("version", new Version().getVersion()[0]);
        settings.put("pipeline", locations(List.of(options.pipeline())));
        settings.put("dictionaries", locations(options.dictionaries()));
        settings.put("recogniser", locations(List.of(options.recogniser())));
        settings.put("relation-model", locations(List.of(options.relationModel())));
        settings.put("min-confidence", String.valueOf(options.minConfidence()));
        settings.put("agents", options.targetsAct() ? "all" : "drug");
        settings.put("sections", new TreeSet<>(options.sections()).toString());
        settings.put("keep-annotations", String.valueOf(options.keepMentions()));
        settings.put("input-format", format.label());
        settings.put("inputs", inputs.size() + " files, checksum of names, sizes and times " + checksum(inputs));
        return settings;
    }

    private static String checksum(List<Input> inputs) throws IOException {
        CRC32C checksum = new CRC32C();
        for (Input input : inputs) {
            Path path = input.path();
            String state = input.name() + (path == null ? "" : state(path));
            checksum.update(state.getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(checksum.getValue());
    }

    /** What is shipped goes with the version; a user's own file may have changed. */
    private static String locations(List<String> locations) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String location : locations) {
            Path file = location.startsWith("classpath:") ? null : Path.of(location);
            all.append(all.isEmpty() ? "" : ", ").append(location.replaceAll("\\s", " "));
            all.append(file != null && Files.isRegularFile(file) ? state(file) : "");
        }
        return all.toString();
    }

    private static String state(Path file) throws IOException {
        return Files.exists(file) ? " " + Files.size(file) + " bytes of " + Files.getLastModifiedTime(file) : "";
    }
}
