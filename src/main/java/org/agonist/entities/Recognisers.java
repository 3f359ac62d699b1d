package org.agonist.entities;

import java.io.IOException;
import java.io.InputStream;
import org.agonist.entities.recogniser.EntityRecogniser;
import org.agonist.resources.Resources;

/** Opens recogniser models by location. */
public final class Recognisers {
    /** The model that the project ships. */
    public static final String DEFAULT = "classpath:org/agonist/models/entities.bin";

    private Recognisers() {}

    /**
     * Reads a model.
     *
     * @throws IOException if none is there, or it is damaged or of another format; the message names the location
     */
    public static EntityRecogniser load(String location) throws IOException {
        try (InputStream stream = Resources.open(location)) {
            return EntityRecogniser.load(stream);
        } catch (java.io.FileNotFoundException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(location + ": " + e.getMessage(), e);
        }
    }
}
