package org.agonist.relations;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.agonist.relations.classifier.PairJudge;
import org.agonist.relations.classifier.RelationClassifier;
import org.agonist.relations.classifier.TrainedPairJudge;
import org.agonist.relations.onnx.OnnxPairJudge;
import org.agonist.resources.Resources;

/** Opens models of relations by location. */
public final class RelationModels {
    /** The model that the project ships. */
    public static final String DEFAULT = "classpath:org/agonist/models/drug-target-relations.bin";

    private RelationModels() {}

    /**
     * Opens a model: a user's own transformer if its name ends in {@code .onnx}, else one that this project trained.
     *
     * @throws IOException if it cannot be opened; the message names the location and says what to do
     */
    public static PairJudge judge(String location) throws IOException {
        return location.endsWith(OnnxPairJudge.ENDING)
                ? OnnxPairJudge.load(Path.of(location))
                : new TrainedPairJudge(load(location));
    }

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
        } catch (ZipException | EOFException e) {
            throw new IOException(location
                    + ": expected a whole relation model, as 'agonist train relations' writes it, or a"
                    + " transformer whose name ends in .onnx, but found something else (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw new IOException(location + ": " + e.getMessage(), e);
        }
    }
}
