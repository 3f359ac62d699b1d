package org.agonist.writers;

import java.util.Locale;
import java.util.function.Function;
import org.agonist.triples.Triple;

/** The fields of a triple in the output, in the order of the CSV's columns; JSON carries the same names. */
enum Column {
    DOC_ID(Triple::documentId),
    SECTION(Triple::section),
    DRUG_TEXT(triple -> triple.drug().text()),
    DRUG_ID(triple -> triple.drug().id()),
    DRUG_NAME(triple -> triple.drug().name()),
    DRUG_TYPE(triple -> triple.drug().kind()),
    MECHANISM(triple -> triple.mechanism().label()),
    TARGET_TEXT(triple -> triple.target().text()),
    TARGET_ID(triple -> triple.target().id()),
    TARGET_NAME(triple -> triple.target().name()),
    TARGET_TYPE(triple -> triple.target().kind()),
    TRIGGER(Triple::trigger),
    NEGATED(Triple::negated),
    SPECULATIVE(Triple::speculative),
    CONFIDENCE(Triple::confidence),
    SENTENCE(triple -> triple.evidence().text()),
    DRUG_BEGIN(triple -> triple.drug().span().begin()),
    DRUG_END(triple -> triple.drug().span().end()),
    TARGET_BEGIN(triple -> triple.target().span().begin()),
    TARGET_END(triple -> triple.target().span().end()),
    SENTENCE_BEGIN(triple -> triple.evidence().span().begin()),
    SENTENCE_END(triple -> triple.evidence().span().end()),
    EXTRACTOR(Triple::extractor);

    private final Function<Triple, Object> value;

    Column(Function<Triple, Object> value) {
        this.value = value;
    }

    /** As the header spells it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A String, an Integer, a Double or a Boolean. */
    Object of(Triple triple) {
        return value.apply(triple);
    }

    /** The same as text; a confidence has three decimals. */
    String textOf(Triple triple) {
        Object found = of(triple);
        return found instanceof Double number ? String.format(Locale.ROOT, "%.3f", number) : String.valueOf(found);
    }
}
