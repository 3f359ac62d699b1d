package org.agonist.entities.recogniser;

/**
 * One entity found, as in {@code text.substring(begin, end)} is "imatinib".
 *
 * @param begin offset of the first UTF-16 unit
 * @param end offset after the last UTF-16 unit
 * @param kind chemical or gene; spans of different kinds may overlap ("<em>dopamine</em> receptor")
 * @param confidence in [0,1]: the probability that exactly this span is an entity of this kind
 */
public record EntitySpan(int begin, int end, SpanKind kind, float confidence) {}
