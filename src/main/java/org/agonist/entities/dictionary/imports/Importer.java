package org.agonist.entities.dictionary.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.agonist.entities.dictionary.Entry;

/** Reads the files of one resource as entries, one after the other. */
@FunctionalInterface
interface Importer {
    /**
     * Reads all files.
     *
     * @param files as downloaded, plain or compressed by gzip
     * @param sink receives the entries in the order of the files
     * @throws org.agonist.entities.dictionary.DictionaryException if a file is not as expected; the message names file and line
     */
    void read(List<Path> files, Consumer<Entry> sink) throws IOException;
}
