package org.agonist.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF as one document, through Apache PDFBox, which is not part of the distribution: see {@link PdfText} for what is
 * made of its pages. Sections are told from the text, as those of plain text are.
 */
final class PdfReader implements DocumentReader {
    private final Input input;
    private final InputStream stream;
    private boolean done;

    PdfReader(Input input, InputStream stream) {
        this.input = input;
        this.stream = stream;
    }

    @Override
    public @Nullable SourceDocument next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        byte[] bytes = stream.readNBytes(Limits.MAX_BYTES + 1);
        if (bytes.length > Limits.MAX_BYTES) {
            throw Limits.tooLong(input.name());
        }
        String text = Json.repaired(Limits.checked(text(bytes), input.name()));
        if (text.isBlank()) {
            throw new InputException(
                    input.name() + ": expected text but found only images; run text recognition (OCR) on it first");
        }
        return new SourceDocument(input.documentId(), "", text);
    }

    private String text(byte[] bytes) throws InputException {
        try {
            return PdfText.of(bytes);
        } catch (NoClassDefFoundError e) {
            throw new InputException(
                    input.name() + ": PDF needs Apache PDFBox 3: save pdfbox-app-3.0.6.jar, from"
                            + " https://pdfbox.apache.org/download.html, as " + library(),
                    e);
        } catch (IOException | RuntimeException e) {
            throw new InputException(input.name() + ": damaged or encrypted PDF: " + e.getMessage(), e);
        }
    }

    /** Where the class path looks for the library. */
    private static Path library() {
        Path code = Path.of(PdfReader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return code.resolveSibling("lib").resolve("pdfbox-app.jar");
    }

    @Override
    public boolean canGoOn() {
        return false;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
