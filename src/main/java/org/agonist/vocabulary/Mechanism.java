package org.agonist.vocabulary;

/**
 * How an agent acts on a target: DrugProt's thirteen labels, each with its {@link Sign} and its counterparts in ChEMBL
 * (action type), ChemProt (CPR group) and Biolink (qualified predicate direction).
 */
public enum Mechanism {
    INHIBITOR("INHIBITOR", Sign.DOWN, "INHIBITOR", "CPR:4", "decreased activity"),
    ANTAGONIST("ANTAGONIST", Sign.DOWN, "ANTAGONIST", "CPR:6", "decreased activity"),
    AGONIST("AGONIST", Sign.UP, "AGONIST", "CPR:5", "increased activity"),
    ACTIVATOR("ACTIVATOR", Sign.UP, "ACTIVATOR", "CPR:3", "increased activity"),
    INDIRECT_DOWNREGULATOR("INDIRECT-DOWNREGULATOR", Sign.DOWN, "NEGATIVE MODULATOR", "CPR:4", "decreased expression"),
    INDIRECT_UPREGULATOR("INDIRECT-UPREGULATOR", Sign.UP, "POSITIVE MODULATOR", "CPR:3", "increased expression"),
    DIRECT_REGULATOR("DIRECT-REGULATOR", Sign.NONE, "MODULATOR", "CPR:2", "affected activity"),
    SUBSTRATE("SUBSTRATE", Sign.NONE, "SUBSTRATE", "CPR:9", "affected metabolic processing"),
    PRODUCT_OF("PRODUCT-OF", Sign.NONE, "OTHER", "CPR:9", "affected synthesis"),
    PART_OF("PART-OF", Sign.NONE, "OTHER", "CPR:1", "affected"),
    AGONIST_ACTIVATOR("AGONIST-ACTIVATOR", Sign.UP, "POSITIVE ALLOSTERIC MODULATOR", "CPR:5", "increased activity"),
    AGONIST_INHIBITOR("AGONIST-INHIBITOR", Sign.DOWN, "INVERSE AGONIST", "CPR:5", "decreased activity"),
    SUBSTRATE_PRODUCT_OF("SUBSTRATE_PRODUCT-OF", Sign.NONE, "SUBSTRATE", "CPR:9", "affected metabolic processing");

    private final String label;
    private final Sign sign;
    private final String chemblActionType;
    private final String chemProtGroup;
    private final String biolinkQualifier;

    Mechanism(String label, Sign sign, String chemblActionType, String chemProtGroup, String biolinkQualifier) {
        this.label = label;
        this.sign = sign;
        this.chemblActionType = chemblActionType;
        this.chemProtGroup = chemProtGroup;
        this.biolinkQualifier = biolinkQualifier;
    }

    /** DrugProt's spelling, such as {@code INDIRECT-DOWNREGULATOR}. */
    public String label() {
        return label;
    }

    public Sign sign() {
        return sign;
    }

    /** The nearest action type of ChEMBL's mechanism table. */
    public String chemblActionType() {
        return chemblActionType;
    }

    /** The ChemProt group, such as {@code CPR:4}. */
    public String chemProtGroup() {
        return chemProtGroup;
    }

    /** Biolink's direction and aspect qualifiers, such as {@code decreased activity}. */
    public String biolinkQualifier() {
        return biolinkQualifier;
    }

    /**
     * The mechanism with this label.
     *
     * @throws IllegalArgumentException if there is none; the message lists the labels
     */
    public static Mechanism ofLabel(String label) {
        for (Mechanism mechanism : values()) {
            if (mechanism.label.equals(label)) {
                return mechanism;
            }
        }
        throw new IllegalArgumentException(
                "expected a mechanism such as INHIBITOR or INDIRECT-DOWNREGULATOR but found [" + label + "]");
    }
}
