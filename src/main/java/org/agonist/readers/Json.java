package org.agonist.readers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** How JSON is read. */
final class Json {
    private Json() {}

    /** Makes parsers that bound strings and depth. */
    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Limits.MAX_CHARACTERS)
                        .maxNestingDepth(XmlCursor.MAX_DEPTH)
                        .build())
                .build();
    }
}
