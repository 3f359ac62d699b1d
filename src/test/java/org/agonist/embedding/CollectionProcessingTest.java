package org.agonist.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.collection.CollectionProcessingEngine;
import org.apache.uima.collection.EntityProcessStatus;
import org.apache.uima.collection.StatusCallbackListener;
import org.apache.uima.collection.metadata.CpeDescription;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collection processing engine goes from files to a CSV. */
final class CollectionProcessingTest {
    private static final String NAME = "/org/agonist/descriptors/pipelines/agonist-cpe.xml";
    private static final String TEXT = "Everolimus inhibits mTOR. VEGF inhibitors may block angiogenesis.";

    @TempDir
    private Path folder;

    @Test
    void theCpeReadsAndWritesWithSeveralThreads() throws Exception {
        Path input = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(input.resolve("document-" + i + ".txt"), TEXT);
        }
        Path output = folder.resolve("triples.csv");
        CpeDescription description = UIMAFramework.getXMLParser()
                .parseCpeDescription(new XMLInputSource(CollectionProcessingTest.class.getResource(NAME)));
        description
                .getAllCollectionCollectionReaders()[0]
                .getConfigurationParameterSettings()
                .setParameterValue("inputs", new String[] {input.toString()});
        description
                .getCpeCasProcessors()
                .getCpeCasProcessor(1)
                .getConfigurationParameterSettings()
                .setParameterValue("output", output.toString());

        List<Exception> failures = run(UIMAFramework.produceCollectionProcessingEngine(description));

        assertThat(failures).isEmpty();
        assertThat(Files.readAllLines(output)).hasSize(1 + 20 * 3);
    }

    private static List<Exception> run(CollectionProcessingEngine engine) throws Exception {
        List<Exception> failures = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        engine.addStatusCallbackListener(new StatusCallbackListener() {
            @Override
            public void initializationComplete() {}

            @Override
            public void batchProcessComplete() {}

            @Override
            public void collectionProcessComplete() {
                done.countDown();
            }

            @Override
            public void paused() {}

            @Override
            public void resumed() {}

            @Override
            public void aborted() {
                done.countDown();
            }

            @Override
            public void entityProcessComplete(CAS cas, EntityProcessStatus status) {
                synchronized (failures) {
                    failures.addAll(status.getExceptions());
                }
            }
        });
        engine.process();
        done.await();
        return failures;
    }
}
