package org.agonist.entities;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.agonist.entities.recogniser.EntityRecogniser;
import org.apache.uima.fit.component.Resource_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.ResourceSpecifier;
import org.jspecify.annotations.Nullable;

/**
 * An entity recogniser that all engines of one resource manager share. It is read beside other resources; engines wait for
 * it when they are initialized, and fail then if it cannot be read.
 */
public final class RecogniserResource extends Resource_ImplBase {
    /** Name of {@link #recogniser}. */
    public static final String PARAM_RECOGNISER = "recogniser";

    /** Location of a model, empty for none. */
    @ConfigurationParameter(
            name = PARAM_RECOGNISER,
            defaultValue = Recognisers.DEFAULT,
            description = "Location of a recogniser model, on the class path or a file; empty for none.")
    private String recogniser;

    private CompletableFuture<@Nullable EntityRecogniser> model = CompletableFuture.completedFuture(null);

    @Override
    public boolean initialize(ResourceSpecifier specifier, Map<String, Object> parameters)
            throws ResourceInitializationException {
        if (!super.initialize(specifier, parameters)) {
            return false;
        }
        if (!recogniser.isEmpty()) {
            String location = recogniser;
            model = CompletableFuture.supplyAsync(() -> read(location));
        }
        return true;
    }

    private static EntityRecogniser read(String location) {
        try {
            return Recognisers.load(location);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /**
     * The recogniser, immutable; null if the location is empty.
     *
     * @throws IOException if there is no model at the location or it is damaged; the message says which
     */
    public @Nullable EntityRecogniser recogniser() throws IOException {
        try {
            return model.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
