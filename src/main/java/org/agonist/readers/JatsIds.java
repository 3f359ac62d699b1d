package org.agonist.readers;

import java.util.Locale;

/** The identifiers of an article. Its PubMed Central identifier names it best, then PubMed's, then its DOI. */
final class JatsIds {
    private String pmcid = "";
    private String pmid = "";
    private String doi = "";

    /** @param type what JATS calls the identifier; kinds that name no article are passed over */
    void add(String type, String id) {
        switch (type) {
            case "pmc", "pmcid" -> pmcid = id.toUpperCase(Locale.ROOT).startsWith("PMC") ? id : "PMC" + id;
            case "pmid" -> pmid = id;
            case "doi" -> doi = id;
            default -> {
                // Publishers' own numbers and the like.
            }
        }
    }

    String best(String fallback) {
        if (!pmcid.isEmpty()) {
            return pmcid;
        }
        if (!pmid.isEmpty()) {
            return pmid;
        }
        return doi.isEmpty() ? fallback : doi;
    }
}
