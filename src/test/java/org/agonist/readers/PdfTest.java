package org.agonist.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

final class PdfTest {
    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                column(content, 50, "Imatinib inhibits", "the kinase ABL1.");
                column(content, 320, "Everolimus inhib-", "its mTOR.");
            }
            SourceDocument document = Reading.of("a.pdf", bytes(pdf)).single();
            assertThat(document.id()).isEqualTo("a");
            assertThat(document.text()).contains("Imatinib inhibits\nthe kinase ABL1.", "Everolimus inhibits mTOR.");
        }
    }

    @Test
    void aPdfWithoutTextSaysWhatToDo() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            assertThat(Reading.of("a.pdf", bytes(pdf)).failures())
                    .containsExactly(
                            "a.pdf: expected text but found only images;" + " run text recognition (OCR) on it first");
        }
    }

    @Test
    void aDamagedPdfIsNamed() throws IOException {
        assertThat(Reading.of("a.pdf", "%PDF-1.7\nnone".getBytes(UTF_8)).failures())
                .singleElement()
                .asString()
                .startsWith("a.pdf: damaged or encrypted PDF: ");
    }

    @Test
    void runningHeadsAndPageNumbersAreLeftOut() {
        assertThat(PdfText.text(List.of(
                        List.of("Doe et al. Page 1 of 3", "On mTOR", "", "It grows.", "1"),
                        List.of("Doe et al. Page 2 of 3", "It is a kinase.", "", "It acts.", "2"),
                        List.of("Doe et al. Page 3 of 3", "It ends.", "3"))))
                .isEqualTo("On mTOR\n\nIt grows.\n\fIt is a kinase.\n\nIt acts.\n\fIt ends.");
    }

    @Test
    void aHyphenThatOnlyEndsALineIsTakenOut() {
        assertThat(page("It inhib-", "its growth.")).isEqualTo("It inhibits growth.");
        assertThat(page("An anti-tumour drug, anti-", "tumour.")).isEqualTo("An anti-tumour drug, anti-tumour.");
        assertThat(page("It blocks IL-", "6 and EGFR-", "mutant cells."))
                .isEqualTo("It blocks IL-6 and EGFR-mutant cells.");
    }

    private static String page(String... lines) {
        return PdfText.text(List.of(List.of(lines)));
    }

    private static void column(PDPageContentStream content, float x, String... lines) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        content.setLeading(12);
        content.newLineAtOffset(x, 700);
        for (String line : lines) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }
}
