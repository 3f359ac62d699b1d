package org.agonist.readers;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with a header, one document a row: CSV after RFC 4180, or TSV without quotes. The title heads the text, parted
 * from it by a blank line. A row that lacks a cell costs that row only; what follows a quote that is never closed is not read.
 */
final class TableReader implements DocumentReader {
    private static final CSVFormat CSV = CSVFormat.RFC4180;
    private static final CSVFormat TSV = CSVFormat.TDF
            .builder()
            .setQuote(null)
            .setIgnoreSurroundingSpaces(false)
            .get();

    private final Input input;
    private final BoundedReader characters;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private TableColumns.@Nullable Indexes columns;
    private boolean ended;

    TableReader(Input input, InputStream stream, InputFormat format) throws IOException {
        this.input = input;
        TextDecoder.skipByteOrderMark(stream);
        this.characters = new BoundedReader(new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.parser = CSVParser.parse(characters, format == InputFormat.TSV ? TSV : CSV);
        this.rows = parser.iterator();
    }

    /** Bounds what is read for one row. */
    private static final class BoundedReader extends FilterReader {
        private long left = Limits.MAX_BYTES;

        BoundedReader(Reader reader) {
            super(new BufferedReader(reader, 1 << 16));
        }

        void nextRow() {
            left = Limits.MAX_BYTES;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw Limits.tooLong("row");
            }
            return count;
        }
    }

    @Override
    public @Nullable SourceDocument next() throws IOException {
        TableColumns.Indexes known = columns;
        if (known == null) {
            CSVRecord header = row();
            if (header == null) {
                throw new InputException(input.name() + ": expected a table with a header but the file is empty");
            }
            known = input.columns().in(header.toList(), input.name());
            columns = known;
        }
        CSVRecord row = row();
        while (row != null && row.size() == 1 && row.get(0).isBlank()) {
            row = row();
        }
        return row == null ? null : document(row, known);
    }

    private SourceDocument document(CSVRecord row, TableColumns.Indexes known) throws InputException {
        String where = input.name() + ":" + parser.getCurrentLineNumber();
        if (row.size() <= Math.max(known.id(), known.text())) {
            throw new InputException(where + ": expected at least " + (Math.max(known.id(), known.text()) + 1)
                    + " columns but found " + row.size());
        }
        String id = row.get(known.id()).strip();
        if (id.isEmpty()) {
            throw new InputException(where + ": expected an identifier but found an empty cell");
        }
        String title = known.title() < 0 || known.title() >= row.size()
                ? ""
                : row.get(known.title()).strip();
        String text = row.get(known.text());
        return new SourceDocument(id, title, Limits.checked(title.isEmpty() ? text : title + "\n\n" + text, where));
    }

    private @Nullable CSVRecord row() throws IOException {
        characters.nextRow();
        try {
            if (rows.hasNext()) {
                return rows.next();
            }
            ended = true;
            return null;
        } catch (UncheckedIOException | IllegalStateException e) {
            ended = true;
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String found = cause instanceof CharacterCodingException
                    ? "expected UTF-8 text; convert the file to UTF-8 first, with iconv for example"
                    : String.valueOf(cause.getMessage());
            throw new InputException(
                    input.name() + ":" + parser.getCurrentLineNumber() + ": " + found + "; what precedes is read", e);
        }
    }

    @Override
    public boolean canGoOn() {
        return !ended && columns != null;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
