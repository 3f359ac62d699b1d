/** Importers of the official download formats. Pure Java: files in, entries out. */
@NullMarked
package org.agonist.entities.dictionary.imports;

import org.jspecify.annotations.NullMarked;
