package org.agonist.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agonist.readers.DocumentReader;
import org.agonist.readers.DocumentReaders;
import org.agonist.readers.Input;
import org.agonist.readers.InputFormat;
import org.agonist.readers.Inputs;
import org.agonist.readers.SourceDocument;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same names looked up in the same documents, one after the other, by one thread: documents and megabytes a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@State(Scope.Thread)
public abstract class TextBenchmark {
    /** A dictionary, or {@link Names#GENERATED}. */
    @Param(Names.GENERATED)
    public String names;

    /** A file, folder or archive of documents in any format that Agonist reads. */
    @Param("")
    public String text;

    /** How many of them are read. */
    @Param("3500")
    public int documents;

    private final List<String> texts = new ArrayList<>();
    private int next;
    private Tool tool;

    abstract Tool open(List<String> documents) throws Exception;

    @Setup
    public void prepare() throws Exception {
        readTexts();
        tool = open(texts);
    }

    private void readTexts() throws IOException {
        for (Input input : Inputs.resolve(List.of(text))) {
            try (DocumentReader reader = DocumentReaders.open(input, InputFormat.AUTO)) {
                SourceDocument document = reader.next();
                while (document != null && texts.size() < documents) {
                    texts.add(document.text());
                    document = reader.next();
                }
            }
        }
    }

    /** What was read and found in each second; megabytes are millions of UTF-16 units, near enough bytes of English. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {
        public double megabytes;
        public long found;

        @Setup(Level.Iteration)
        public void clear() {
            megabytes = 0;
            found = 0;
        }
    }

    @Benchmark
    public int find(Work work) throws Exception {
        String document = texts.get(next);
        next = next + 1 == texts.size() ? 0 : next + 1;
        int found = tool.find(document);
        work.megabytes += document.length() / 1e6;
        work.found += found;
        return found;
    }
}
