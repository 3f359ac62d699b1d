package org.agonist.tokens;

import org.agonist.text.Interruption;
import org.agonist.tokens.Tokenizer.Token;
import org.apache.ctakes.typesystem.type.syntax.BaseToken;
import org.apache.ctakes.typesystem.type.syntax.NumToken;
import org.apache.ctakes.typesystem.type.syntax.PunctuationToken;
import org.apache.ctakes.typesystem.type.syntax.SymbolToken;
import org.apache.ctakes.typesystem.type.syntax.WordToken;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.cas.FSIndex;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;

/**
 * Marks the tokens of each sentence that has none yet; normalizedForm holds the folded form where it differs from the text.
 */
@ResourceMetaData(name = "Agonist Token Annotator", description = "Marks the tokens of each sentence.")
@TypeCapability(
        inputs = "org.apache.ctakes.typesystem.type.textspan.Sentence",
        outputs = "org.apache.ctakes.typesystem.type.syntax.BaseToken")
public final class TokenAnnotator extends JCasAnnotator_ImplBase {
    private final Tokenizer tokenizer = new Tokenizer();

    @Override
    public void process(JCas cas) {
        String text = cas.getDocumentText();
        FSIndex<Sentence> sentences = cas.getAnnotationIndex(Sentence.type);
        boolean some = cas.getAnnotationIndex(BaseToken.type).size() > 0;
        int number = 0;
        for (Sentence sentence : sentences) {
            Interruption.check();
            if (some && !cas.select(BaseToken.class).coveredBy(sentence).isEmpty()) {
                continue;
            }
            for (Token token : tokenizer.tokenize(text, sentence.getBegin(), sentence.getEnd())) {
                BaseToken annotation = annotation(cas, token);
                annotation.setTokenNumber(number++);
                int length = token.form().length();
                boolean same = length == token.span().length()
                        && text.startsWith(token.form(), token.span().begin());
                if (!same) {
                    annotation.setNormalizedForm(token.form());
                }
                annotation.addToIndexes();
            }
        }
    }

    private static BaseToken annotation(JCas cas, Token token) {
        int begin = token.span().begin();
        int end = token.span().end();
        return switch (token.kind()) {
            case WORD -> new WordToken(cas, begin, end);
            case NUMBER -> new NumToken(cas, begin, end);
            case PUNCTUATION -> new PunctuationToken(cas, begin, end);
            case SYMBOL -> new SymbolToken(cas, begin, end);
        };
    }
}
