package org.agonist.readers;

/** How much is read for one document: more than any real one holds, and little enough to bound memory. */
final class Limits {
    /** Characters of text in one document: some five thousand printed pages. */
    static final int MAX_CHARACTERS = 16 << 20;

    /** Paragraphs in one document. */
    static final int MAX_PARAGRAPHS = 1 << 20;

    /** Mentions that the source of one document marks; more are left out. */
    static final int MAX_MENTIONS = 1 << 16;

    /** Bytes that one document takes up in its file, markup and all. */
    static final int MAX_BYTES = 64 << 20;

    /** How many times its size compressed data may grow. Text and XML grow 3 to 30 times, a bomb up to a thousand. */
    static final int MAX_EXPANSION = 200;

    /** What compressed data may always grow to: short files of little variety expand more, and harm nobody. */
    static final long FREE_EXPANSION = 64L << 20;

    private Limits() {}

    /**
     * The text, if it is not too long.
     *
     * @param where what messages call the document
     */
    static String checked(String text, String where) throws InputException {
        if (text.length() > MAX_CHARACTERS) {
            throw tooLong(where);
        }
        return text;
    }

    static InputException tooLong(String where) {
        return new InputException(where + ": expected a document of at most " + MAX_CHARACTERS + " characters, "
                + MAX_PARAGRAPHS + " paragraphs and " + (MAX_BYTES >> 20) + " MiB but found a longer one; split it");
    }
}
