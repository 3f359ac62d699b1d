package org.agonist.vocabulary;

/** What sort of agent or target a mention names. A kind is either an agent's or a target's, never both. */
public enum EntityKind {
    SMALL_MOLECULE("small-molecule", true),
    ANTIBODY("antibody", true),
    ANTIBODY_DRUG_CONJUGATE("antibody-drug-conjugate", true),
    PROTEIN("protein", true),
    NUCLEIC_ACID("nucleic-acid", true),
    CELL_THERAPY("cell-therapy", true),
    VACCINE("vaccine", true),
    GENE_EDITING("gene-editing", true),
    NANOPARTICLE("nanoparticle", true),
    NATURAL_PRODUCT("natural-product", true),
    DRUG_CLASS("drug-class", true),
    THERAPY_CLASS("therapy-class", true),
    GENE("gene", false),
    FAMILY("family", false),
    COMPLEX("complex", false),
    PATHWAY("pathway", false),
    PROCESS("process", false);

    private final String label;
    private final boolean agent;

    EntityKind(String label, boolean agent) {
        this.label = label;
        this.agent = agent;
    }

    /** As dictionaries and output spell it, such as {@code small-molecule}. */
    public String label() {
        return label;
    }

    /** Whether it acts (a drug, a class, a therapy) rather than being acted on. */
    public boolean isAgent() {
        return agent;
    }

    /** Whether it is a gene's or protein's, a family's or a complex's: something a drug can bind. */
    public boolean isMolecularTarget() {
        return this == GENE || this == FAMILY || this == COMPLEX;
    }

    /** Whether it is a substance of one structure, which can bind a target: no cells, vaccines, particles or classes. */
    public boolean isMolecularAgent() {
        return switch (this) {
            case SMALL_MOLECULE, ANTIBODY, ANTIBODY_DRUG_CONJUGATE, PROTEIN, NUCLEIC_ACID, NATURAL_PRODUCT -> true;
            default -> false;
        };
    }

    /**
     * The kind with this label.
     *
     * @throws IllegalArgumentException if there is none; the message lists the labels
     */
    public static EntityKind ofLabel(String label) {
        for (EntityKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        StringBuilder labels = new StringBuilder();
        for (EntityKind kind : values()) {
            labels.append(labels.isEmpty() ? "" : ", ").append(kind.label);
        }
        throw new IllegalArgumentException("expected one of " + labels + " but found [" + label + "]");
    }
}
