package org.agonist.entities.recogniser;

/** How often a name stood in the training documents, and as what. */
public interface NameCounts {
    /** Times it was a chemical. */
    int CHEMICAL = 0;
    /** Times it was a gene. */
    int GENE = 1;
    /** Times it was one of these or seemed to be. */
    int CANDIDATE = 2;
    /** Numbers per name. */
    int COUNTS = 3;

    /** One of a name's numbers, 0 for a name never met. */
    int of(int name, int what);
}
