package org.agonist.readers;

import java.util.List;
import java.util.Locale;

/**
 * The columns of a table that documents come in, by name. One that is empty is told from the header: the first that is called as
 * such columns mostly are.
 *
 * @param id the document's identifier
 * @param text its text
 * @param title its title, which heads the text; it may be missing
 */
public record TableColumns(String id, String text, String title) {
    /** All told from the header. */
    public static final TableColumns BY_HEADER = new TableColumns("", "", "");

    private static final List<String> IDS = List.of("id", "doc_id", "document_id", "pmid", "pmcid", "doi");
    private static final List<String> TEXTS = List.of("text", "abstract", "abstract_text", "body", "content");
    private static final List<String> TITLES = List.of("title", "article_title");

    /** Where the columns stand in a header; the title's index is -1 if it is missing. */
    record Indexes(int id, int text, int title) {}

    /** @throws InputException if the id or the text, or a column that is named, is not in the header */
    Indexes in(List<String> header, String where) throws InputException {
        return new Indexes(
                required(id, IDS, "--id-column", header, where),
                required(text, TEXTS, "--text-column", header, where),
                title.isEmpty() ? index(TITLES, header) : required(title, TITLES, "--title-column", header, where));
    }

    private static int required(String name, List<String> names, String option, List<String> header, String where)
            throws InputException {
        List<String> wanted = name.isEmpty() ? names : List.of(name.strip().toLowerCase(Locale.ROOT));
        int index = index(wanted, header);
        if (index < 0) {
            throw new InputException(where + ": expected a column " + String.join(" or ", wanted) + " but found "
                    + String.join(", ", header) + "; name it with " + option);
        }
        return index;
    }

    private static int index(List<String> names, List<String> header) {
        for (String name : names) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).strip().toLowerCase(Locale.ROOT).equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
