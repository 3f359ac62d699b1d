/**
 * Recognises chemicals and genes in running text with two linear-chain conditional random fields: the pure core, which
 * knows neither UIMA nor the file system.
 */
@NullMarked
package org.agonist.entities.recogniser;

import org.jspecify.annotations.NullMarked;
