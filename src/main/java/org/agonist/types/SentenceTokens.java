package org.agonist.types;

import java.util.ArrayList;
import java.util.List;
import org.apache.ctakes.typesystem.type.syntax.BaseToken;
import org.apache.ctakes.typesystem.type.syntax.NewlineToken;
import org.apache.ctakes.typesystem.type.textsem.EntityMention;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * The tokens of one sentence with their folded forms, and where annotations lie among them: what annotators hand to their
 * pure cores.
 */
public final class SentenceTokens {
    private final List<BaseToken> tokens;
    private final List<String> forms;

    private SentenceTokens(List<BaseToken> tokens, List<String> forms) {
        this.tokens = tokens;
        this.forms = forms;
    }

    /** The tokens that an annotation covers, without those that cTAKES makes of line breaks. */
    public static SentenceTokens of(JCas cas, Annotation sentence) {
        List<BaseToken> tokens = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        for (BaseToken token : cas.select(BaseToken.class).coveredBy(sentence)) {
            if (token instanceof NewlineToken) {
                continue;
            }
            tokens.add(token);
            String normalized = token.getNormalizedForm();
            forms.add(normalized == null ? token.getCoveredText() : normalized);
        }
        return new SentenceTokens(tokens, forms);
    }

    /** The mentions of drugs and targets that an annotation covers, in text order. */
    public static List<EntityMention> mentions(JCas cas, Annotation sentence) {
        List<EntityMention> mentions = new ArrayList<>();
        cas.select(EntityMention.class).coveredBy(sentence).forEach(mention -> {
            if (mention instanceof DrugMention || mention instanceof TargetMention) {
                mentions.add(mention);
            }
        });
        return mentions;
    }

    /** What kind of agent or target a mention is, by its label. */
    public static String kindOf(EntityMention mention) {
        return mention instanceof DrugMention drug ? drug.getKind() : ((TargetMention) mention).getKind();
    }

    /** The folded forms, one for each token. */
    public List<String> forms() {
        return forms;
    }

    /** A token. */
    public BaseToken get(int index) {
        return tokens.get(index);
    }

    /** The first token that an annotation overlaps, the number of tokens if it lies behind all. */
    public int begin(Annotation annotation) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).getEnd() <= annotation.getBegin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** After the last token that an annotation overlaps. */
    public int end(Annotation annotation) {
        int end = begin(annotation);
        while (end < tokens.size() && tokens.get(end).getBegin() < annotation.getEnd()) {
            end++;
        }
        return end;
    }
}
