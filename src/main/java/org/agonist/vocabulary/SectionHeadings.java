package org.agonist.vocabulary;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Headings that tell what stands under them, such as <em>Competing interests</em>. */
public final class SectionHeadings {
    private static final Map<String, SectionKind> LABELS = Map.ofEntries(
            Map.entry("title", SectionKind.TITLE),
            Map.entry("author", SectionKind.AUTHORS),
            Map.entry("authors", SectionKind.AUTHORS),
            Map.entry("corresponding author", SectionKind.AUTHORS),
            Map.entry("correspondence", SectionKind.AUTHORS),
            Map.entry("affiliation", SectionKind.AFFILIATION),
            Map.entry("affiliations", SectionKind.AFFILIATION),
            Map.entry("author affiliations", SectionKind.AFFILIATION),
            Map.entry("abstract", SectionKind.ABSTRACT),
            Map.entry("summary", SectionKind.ABSTRACT),
            Map.entry("simple summary", SectionKind.ABSTRACT),
            Map.entry("keyword", SectionKind.KEYWORDS),
            Map.entry("keywords", SectionKind.KEYWORDS),
            Map.entry("key words", SectionKind.KEYWORDS),
            Map.entry("index terms", SectionKind.KEYWORDS),
            Map.entry("introduction", SectionKind.BODY),
            Map.entry("background", SectionKind.BODY),
            Map.entry("methods", SectionKind.BODY),
            Map.entry("materials and methods", SectionKind.BODY),
            Map.entry("results", SectionKind.BODY),
            Map.entry("results and discussion", SectionKind.BODY),
            Map.entry("discussion", SectionKind.BODY),
            Map.entry("conclusion", SectionKind.BODY),
            Map.entry("conclusions", SectionKind.BODY),
            Map.entry("conclusions and perspectives", SectionKind.BODY),
            Map.entry("references", SectionKind.REFERENCES),
            Map.entry("reference", SectionKind.REFERENCES),
            Map.entry("reference list", SectionKind.REFERENCES),
            Map.entry("bibliography", SectionKind.REFERENCES),
            Map.entry("literature cited", SectionKind.REFERENCES),
            Map.entry("literature", SectionKind.REFERENCES),
            Map.entry("works cited", SectionKind.REFERENCES),
            Map.entry("acknowledgement", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("acknowledgements", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("acknowledgment", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("acknowledgments", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("funding", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("author contributions", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("conflict of interest", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("conflicts of interest", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("competing interests", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("declaration of interests", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("disclosure", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("disclosures", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("data availability", SectionKind.ACKNOWLEDGEMENTS),
            Map.entry("data availability statement", SectionKind.ACKNOWLEDGEMENTS));

    private SectionHeadings() {}

    /** What stands under a heading, null if the heading does not tell. */
    public static @Nullable SectionKind kindOf(String heading) {
        return LABELS.get(heading.toLowerCase(Locale.ROOT));
    }
}
