package org.agonist.relations.onnx;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A model opened by ONNX Runtime. The library is called by name: it brings native code for every platform, 75 MB, which neither
 * building nor running this project otherwise needs. Thread-safe.
 */
final class OnnxRuntime {
    private static final String PACKAGE = "ai.onnxruntime.";

    private final Path file;
    private final Object environment;
    private final Object session;
    private final Method createTensor;
    private final Method run;
    private final Set<?> inputs;

    private OnnxRuntime(Path file) throws ReflectiveOperationException {
        this.file = file;
        Class<?> environments = Class.forName(PACKAGE + "OrtEnvironment");
        environment = environments.getMethod("getEnvironment").invoke(null);
        session = environments.getMethod("createSession", String.class).invoke(environment, file.toString());
        createTensor = Class.forName(PACKAGE + "OnnxTensor")
                .getMethod("createTensor", environments, LongBuffer.class, long[].class);
        run = session.getClass().getMethod("run", Map.class);
        inputs = (Set<?>) session.getClass().getMethod("getInputNames").invoke(session);
    }

    static OnnxRuntime open(Path file) throws IOException {
        try {
            return new OnnxRuntime(file);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IOException(
                    file + ": expected ONNX Runtime on the class path but found none; get onnxruntime-VERSION.jar"
                            + " (com.microsoft.onnxruntime:onnxruntime) and set AGONIST_CLASSPATH to its path;"
                            + " see docs/onnx.md",
                    e);
        } catch (ReflectiveOperationException e) {
            throw failure(file, e);
        }
    }

    /**
     * The first output of the model.
     *
     * @param values the inputs that a transformer may have, by name, each of {@code rows} rows; those that it has are given
     * @return rows of scores
     */
    float[][] run(Map<String, long[]> values, int rows) throws IOException {
        Map<String, Object> tensors = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, long[]> value : values.entrySet()) {
                if (inputs.contains(value.getKey())) {
                    long[] shape = {rows, value.getValue().length / rows};
                    tensors.put(
                            value.getKey(),
                            createTensor.invoke(null, environment, LongBuffer.wrap(value.getValue()), shape));
                }
            }
            try (AutoCloseable result = (AutoCloseable) run.invoke(session, tensors)) {
                Object first = result.getClass().getMethod("get", int.class).invoke(result, 0);
                return (float[][]) Class.forName(PACKAGE + "OnnxValue")
                        .getMethod("getValue")
                        .invoke(first);
            } finally {
                for (Object tensor : tensors.values()) {
                    ((AutoCloseable) tensor).close();
                }
            }
        } catch (Exception e) {
            throw failure(file, e);
        }
    }

    private static IOException failure(Path file, Exception e) {
        Throwable cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
        return new IOException(
                file + ": expected a sequence classifier that ONNX Runtime can run but found: " + cause.getMessage(),
                cause);
    }
}
