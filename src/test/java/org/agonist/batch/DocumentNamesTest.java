package org.agonist.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DocumentNamesTest {
    @Test
    void anOrdinaryIdIsTheName() {
        for (String id : new String[] {"12345678", "PMC123.v2", "review_2-b"}) {
            assertThat(DocumentNames.of(id)).isEqualTo(id);
        }
    }

    @Test
    void noNameLeavesItsFolderOrIsRefusedByAFileSystem() {
        for (String id : new String[] {
            "../../etc/passwd",
            "/root",
            "a\\b",
            "C:x",
            ".hidden",
            "..",
            "",
            "nul",
            "COM1.txt",
            "a.",
            "a\0b",
            "\uD800",
            "ä",
            "index",
            "x".repeat(4000)
        }) {
            assertThat(DocumentNames.of(id))
                    .as(id)
                    .matches("[A-Za-z0-9_-][A-Za-z0-9_.-]*-[0-9a-f]{8}|-[0-9a-f]{8}")
                    .hasSizeLessThan(140);
        }
    }

    @Test
    void idsThatDifferOnlyInWhatIsReplacedStayApart() {
        assertThat(DocumentNames.of("a/b")).isNotEqualTo(DocumentNames.of("a:b"));
    }
}
