package org.agonist.bench.jcore;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import de.julielab.jcore.types.ArgumentMention;
import de.julielab.jcore.types.EventMention;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;

/**
 * PubMed XML in, the events of genes out as CSV, by JCoRe's sentences (JSBD), tokens (JTBD), genes (JNET) and events (BioSEM):
 * {@code JcoreRun drugprot.xml events.csv 2000} for the first 2,000 abstracts.
 */
public final class JcoreRun {
    private JcoreRun() {}

    public static void main(String[] arguments) throws Exception {
        AnalysisEngineDescription genes =
                createEngineDescription("de.julielab.jcore.ae.jnet.desc.jcore-jnet-ae-biomedical-english");
        genes.getAnalysisEngineMetaData()
                .getConfigurationParameterSettings()
                .setParameterValue("EntityTypes", new String[] {"gene-protein=de.julielab.jcore.types.Gene"});
        AnalysisEngine engine = createEngine(createEngineDescription(
                createEngineDescription("de.julielab.jcore.ae.jsbd.desc.jcore-jsbd-ae-biomedical-english"),
                createEngineDescription("de.julielab.jcore.ae.jtbd.desc.jcore-jtbd-ae-biomedical-english"),
                genes,
                createEngineDescription("de.julielab.jcore.ae.biosem.desc.jcore-biosem-ae-bionlp-st11")));
        JCas cas = engine.newJCas();
        int limit = Integer.parseInt(arguments[2]);
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]));
                Writer out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            String id = "";
            String text = "";
            int read = 0;
            while (read < limit && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "PMID" -> id = xml.getElementText();
                        case "ArticleTitle" -> text = xml.getElementText();
                        case "AbstractText" -> text += " " + xml.getElementText();
                        default -> {}
                    }
                } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("PubmedArticle")) {
                    cas.reset();
                    cas.setDocumentText(text);
                    engine.process(cas);
                    write(cas, id, out);
                    read++;
                }
            }
        }
    }

    private static void write(JCas cas, String id, Writer out) throws Exception {
        for (EventMention event : JCasUtil.select(cas, EventMention.class)) {
            StringBuilder row = new StringBuilder(id)
                    .append(',')
                    .append(event.getSpecificType())
                    .append(",\"")
                    .append(event.getCoveredText().replace("\"", "\"\""))
                    .append('"');
            for (int i = 0; event.getArguments() != null && i < event.getArguments().size(); i++) {
                ArgumentMention argument = (ArgumentMention) event.getArguments().get(i);
                row.append(",\"")
                        .append(argument.getCoveredText().replace("\"", "\"\""))
                        .append('"');
            }
            out.write(row.append('\n').toString());
        }
    }
}
