package org.agonist.relations;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.agonist.relations.classifier.PairJudge;
import org.agonist.resources.Resources;
import org.apache.uima.fit.component.Resource_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.ResourceSpecifier;
import org.jspecify.annotations.Nullable;

/**
 * A relation classifier that all engines of one resource manager share. A user's own model is read
 * at once, for it may be none; the shipped one only when the first engine asks for it, so that a run which never needs it does
 * not wait for it.
 */
public final class RelationModelResource extends Resource_ImplBase {
    /** Name of {@link #model}. */
    public static final String PARAM_MODEL = "model";

    /** Location of a model, empty for none. */
    @ConfigurationParameter(
            name = PARAM_MODEL,
            defaultValue = RelationModels.DEFAULT,
            description = "Location of a relation classifier's model, on the class path or a file; empty for none.")
    private String model;

    private final AtomicReference<@Nullable CompletableFuture<PairJudge>> read = new AtomicReference<>();

    @Override
    public boolean initialize(ResourceSpecifier specifier, Map<String, Object> parameters)
            throws ResourceInitializationException {
        if (!super.initialize(specifier, parameters)) {
            return false;
        }
        if (!model.isEmpty()) {
            try {
                if (model.equals(RelationModels.DEFAULT)) {
                    Resources.open(model).close();
                } else {
                    judge();
                }
            } catch (IOException e) {
                throw new ResourceInitializationException(e);
            }
        }
        return true;
    }

    /** Whether there is no model. */
    public boolean isEmpty() {
        return model.isEmpty();
    }

    /**
     * The model, immutable; read by whoever asks first, while others wait.
     *
     * @throws IOException if the model is damaged; the message names the location
     */
    public PairJudge judge() throws IOException {
        CompletableFuture<PairJudge> own = new CompletableFuture<>();
        CompletableFuture<PairJudge> first = read.compareAndExchange(null, own);
        if (first == null) {
            try {
                own.complete(RelationModels.judge(model));
            } catch (IOException | RuntimeException e) {
                own.completeExceptionally(e);
            }
            first = own;
        }
        try {
            return first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
