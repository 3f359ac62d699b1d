package org.agonist.relations;

/** What became of a pair, and why. */
enum PairVerdict {
    KEPT("kept"),
    LOW_CONFIDENCE("dropped: below the least confidence that is asked for"),
    WEAKER("dropped: another rule says a direction of this pair, or is surer"),
    SAME_CONCEPT("dropped: both mean the same"),
    VAGUE("dropped: a therapy and a process say too little"),
    SUPERSEDED("dropped: what the name refers to has its target instead"),
    STATED("dropped: the sentence says elsewhere how it acts on this target"),
    UNRELATED("not related, says the model"),
    UNSURE("dropped: the model is not sure enough"),
    RULED("not needed: a rule has related these two"),
    NOT_LEARNT("dropped: the model has not learnt pairs of these kinds"),
    TRIGGER_TAKEN("dropped: a rule has read its trigger already");

    private final String words;

    PairVerdict(String words) {
        this.words = words;
    }

    /** As it is shown. */
    String words() {
        return words;
    }
}
