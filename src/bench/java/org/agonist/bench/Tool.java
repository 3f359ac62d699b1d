package org.agonist.bench;

/** What is measured: something that finds names in a text. */
interface Tool {
    /** How many names it finds. */
    int find(String text) throws Exception;
}
