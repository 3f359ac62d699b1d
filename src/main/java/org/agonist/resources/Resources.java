package org.agonist.resources;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
        return new BufferedInputStream(Files.newInputStream(existing(location)));
    }

    /**
     * The file behind a location; empty if it lies in a jar.
     *
     * @throws FileNotFoundException if nothing is there; the message names the location
     */
    public static Optional<Path> file(String location) throws IOException {
        if (!location.startsWith(CLASSPATH)) {
            return Optional.of(existing(location));
        }
        URL url = Resources.class.getClassLoader().getResource(location.substring(CLASSPATH.length()));
        if (url == null) {
            throw new FileNotFoundException(location + ": nothing of this name on the class path");
        }
        try {
            return url.getProtocol().equals("file") ? Optional.of(Path.of(url.toURI())) : Optional.empty();
        } catch (URISyntaxException e) {
            throw new IOException(location + ": expected a location that is a file but found [" + url + "]", e);
        }
    }

    private static Path existing(String location) throws FileNotFoundException {
        Path path = Path.of(location);
        if (!Files.exists(path)) {
            throw new FileNotFoundException(location + ": no such file");
        }
        return path;
    }

    /** The whole text at a location, in UTF-8. */
    public static String text(String location) throws IOException {
        try (InputStream stream = open(location)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
