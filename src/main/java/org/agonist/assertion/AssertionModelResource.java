package org.agonist.assertion;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.uima.fit.component.Resource_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.ResourceSpecifier;

/** The cues that all engines of one resource manager share; the model is read beside the start of everything else. */
public final class AssertionModelResource extends Resource_ImplBase {
    /** Name of {@link #model}. */
    public static final String PARAM_MODEL = "model";

    /** Location of the model. */
    @ConfigurationParameter(
            name = PARAM_MODEL,
            defaultValue = AssertionModels.DEFAULT,
            description = "Location of a model of cues and scopes, on the class path or a file.")
    private String model;

    private CompletableFuture<Assertions> assertions = new CompletableFuture<>();

    @Override
    public boolean initialize(ResourceSpecifier specifier, Map<String, Object> parameters)
            throws ResourceInitializationException {
        if (!super.initialize(specifier, parameters)) {
            return false;
        }
        String location = model;
        assertions = CompletableFuture.supplyAsync(() -> read(location));
        return true;
    }

    private static Assertions read(String location) {
        try {
            return new Assertions(CueLexicon.load(), AssertionModels.load(location));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /**
     * The cues, immutable.
     *
     * @throws IOException if there is no model at the location or it is damaged; the message says which
     */
    public Assertions assertions() throws IOException {
        try {
            return assertions.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
