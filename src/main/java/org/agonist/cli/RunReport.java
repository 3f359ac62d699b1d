package org.agonist.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.agonist.assertion.AssertionModels;
import org.agonist.batch.Summary;
import org.agonist.entities.Dictionaries;
import org.agonist.pipeline.PipelineOptions;
import org.agonist.resources.AtomicFile;
import org.agonist.resources.Resources;
import org.agonist.sentences.SentenceSplitter;
import org.agonist.writers.Json;

/** What a run did, with what, as one JSON object: enough to tell whether another run would give the same. */
record RunReport(Summary summary, double seconds, PipelineOptions options, Map<String, String> settings) {
    void write(Path file) throws IOException {
        List<String> models = new ArrayList<>();
        models.add(SentenceSplitter.DEFAULT_MODEL);
        models.add(options.recogniser());
        models.add(options.relationModel());
        models.add(AssertionModels.DEFAULT);
        models.removeIf(String::isEmpty);
        List<Checked> checkedModels = checked(models);
        List<Checked> checkedDictionaries = checked(Dictionaries.files(options.dictionaries()));
        String report = Json.text("", json -> {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("version", new Version().getVersion()[0]);
            json.writeStringField("java", System.getProperty("java.vm.name") + " " + Runtime.version());
            json.writeNumberField("documents", summary.documents());
            json.writeNumberField("failures", summary.failures());
            json.writeNumberField("characters", summary.characters());
            json.writeNumberField("triples", summary.triples());
            json.writeNumberField("seconds", seconds);
            json.writeNumberField("documents_per_second", summary.documents() / seconds);
            json.writeNumberField("characters_per_second", summary.characters() / seconds);
            write(json, "models", checkedModels);
            write(json, "dictionaries", checkedDictionaries);
            json.writeObjectFieldStart("options");
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                json.writeStringField(setting.getKey(), setting.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        });
        try (AtomicFile target = AtomicFile.create(file)) {
            target.write((report + "\n").getBytes(StandardCharsets.UTF_8));
            target.commit();
        }
    }

    private record Checked(String location, String sha256) {}

    private static void write(JsonGenerator json, String name, List<Checked> files) throws IOException {
        json.writeArrayFieldStart(name);
        for (Checked file : files) {
            json.writeStartObject();
            json.writeStringField("location", file.location);
            json.writeStringField("sha256", file.sha256);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<Checked> checked(List<String> locations) throws IOException {
        List<Checked> checked = new ArrayList<>();
        for (String location : locations) {
            checked.add(new Checked(location, sha256(location)));
        }
        return checked;
    }

    private static String sha256(String location) throws IOException {
        try (InputStream in = Resources.open(location)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
