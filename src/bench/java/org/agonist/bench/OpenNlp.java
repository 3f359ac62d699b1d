package org.agonist.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.agonist.entities.dictionary.DictionaryMatcher;
import org.agonist.entities.dictionary.DictionaryMatcher.Match;

/**
 * OpenNLP's sentences, tokens and name finder. No model for biomedical names is published, so it learns first from the
 * dictionary's matches in some of the documents; it is as fast as it would be with a better one.
 */
final class OpenNlp {
    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final int TRAINING_DOCUMENTS = 300;
    private static final String ITERATIONS = "50";

    private OpenNlp() {}

    static Tool open(List<String> documents, String names) throws IOException {
        SentenceDetectorME sentences;
        try (InputStream model = SentenceModel.class.getResourceAsStream(SENTENCES)) {
            sentences = new SentenceDetectorME(new SentenceModel(model));
        }
        DictionaryMatcher matcher = new DictionaryMatcher(Names.dictionary(names));
        List<NameSample> samples = new ArrayList<>();
        for (String document : documents.subList(0, Math.min(TRAINING_DOCUMENTS, documents.size()))) {
            for (String sentence : sentences.sentDetect(document)) {
                samples.add(sample(sentence, matcher));
            }
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        TokenNameFinderModel model = NameFinderME.train(
                "en",
                "name",
                ObjectStreamUtils.createObjectStream(samples),
                parameters,
                TokenNameFinderFactory.create(null, null, null, new BioCodec()));
        NameFinderME finder = new NameFinderME(model);
        return text -> {
            int found = 0;
            for (String sentence : sentences.sentDetect(text)) {
                found += finder.find(SimpleTokenizer.INSTANCE.tokenize(sentence)).length;
            }
            finder.clearAdaptiveData();
            return found;
        };
    }

    private static NameSample sample(String sentence, DictionaryMatcher matcher) {
        Span[] tokens = SimpleTokenizer.INSTANCE.tokenizePos(sentence);
        List<Span> spans = new ArrayList<>();
        for (Match match : matcher.match(sentence)) {
            int first = 0;
            while (first < tokens.length && tokens[first].getStart() < match.begin()) {
                first++;
            }
            int after = first;
            while (after < tokens.length && tokens[after].getEnd() <= match.end()) {
                after++;
            }
            if (first < after) {
                spans.add(new Span(first, after, "name"));
            }
        }
        return new NameSample(Span.spansToStrings(tokens, sentence), spans.toArray(new Span[0]), false);
    }
}
