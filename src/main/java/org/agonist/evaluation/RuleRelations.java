package org.agonist.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.agonist.entities.CarrierFinder;
import org.agonist.entities.CarrierFinder.Carrier;
import org.agonist.entities.CarrierFinder.Found;
import org.agonist.relations.FoundRelation;
import org.agonist.relations.RelationFinder;
import org.agonist.relations.RelationMention;
import org.agonist.relations.classifier.ArgumentMention;
import org.agonist.relations.classifier.ArgumentRole;
import org.agonist.relations.classifier.RelationSentence;
import org.agonist.tokens.Tokenizer;
import org.agonist.tokens.Tokenizer.Token;
import org.agonist.training.DrugProtRelations.GoldDocument;
import org.agonist.training.DrugProtRelations.GoldRelation;
import org.agonist.training.DrugProtRelations.GoldSentence;
import org.agonist.vocabulary.EntityKind;

/**
 * What the rules say about a sentence whose entities a corpus gives: every agent counts as a small molecule, every target as of
 * one kind. Of mentions that overlap the first and longest is read; what is said of a name holds for its short form in brackets. One
 * per thread.
 */
public final class RuleRelations {
    private final RelationFinder finder;
    private final EntityKind targets;
    private final Tokenizer tokenizer = new Tokenizer();

    /** What {@code finder} says of targets of this kind. */
    public RuleRelations(RelationFinder finder, EntityKind targets) {
        this.finder = finder;
        this.targets = targets;
    }

    /** A mention over tokens, and which of the sentence's mentions it is; -1 for a class such as "EGFR inhibitors". */
    private record Placed(int number, RelationMention mention) {
        int begin() {
            return mention.begin();
        }

        int end() {
            return mention.end();
        }
    }

    /** The relations that the rules find in a document's sentences. */
    public List<GoldRelation> find(GoldDocument document) {
        List<GoldRelation> found = new ArrayList<>();
        for (GoldSentence sentence : document.sentences()) {
            find(sentence, found);
        }
        return found;
    }

    private void find(GoldSentence gold, List<GoldRelation> relations) {
        String text = gold.sentence().text();
        List<Token> tokens = tokenizer.tokenize(text, 0, text.length());
        List<String> forms = tokens.stream().map(Token::form).toList();
        List<Placed> placed = withClasses(forms, place(gold.sentence(), tokens));
        List<RelationMention> mentions = placed.stream().map(Placed::mention).toList();
        for (FoundRelation found : finder.find(forms, mentions, false)) {
            if (placed.get(found.agent()).number() < 0) {
                continue;
            }
            for (int agent : names(forms, placed, found.agent())) {
                for (int target : names(forms, placed, found.target())) {
                    relations.add(new GoldRelation(
                            found.mechanism().label(),
                            gold.entityIds().get(agent),
                            gold.entityIds().get(target)));
                }
            }
        }
    }

    /** A mention and the other name that stands behind it in brackets: "imatinib (STI571)". */
    private static List<Integer> names(List<String> forms, List<Placed> placed, int i) {
        Placed name = placed.get(i);
        if (i + 1 < placed.size()) {
            Placed other = placed.get(i + 1);
            boolean bracketed = other.number() >= 0
                    && other.begin() == name.end() + 1
                    && forms.get(name.end()).equals("(")
                    && other.end() < forms.size()
                    && forms.get(other.end()).equals(")")
                    && other.mention().kind() == name.mention().kind();
            if (bracketed) {
                return List.of(name.number(), other.number());
            }
        }
        return List.of(name.number());
    }

    private List<Placed> place(RelationSentence sentence, List<Token> tokens) {
        List<ArgumentMention> given = sentence.mentions();
        List<Integer> order = IntStream.range(0, given.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer m) -> given.get(m).begin())
                        .thenComparingInt(m -> -given.get(m).end()))
                .toList();
        List<Placed> placed = new ArrayList<>();
        int free = 0;
        for (int m : order) {
            ArgumentMention mention = given.get(m);
            int begin = free;
            while (begin < tokens.size() && tokens.get(begin).span().end() <= mention.begin()) {
                begin++;
            }
            int end = begin;
            while (end < tokens.size() && tokens.get(end).span().begin() < mention.end()) {
                end++;
            }
            if (begin < end && tokens.get(begin).span().begin() >= mention.begin()) {
                EntityKind kind = mention.role() == ArgumentRole.AGENT ? EntityKind.SMALL_MOLECULE : targets;
                String concept = sentence.text()
                        .substring(mention.begin(), mention.end())
                        .toLowerCase(Locale.ROOT);
                placed.add(new Placed(m, RelationMention.plain(begin, end, kind, concept)));
                free = end;
            }
        }
        return placed;
    }

    /** Adds the classes whose names carry a target, as the pipeline does; agents within their names give way. */
    private static List<Placed> withClasses(List<String> forms, List<Placed> plain) {
        List<Carrier> carriers = CarrierFinder.find(
                forms,
                plain.stream()
                        .map(p -> new Found(p.begin(), p.end(), p.mention().kind()))
                        .toList());
        if (carriers.isEmpty()) {
            return plain;
        }
        List<Placed> all = new ArrayList<>(plain);
        all.removeIf(p -> p.mention().kind().isAgent()
                && carriers.stream().anyMatch(c -> c.begin() <= p.begin() && p.end() <= c.end()));
        for (Carrier c : carriers) {
            all.add(new Placed(
                    -1, new RelationMention(c.begin(), c.end(), c.kind(), "", List.of(), c.mechanism(), c.trigger())));
        }
        all.sort(Comparator.comparingInt(Placed::begin).thenComparingInt(p -> -p.end()));
        for (Carrier c : carriers) {
            List<Integer> carried =
                    c.targets().stream().map(t -> all.indexOf(plain.get(t))).toList();
            all.replaceAll(p -> p.number() < 0 && p.begin() == c.begin() ? carrying(p, carried) : p);
        }
        return all;
    }

    private static Placed carrying(Placed p, List<Integer> carried) {
        RelationMention m = p.mention();
        return new Placed(
                -1,
                new RelationMention(
                        m.begin(), m.end(), m.kind(), m.concept(), carried, m.carriedMechanism(), m.carrier()));
    }
}
