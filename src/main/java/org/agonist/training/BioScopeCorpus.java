package org.agonist.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.agonist.assertion.scopes.AssertionSentence;
import org.agonist.assertion.scopes.CueKind;
import org.agonist.assertion.scopes.CueSpan;
import org.agonist.assertion.scopes.ScopedCue;
import org.agonist.text.Span;
import org.agonist.tokens.Tokenizer;

/**
 * Reads BioScope's XML: sentences with cues of negation and speculation and their scopes. Its documents are split for good:
 * those whose id has a hash that ten divides are held out, all others are to learn from.
 */
public final class BioScopeCorpus {
    private static final int HELD_OUT_SHARE = 10;

    /** A sentence with its cues, in the order in which their scopes begin. */
    public record GoldSentence(String document, AssertionSentence sentence, List<ScopedCue> cues) {
        public GoldSentence {
            cues = List.copyOf(cues);
        }

        /** Whether its document is among those never learned from. */
        public boolean isHeldOut() {
            return Math.floorMod(document.hashCode(), HELD_OUT_SHARE) == 0;
        }
    }

    /** A scope being read, in offsets into its sentence's text. */
    private static final class OpenScope {
        private final int begin;
        private int end = -1;
        private final List<Span> cues = new ArrayList<>();
        private CueKind kind = CueKind.NEGATION;

        OpenScope(int begin) {
            this.begin = begin;
        }
    }

    private final Path file;
    private final Tokenizer tokenizer = new Tokenizer();
    private final List<GoldSentence> sentences = new ArrayList<>();
    private String document = "";

    private BioScopeCorpus(Path file) {
        this.file = file;
    }

    /**
     * All sentences of a file in its order.
     *
     * @throws IOException if it cannot be read or is no BioScope XML; the message names it
     */
    public static List<GoldSentence> read(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        BioScopeCorpus corpus = new BioScopeCorpus(file);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in, "UTF-8");
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "DocID" -> corpus.document = xml.getElementText();
                        case "sentence" -> corpus.readSentence(xml);
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + ": expected BioScope's XML but found " + e.getMessage(), e);
        }
        if (corpus.sentences.isEmpty()) {
            throw new IOException(file + ": expected BioScope's XML but found no sentence");
        }
        return corpus.sentences;
    }

    private void readSentence(XMLStreamReader xml) throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        Map<String, OpenScope> scopes = new LinkedHashMap<>();
        List<OpenScope> open = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("xcope")) {
                OpenScope scope = new OpenScope(text.length());
                scopes.put(xml.getAttributeValue(null, "id"), scope);
                open.add(scope);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                OpenScope scope = scopes.get(xml.getAttributeValue(null, "ref"));
                String kind = xml.getAttributeValue(null, "type");
                int begin = text.length();
                text.append(xml.getElementText());
                if (scope == null || kind == null) {
                    throw new IOException(file + ": document " + document
                            + ": expected a cue with a type inside the scope it refers to but found ["
                            + text.substring(begin) + "]");
                }
                scope.kind = CueKind.valueOf(kind.toUpperCase(Locale.ROOT));
                scope.cues.add(new Span(begin, text.length()));
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("xcope")) {
                open.remove(open.size() - 1).end = text.length();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                add(text.toString(), List.copyOf(scopes.values()));
                return;
            }
        }
    }

    private void add(String text, List<OpenScope> scopes) {
        List<Tokenizer.Token> tokens = tokenizer.tokenize(text, 0, text.length());
        List<ScopedCue> cues = new ArrayList<>();
        for (OpenScope scope : scopes) {
            if (!scope.cues.isEmpty()) {
                List<Span> parts =
                        scope.cues.stream().map(cue -> covered(tokens, cue)).toList();
                cues.add(new ScopedCue(
                        new CueSpan(scope.kind, parts), covered(tokens, new Span(scope.begin, scope.end))));
            }
        }
        List<String> forms = tokens.stream().map(Tokenizer.Token::form).toList();
        sentences.add(new GoldSentence(document, AssertionSentence.of(forms), cues));
    }

    /** The tokens that a span of the text overlaps. */
    private static Span covered(List<Tokenizer.Token> tokens, Span span) {
        int begin = 0;
        while (begin < tokens.size() && tokens.get(begin).span().end() <= span.begin()) {
            begin++;
        }
        int end = begin;
        while (end < tokens.size() && tokens.get(end).span().begin() < span.end()) {
            end++;
        }
        return new Span(begin, end);
    }
}
