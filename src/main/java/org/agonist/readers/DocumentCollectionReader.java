package org.agonist.readers;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.collection.CollectionException;
import org.apache.uima.fit.component.JCasCollectionReader_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.Progress;
import org.apache.uima.util.ProgressImpl;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of every format that Agonist knows, for pipelines that begin with a collection reader. A document that
 * cannot be read is a {@link CollectionException} of {@link #getNext}, after which the next one may be asked for.
 */
@ResourceMetaData(
        name = "Agonist Document Reader",
        description =
                "Reads the documents in files, directories and archives, with the sections that their sources mark.")
@TypeCapability(
        outputs = {
            "org.apache.ctakes.typesystem.type.structured.DocumentID",
            "org.apache.ctakes.typesystem.type.textspan.Segment",
            "org.apache.ctakes.typesystem.type.textspan.Paragraph",
            "org.agonist.types.DrugMention",
            "org.agonist.types.TargetMention"
        })
public final class DocumentCollectionReader extends JCasCollectionReader_ImplBase {
    /** Name of {@link #inputs}. */
    public static final String PARAM_INPUTS = "inputs";
    /** Name of {@link #inputFormat}. */
    public static final String PARAM_INPUT_FORMAT = "inputFormat";
    /** Name of {@link #keepAnnotations}. */
    public static final String PARAM_KEEP_ANNOTATIONS = "keepAnnotations";

    /** What to read. */
    @ConfigurationParameter(name = PARAM_INPUTS, description = "Files, directories, and globs such as reviews/*.txt.")
    private String[] inputs;

    /** How to read it. */
    @ConfigurationParameter(
            name = PARAM_INPUT_FORMAT,
            defaultValue = "auto",
            description = "The format of the inputs, such as pubmed or jats; auto tells it from each input.")
    private String inputFormat;

    /** Whether to keep what is marked. */
    @ConfigurationParameter(
            name = PARAM_KEEP_ANNOTATIONS,
            defaultValue = "false",
            description = "Whether the chemicals and genes that BioC and PubTator inputs mark become mentions.")
    private boolean keepAnnotations;

    private InputFormat format = InputFormat.AUTO;
    private final Deque<Input> pending = new ArrayDeque<>();
    private int total;
    private @Nullable DocumentReader reader;
    private @Nullable SourceDocument next;
    private @Nullable IOException failure;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            format = InputFormat.ofLabel(inputFormat);
            pending.addAll(Inputs.resolve(List.of(inputs)));
        } catch (IOException | IllegalArgumentException e) {
            throw new ResourceInitializationException(e);
        }
        total = pending.size();
    }

    @Override
    public boolean hasNext() throws IOException {
        while (next == null && failure == null && (reader != null || !pending.isEmpty())) {
            try {
                advance();
            } catch (IOException e) {
                // Its turn to be reported is when the document would have been given.
                failure = e;
                if (reader != null && !reader.canGoOn()) {
                    closeReader();
                }
            }
        }
        return next != null || failure != null;
    }

    private void advance() throws IOException {
        if (reader == null) {
            reader = DocumentReaders.open(pending.removeFirst(), format);
        }
        next = reader.next();
        if (next == null) {
            closeReader();
        }
    }

    @Override
    public void getNext(JCas cas) throws IOException, CollectionException {
        hasNext();
        IOException failed = failure;
        if (failed != null) {
            failure = null;
            throw new CollectionException(failed);
        }
        SourceDocument document = next;
        if (document == null) {
            throw new CollectionException(new InputException("expected another document but there is none"));
        }
        next = null;
        CasDocuments.fill(cas, document, keepAnnotations);
    }

    @Override
    public Progress[] getProgress() {
        int done = total - pending.size() - (reader == null ? 0 : 1);
        return new Progress[] {new ProgressImpl(done, total, Progress.ENTITIES)};
    }

    @Override
    public void close() throws IOException {
        closeReader();
    }

    private void closeReader() throws IOException {
        DocumentReader open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }
}
