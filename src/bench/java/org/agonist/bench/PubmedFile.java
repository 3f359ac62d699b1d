package org.agonist.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a PubMed file out of abstracts, one a line (identifier, title, abstract, with tabs between), repeated until there are
 * enough: {@code PubmedFile drugprot_training_abstracs.tsv 200000 drugprot.xml}.
 */
final class PubmedFile {
    private PubmedFile() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        int wanted = Integer.parseInt(arguments[1]);
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n");
            for (int i = 0; i < wanted; i++) {
                String[] cells = lines.get(i % lines.size()).split("\t", -1);
                out.write("<PubmedArticle><MedlineCitation><PMID>" + (i + 1) + "</PMID><Article><ArticleTitle>"
                        + Xml.escaped(cells[1]) + "</ArticleTitle><Abstract><AbstractText>" + Xml.escaped(cells[2])
                        + "</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n");
            }
            out.write("</PubmedArticleSet>\n");
        }
    }
}
