package org.agonist.foreign;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.InvalidXMLException;

/** Type systems out of the jars that other tools publish. */
public final class PublishedTypes {
    private PublishedTypes() {}

    /** Our types, and those of the jars whose names begin so, as uimaFIT finds them. */
    public static TypeSystemDescription of(String jars)
            throws IOException, ResourceInitializationException, InvalidXMLException {
        Path folder = Path.of(System.getProperty("agonist.basedir"), "target", "foreign-types");
        List<URL> urls = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, jars + "*.jar")) {
            for (Path file : files) {
                urls.add(file.toUri().toURL());
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), usual)) {
            thread.setContextClassLoader(loader);
            TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
            types.resolveImports();
            return types;
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
