package org.agonist.relations.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordPieceTest {
    private static final List<String> PIECES =
            List.of("[UNK]", "gef", "##itin", "##ib", "##i", "tgf", "-", "beta", "Beta", "naive", "(", ")");

    @TempDir
    private Path folder;

    private List<String> cut(String text, boolean lowerCase) throws IOException {
        Path vocabulary = Files.write(folder.resolve("vocab.txt"), PIECES);
        WordPiece.Pieces pieces = new WordPiece.Pieces();
        WordPiece.read(vocabulary, lowerCase).cut(text, pieces);
        List<String> names = new ArrayList<>();
        for (int id : pieces.toArray()) {
            names.add(PIECES.get(id));
        }
        return names;
    }

    @Test
    void aWordIsCutIntoItsLongestPieces() throws IOException {
        assertThat(cut("Gefitinib", true)).containsExactly("gef", "##itin", "##ib");
    }

    @Test
    void punctuationStandsAlone() throws IOException {
        assertThat(cut("(TGF-beta)", true)).containsExactly("(", "tgf", "-", "beta", ")");
    }

    @Test
    void aWordThatCannotBeCutWhollyIsUnknown() throws IOException {
        assertThat(cut("gefitinab beta", true)).containsExactly("[UNK]", "beta");
    }

    @Test
    void accentsAreTakenOffWhereTheModelIsUncased() throws IOException {
        assertThat(cut("Na\u00efve Beta", true)).containsExactly("naive", "beta");
    }

    @Test
    void aCasedModelSeesTheText() throws IOException {
        assertThat(cut("Beta beta", false)).containsExactly("Beta", "beta");
    }

    @Test
    void aVocabularyWithoutMarkersIsRefused() throws IOException {
        Path vocabulary = Files.write(folder.resolve("vocab.txt"), PIECES);
        assertThatThrownBy(() -> WordPiece.read(vocabulary, true).id("[E1]"))
                .hasMessageContaining("vocab.txt: expected a line [[E1]] but found none");
    }
}
