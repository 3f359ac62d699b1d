package org.example;

import java.util.List;
import java.util.TreeSet;
import org.agonist.Agonist;
import org.agonist.triples.Triple;

/** Prints what a text says drugs act on: {@code java org.example.Targets "Everolimus inhibits mTOR."}. */
public final class Targets {
    private Targets() {}

    public static void main(String[] arguments) {
        targets(String.join(" ", arguments)).forEach(System.out::println);
    }

    static List<String> targets(String text) {
        try (Agonist agonist = Agonist.create()) {
            TreeSet<String> names = new TreeSet<>();
            for (Triple triple : agonist.extract(text)) {
                names.add(triple.target().name());
            }
            return List.copyOf(names);
        }
    }
}
