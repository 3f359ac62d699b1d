package org.agonist.relations;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.agonist.relations.classifier.RelationClassifier;
import org.agonist.resources.Resources;

/** Opens models of the relation classifier by location. */
public final class RelationModels {
    /** The model that the project ships. */
    public static final String DEFAULT = "classpath:org/agonist/models/drug-target-relations.bin";

    private RelationModels() {}

    /**
     * Reads a model.
     *
     * @throws IOException if none is there, or it is damaged or of another format; the message names the location
     */
    public static RelationClassifier load(String location) throws IOException {
        try (InputStream stream = Resources.open(location)) {
            return RelationClassifier.load(stream);
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(location + ": " + e.getMessage(), e);
        }
    }
}
