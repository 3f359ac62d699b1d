package org.agonist.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.ctakes.typesystem.type.structured.DocumentID;
import org.apache.uima.UIMAException;
import org.apache.uima.collection.CollectionException;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentCollectionReaderTest {
    @Test
    void everyDocumentOfEveryInputFillsACas(@TempDir Path directory) throws IOException, UIMAException {
        Files.writeString(directory.resolve("a.txt"), "Imatinib inhibits ABL1.");
        Files.writeString(
                directory.resolve("b.jsonl"), "{\"id\":\"b1\",\"text\":\"B.\"}\n{\"id\":\"b2\",\"text\":\"C.\"}\n");
        assertThat(read(directory.toString())).containsExactly("a: Imatinib inhibits ABL1.", "b1: B.", "b2: C.");
    }

    @Test
    void aDocumentThatCannotBeReadCostsThatDocumentOnly(@TempDir Path directory) throws IOException, UIMAException {
        Files.writeString(directory.resolve("a.txt"), " ");
        Files.writeString(directory.resolve("b.jsonl"), "{\"id\":\"b1\"}\n{\"id\":\"b2\",\"text\":\"C.\"}\n");
        assertThat(read(directory.toString()))
                .containsExactly(
                        "failed: a.txt: expected text but found only white space",
                        "failed: b.jsonl:1: expected a string \"text\" but found none",
                        "b2: C.");
    }

    @Test
    void anUnknownFormatFailsAtTheStart() {
        assertThatThrownBy(() -> CollectionReaderFactory.createReader(
                        DocumentCollectionReader.class,
                        DocumentCollectionReader.PARAM_INPUTS,
                        new String[] {"-"},
                        DocumentCollectionReader.PARAM_INPUT_FORMAT,
                        "docx"))
                .isInstanceOf(ResourceInitializationException.class)
                .hasRootCauseMessage("expected one of " + String.join(", ", labels()) + " but found [docx]");
    }

    private static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (InputFormat format : InputFormat.values()) {
            labels.add(format.label());
        }
        return labels;
    }

    private static List<String> read(String input) throws IOException, UIMAException {
        CollectionReader reader = CollectionReaderFactory.createReader(
                DocumentCollectionReader.class, DocumentCollectionReader.PARAM_INPUTS, new String[] {input});
        JCas cas = JCasFactory.createJCas();
        List<String> documents = new ArrayList<>();
        while (reader.hasNext()) {
            cas.reset();
            try {
                reader.getNext(cas.getCas());
                documents.add(cas.select(DocumentID.class).single().getDocumentID() + ": " + cas.getDocumentText());
            } catch (CollectionException e) {
                documents.add("failed: " + Objects.requireNonNull(e.getCause()).getMessage());
            }
        }
        assertThat(reader.getProgress()[0].getCompleted()).isEqualTo(reader.getProgress()[0].getTotal());
        reader.destroy();
        return documents;
    }
}
