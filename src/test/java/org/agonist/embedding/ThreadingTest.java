package org.agonist.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.agonist.Agonist;
import org.agonist.pipeline.AgonistPipeline;
import org.agonist.triples.Triple;
import org.agonist.triples.TripleAssembler;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.AbstractCas;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.component.JCasMultiplier_ImplBase;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.internal.util.AnalysisEnginePool;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.util.CasPool;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;

/** One engine and one CAS belong to one thread; what engines share is never written to. */
final class ThreadingTest {
    private static final int THREADS = 8;
    private static final int DOCUMENTS = 1000;
    private static final List<String> DRUGS = List.of("Everolimus", "Imatinib", "Sunitinib", "Gefitinib", "Nivolumab");
    private static final List<String> VERBS = List.of("inhibits", "does not inhibit", "may activate", "binds");
    private static final List<String> TARGETS = List.of("mTOR", "KIT", "VEGFR-2", "EGFR", "PD-1", "angiogenesis");

    private static String text(int number) {
        return DRUGS.get(number % DRUGS.size()) + " " + VERBS.get(number % VERBS.size()) + " "
                + TARGETS.get(number % TARGETS.size()) + ".";
    }

    @Test
    void eightThreadsGiveWhatOneGives() throws Exception {
        List<List<Triple>> serial = new ArrayList<>();
        List<List<List<Triple>>> parallel = new ArrayList<>();
        try (Agonist agonist = Agonist.create()) {
            for (int i = 0; i < DOCUMENTS; i++) {
                serial.add(agonist.extract(text(i)));
            }
            parallel.addAll(inThreads(() -> {
                List<List<Triple>> own = new ArrayList<>();
                for (int i = 0; i < DOCUMENTS; i++) {
                    own.add(agonist.extract(text(i)));
                }
                return own;
            }));
        }

        assertThat(serial).anyMatch(triples -> !triples.isEmpty());
        assertThat(parallel).hasSize(THREADS).allMatch(serial::equals);
    }

    @Test
    void poolsOfEnginesAndCasesMayBeShared() throws Exception {
        AnalysisEnginePool engines = new AnalysisEnginePool("agonist", 2, AgonistPipeline.description());
        CasPool cases = new CasPool(2, List.of(engines.getMetaData()), null, UIMAFramework.newDefaultResourceManager());

        List<List<List<Triple>>> all = inThreads(() -> {
            List<List<Triple>> own = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                AnalysisEngine engine = engines.getAnalysisEngine(0);
                CAS cas = cases.getCas(0);
                try {
                    cas.setDocumentText(text(i));
                    engine.process(cas);
                    own.add(TripleAssembler.assemble(cas.getJCas(), ""));
                } finally {
                    cases.releaseCas(cas);
                    engines.releaseAnalysisEngine(engine);
                }
            }
            return own;
        });
        engines.destroy();

        assertThat(all).hasSize(THREADS).allMatch(all.get(0)::equals);
    }

    private static <T> List<T> inThreads(Callable<T> task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(Collections.nCopies(THREADS, task))) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdown();
        }
    }

    /** Makes a CAS of each line. */
    @OperationalProperties(outputsNewCases = true)
    public static final class LineMultiplier extends JCasMultiplier_ImplBase {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void process(JCas cas) {
            lines.addAll(List.of(cas.getDocumentText().split("\n")));
        }

        @Override
        public boolean hasNext() {
            return !lines.isEmpty();
        }

        @Override
        public AbstractCas next() {
            JCas cas = getEmptyJCas();
            cas.setDocumentText(lines.remove(0));
            return cas;
        }
    }

    @Test
    void casesOfAMultiplierAreProcessed() throws Exception {
        AggregateBuilder builder = new AggregateBuilder();
        builder.add(AnalysisEngineFactory.createEngineDescription(LineMultiplier.class));
        builder.add(AgonistPipeline.description());
        AnalysisEngineDescription description = builder.createAggregateDescription();
        description.getAnalysisEngineMetaData().getOperationalProperties().setOutputsNewCASes(true);
        AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(description);
        JCas cas = engine.newJCas();
        cas.setDocumentText("Everolimus inhibits mTOR.\nNothing here.\nImatinib inhibits KIT.");

        List<Integer> triples = new ArrayList<>();
        var children = engine.processAndOutputNewCASes(cas);
        while (children.hasNext()) {
            JCas child = children.next();
            triples.add(TripleAssembler.assemble(child, "").size());
            child.release();
        }

        assertThat(triples).containsExactly(1, 0, 1);
    }

    @Test
    void aReconfiguredEngineGoesByItsNewParameters() throws Exception {
        AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(UIMAFramework.getXMLParser()
                .parseAnalysisEngineDescription(new XMLInputSource("descriptors/pipelines/agonist.xml")));
        JCas cas = engine.newJCas();
        cas.setDocumentText("Snail represses E-cadherin.");
        engine.process(cas);
        assertThat(TripleAssembler.assemble(cas, "")).isEmpty();

        engine.setConfigParameterValue("targetsAct", true);
        engine.reconfigure();
        engine.process(cas);
        engine.collectionProcessComplete();

        assertThat(TripleAssembler.assemble(cas, "")).hasSize(1);
    }

    @Test
    void destroyedEnginesGiveTheirMemoryBack() throws Exception {
        AnalysisEngineDescription description = AgonistPipeline.description();
        ResourceManager shared = UIMAFramework.newDefaultResourceManager();
        List<WeakReference<AnalysisEngine>> engines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(description, shared, null);
            if (i % 20 == 0) {
                JCas cas = engine.newJCas();
                cas.setDocumentText(text(i));
                engine.process(cas);
            }
            engine.destroy();
            engines.add(new WeakReference<>(engine));
        }
        for (int i = 0; i < 20 && engines.stream().anyMatch(each -> each.get() != null); i++) {
            System.gc();
        }
        Reference.reachabilityFence(shared);

        assertThat(engines.stream().filter(each -> each.get() != null)).isEmpty();
    }
}
