package org.agonist.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.agonist.entities.CarrierFinder.Found;
import org.agonist.vocabulary.EntityKind;
import org.junit.jupiter.api.Test;

final class CarrierFinderTest {
    private static final int MENTIONS = 50_000;

    @Test
    void aListOfTargetsBeforeANounIsCarried() {
        List<Found> mentions = List.of(new Found(0, 1, EntityKind.GENE), new Found(2, 3, EntityKind.GENE));
        assertThat(CarrierFinder.find(List.of("EGFR", "and", "HER2", "inhibitors"), mentions))
                .singleElement()
                .satisfies(carrier -> assertThat(carrier.targets()).containsExactly(0, 1));
    }

    @Test
    void aSentenceOfVeryManyMentionsIsReadInLinearTime() {
        List<String> forms = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < MENTIONS; i++) {
            found.add(new Found(forms.size(), forms.size() + 1, EntityKind.GENE));
            forms.add("EGFR");
            forms.add(i % 100 == 99 ? "inhibitors" : "/");
        }
        Counting<Found> mentions = new Counting<>(found);
        Counting<String> words = new Counting<>(forms);
        assertThat(CarrierFinder.find(words, mentions)).isNotEmpty();
        assertThat(mentions.reads).isLessThan(1_000L * MENTIONS);
        assertThat(words.reads).isLessThan(1_000L * MENTIONS);
    }

    /** A list that counts how often it is read. */
    private static final class Counting<T> extends AbstractList<T> {
        private final List<T> list;
        private long reads;

        Counting(List<T> list) {
            this.list = list;
        }

        @Override
        public T get(int index) {
            reads++;
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
