package org.agonist.readers;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes text of a PDF through Apache PDFBox, which is not part of the distribution: see {@link PdfText} for what becomes of its
 * pages. Sections are told from the text, as those of plain text are.
 */
final class Pdf {
    private Pdf() {}

    /**
     * The text of a PDF.
     *
     * @param name what messages call it
     * @throws InputException if it cannot be read, or PDFBox is not there
     */
    static String decode(byte[] bytes, String name) throws InputException {
        String text;
        try {
            text = PdfText.of(bytes);
        } catch (NoClassDefFoundError e) {
            throw new InputException(
                    name + ": PDF needs Apache PDFBox 3: save pdfbox-app-3.0.6.jar, from"
                            + " https://pdfbox.apache.org/download.html, as " + library(),
                    e);
        } catch (IOException | RuntimeException e) {
            throw new InputException(name + ": damaged or encrypted PDF: " + e.getMessage(), e);
        }
        if (text.isBlank()) {
            throw new InputException(
                    name + ": expected text but found only images; run text recognition (OCR) on it first");
        }
        return Surrogates.repaired(text);
    }

    /** Where the class path looks for the library. */
    private static Path library() {
        Path code = Path.of(
                Pdf.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        return code.resolveSibling("lib").resolve("pdfbox-app.jar");
    }
}
