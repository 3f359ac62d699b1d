package org.agonist.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.agonist.text.Span;
import org.agonist.vocabulary.Section;

/** What holds of every reader, whatever it is given. */
public final class ReaderContract {
    private ReaderContract() {}

    /**
     * Reads to the end: nothing but an {@link InputException} comes up, texts can be written in UTF-8, and sections and their
     * paragraphs lie in the text, in order and apart.
     */
    public static void check(String name, InputFormat format, byte[] content) throws IOException {
        for (SourceDocument document : Reading.of(name, content, format).documents()) {
            String text = document.text();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(document.id()))
                    .isTrue();
            int end = 0;
            for (Section section : document.sections()) {
                assertThat(section.paragraphs()).isNotEmpty();
                assertThat(section.span().begin()).isGreaterThanOrEqualTo(end);
                for (Span paragraph : section.paragraphs()) {
                    assertThat(paragraph.begin()).isGreaterThanOrEqualTo(end);
                    assertThat(section.span().contains(paragraph)).isTrue();
                    end = paragraph.end();
                }
                end = section.span().end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }
}
