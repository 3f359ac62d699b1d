package org.agonist.resources;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens what the project ships and what a user names, by location: {@code classpath:org/agonist/dictionaries/drugs.tsv} or
 * a file's path.
 */
public final class Resources {
    private static final String CLASSPATH = "classpath:";

    private Resources() {}

    /**
     * Opens a location for reading.
     *
     * @throws FileNotFoundException if nothing is there; the message names the location
     */
    public static InputStream open(String location) throws IOException {
        if (location.startsWith(CLASSPATH)) {
            String name = location.substring(CLASSPATH.length());
            InputStream stream = Resources.class.getClassLoader().getResourceAsStream(name);
            if (stream == null) {
                throw new FileNotFoundException(location + ": nothing of this name on the class path");
            }
            return new BufferedInputStream(stream);
        }
        Path path = Path.of(location);
        if (!Files.exists(path)) {
            throw new FileNotFoundException(location + ": no such file");
        }
        return new BufferedInputStream(Files.newInputStream(path));
    }

    /** The whole text at a location, in UTF-8. */
    public static String text(String location) throws IOException {
        try (InputStream stream = open(location)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
