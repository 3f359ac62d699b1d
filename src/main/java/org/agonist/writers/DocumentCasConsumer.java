package org.agonist.writers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.agonist.resources.AtomicFile;
import org.agonist.triples.TripleAssembler;
import org.apache.ctakes.typesystem.type.structured.DocumentID;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.component.JCasConsumer_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the CASes of a collection hold to one file, such as {@code triples.csv}, in the order in which they come. The file
 * appears when the collection is complete. A CAS without a DocumentID is called by its number in the collection.
 */
@ResourceMetaData(
        name = "Agonist Document Consumer",
        description = "Writes the triples of a collection to one file, which appears when the collection is complete.")
@TypeCapability(inputs = "org.agonist.types.DrugTargetRelation")
@OperationalProperties(multipleDeploymentAllowed = false, modifiesCas = false)
public final class DocumentCasConsumer extends JCasConsumer_ImplBase {
    /** Name of {@link #output}. */
    public static final String PARAM_OUTPUT = "output";
    /** Name of {@link #format}. */
    public static final String PARAM_FORMAT = "format";

    /** The file to write. */
    @ConfigurationParameter(name = PARAM_OUTPUT, description = "The file to write; one that is there is replaced.")
    private String output;

    /** The format. */
    @ConfigurationParameter(
            name = PARAM_FORMAT,
            defaultValue = "csv",
            description = "The format, as the command line's --format names it: csv, json, jsonl.")
    private String format;

    private @Nullable AtomicFile file;
    private @Nullable DocumentWriter writer;
    private int documents;

    @Override
    public void process(JCas cas) throws AnalysisEngineProcessException {
        documents++;
        DocumentID id = cas.select(DocumentID.class).findFirst().orElse(null);
        String name = id == null ? String.valueOf(documents) : id.getDocumentID();
        try {
            DocumentWriter open = open();
            open.write(open.render(TripleAssembler.document(cas, name)));
        } catch (IOException e) {
            throw new AnalysisEngineProcessException(e);
        }
    }

    @Override
    public void collectionProcessComplete() throws AnalysisEngineProcessException {
        try {
            open().close();
            if (file != null) {
                file.commit();
            }
        } catch (IOException e) {
            throw new AnalysisEngineProcessException(e);
        } finally {
            destroy();
        }
    }

    /** Gives up a file that is not complete. */
    @Override
    public void destroy() {
        try (AtomicFile open = file) {
            writer = null;
            file = null;
            documents = 0;
        } catch (IOException e) {
            getLogger().warn(output + ": " + e.getMessage());
        }
    }

    private DocumentWriter open() throws IOException {
        DocumentWriter open = writer;
        if (open == null) {
            file = AtomicFile.create(Path.of(output));
            open = new DocumentWriter(
                    OutputFormat.valueOf(format.toUpperCase(Locale.ROOT)).format(), file.writer());
            writer = open;
        }
        return open;
    }
}
