package org.agonist.assertion;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.agonist.assertion.scopes.AssertionModel;
import org.agonist.resources.Resources;

/** Opens models of cues and scopes by location. */
public final class AssertionModels {
    /** The model that the project ships. */
    public static final String DEFAULT = "classpath:org/agonist/models/assertion.bin";

    private AssertionModels() {}

    /**
     * Reads a model.
     *
     * @throws IOException if none is there, or it is damaged or of another format; the message names the location
     */
    public static AssertionModel load(String location) throws IOException {
        try (InputStream stream = Resources.open(location)) {
            return AssertionModel.read(stream);
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(location + ": " + e.getMessage(), e);
        }
    }
}
