package org.agonist.entities;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.agonist.entities.dictionary.Dictionary;
import org.apache.uima.fit.component.Resource_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.ResourceSpecifier;
import org.jspecify.annotations.Nullable;

/** A dictionary that all engines of one resource manager share. */
public final class DictionaryResource extends Resource_ImplBase {
    /** Name of {@link #dictionaries}. */
    public static final String PARAM_DICTIONARIES = "dictionaries";

    /** Locations of dictionaries, one a line: a resource's parameters are single strings. */
    @ConfigurationParameter(
            name = PARAM_DICTIONARIES,
            defaultValue = Dictionaries.DEFAULT,
            description = "Locations of dictionaries, one a line; those named first win.")
    private String dictionaries;

    private @Nullable Dictionary dictionary;

    @Override
    public boolean initialize(ResourceSpecifier specifier, Map<String, Object> parameters)
            throws ResourceInitializationException {
        if (!super.initialize(specifier, parameters)) {
            return false;
        }
        try {
            dictionary = Dictionaries.load(dictionaries.lines().toList());
        } catch (IOException e) {
            throw new ResourceInitializationException(e);
        }
        return true;
    }

    /** The dictionary, immutable. */
    public Dictionary dictionary() {
        return Objects.requireNonNull(dictionary, "the resource has not been initialized");
    }
}
