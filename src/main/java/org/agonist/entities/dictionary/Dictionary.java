package org.agonist.entities.dictionary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;

/**
 * A compiled dictionary, or several that are searched in order: immutable, shared by all threads, and by all processes where
 * it is mapped from a file. A {@link DictionaryMatcher} reads it.
 *
 * <p>Names and concepts are numbers. Where several dictionaries are joined, a name that two of them know belongs to the one
 * joined first, and so does the description of a concept.
 */
public final class Dictionary {
    /** The concept's preferred name. */
    static final int PREFERRED = 1;
    /** Matched in exactly its own case. */
    static final int EXACT_CASE = 2;
    /** All in capitals: matched if the text has at least two. */
    static final int CAPITALS = 4;
    /** Often means something else. */
    static final int AMBIGUOUS = 8;
    /** Counts only inside a longer expression. */
    static final int NEVER_ALONE = 16;
    /** Has a space in it. */
    static final int SPACED = 32;
    /** Has a capital in it. */
    static final int CAPITALISED = 64;

    /**
     * A concept: what a mention is grounded to.
     *
     * @param curie its identifier
     * @param name its preferred name
     * @param kind what sort of agent or target it is
     */
    public record Concept(String curie, String name, EntityKind kind) {}

    private static final EntityKind[] KINDS = EntityKind.values();

    private final DictionaryImage[] parts;
    /** The number of the first name of each part, and of the first concept. */
    private final int[] firstNames;

    private final int[] firstConcepts;

    private Dictionary(List<DictionaryImage> parts) {
        this.parts = parts.toArray(new DictionaryImage[0]);
        this.firstNames = new int[this.parts.length + 1];
        this.firstConcepts = new int[this.parts.length + 1];
        for (int i = 0; i < this.parts.length; i++) {
            firstNames[i + 1] = firstNames[i] + this.parts[i].names();
            firstConcepts[i + 1] = firstConcepts[i] + this.parts[i].concepts();
        }
    }

    /** A dictionary over an image that {@link DictionaryBuilder} made. */
    static Dictionary of(ByteBuffer image, String location) {
        try {
            return new Dictionary(List.of(DictionaryImage.checked(image, location)));
        } catch (DictionaryException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Maps a compiled dictionary from a file.
     *
     * @throws DictionaryException if the file is damaged or no compiled dictionary
     */
    public static Dictionary open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < DictionaryImage.HEADER_BYTES || channel.size() > Integer.MAX_VALUE) {
                throw new DictionaryException(file + ": expected a compiled dictionary but found a file of "
                        + channel.size() + " bytes; build it with 'agonist dictionary build'");
            }
            ByteBuffer image = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return new Dictionary(List.of(DictionaryImage.checked(image, file.toString())));
        }
    }

    /**
     * A dictionary over the bytes of a compiled file.
     *
     * @throws DictionaryException if they are damaged or of another format
     */
    public static Dictionary of(byte[] bytes, String location) throws DictionaryException {
        return new Dictionary(List.of(DictionaryImage.checked(ByteBuffer.wrap(bytes), location)));
    }

    /** Several dictionaries as one that looks through them in this order. */
    public static Dictionary joined(List<Dictionary> dictionaries) {
        List<DictionaryImage> parts = new ArrayList<>();
        for (Dictionary dictionary : dictionaries) {
            parts.addAll(List.of(dictionary.parts));
        }
        return new Dictionary(parts);
    }

    /**
     * The compiled bytes, to be written to a file.
     *
     * @throws IllegalStateException if several dictionaries are joined in it
     */
    public byte[] toBytes() {
        if (parts.length != 1) {
            throw new IllegalStateException("expected one dictionary but found " + parts.length + " joined");
        }
        return parts[0].toBytes();
    }

    /** Number of concepts. */
    public int size() {
        return firstConcepts[parts.length];
    }

    /** Number of names. */
    public int names() {
        return firstNames[parts.length];
    }

    int parts() {
        return parts.length;
    }

    DictionaryImage part(int index) {
        return parts[index];
    }

    int firstName(int part) {
        return firstNames[part];
    }

    private static int partOf(int number, int[] firsts) {
        int part = 0;
        while (number >= firsts[part + 1]) {
            part++;
        }
        return part;
    }

    int nameFlags(int name) {
        int part = partOf(name, firstNames);
        return parts[part].nameFlags(name - firstNames[part]);
    }

    int conceptOf(int name) {
        int part = partOf(name, firstNames);
        return parts[part].conceptOf(name - firstNames[part]) + firstConcepts[part];
    }

    String nameText(int name) {
        int part = partOf(name, firstNames);
        return parts[part].nameText(name - firstNames[part]);
    }

    /** Whether two names are names of one concept, though different parts may list it. */
    boolean isSameConcept(int name, int other) {
        int concept = conceptOf(name);
        int others = conceptOf(other);
        boolean samePart = partOf(name, firstNames) == partOf(other, firstNames);
        return concept == others || (!samePart && curie(concept).equals(curie(others)));
    }

    private String curie(int concept) {
        int part = partOf(concept, firstConcepts);
        return parts[part].curie(concept - firstConcepts[part]);
    }

    EntityKind kind(int concept) {
        int part = partOf(concept, firstConcepts);
        return KINDS[parts[part].kindOrdinal(concept - firstConcepts[part])];
    }

    /** The concept with this number, below {@link #size}. */
    public Concept concept(int concept) {
        int part = partOf(concept, firstConcepts);
        int local = concept - firstConcepts[part];
        String curie = parts[part].curie(local);
        for (int i = 0; i < part; i++) {
            int known = parts[i].conceptWith(curie);
            if (known >= 0) {
                return new Concept(curie, parts[i].conceptName(known), KINDS[parts[i].kindOrdinal(known)]);
            }
        }
        return new Concept(curie, parts[part].conceptName(local), KINDS[parts[part].kindOrdinal(local)]);
    }

    /** The number of the concept with this identifier, -1 if there is none. */
    public int conceptWith(String curie) {
        for (int i = 0; i < parts.length; i++) {
            int known = parts[i].conceptWith(curie);
            if (known >= 0) {
                return firstConcepts[i] + known;
            }
        }
        return -1;
    }

    /** What a drug or class of drugs is known to act on; empty for all else. */
    public List<Entry.KnownTarget> targetsOf(int concept) {
        int part = partOf(concept, firstConcepts);
        List<Entry.KnownTarget> targets = new ArrayList<>();
        for (String target : split(parts[part].targets(concept - firstConcepts[part]))) {
            int space = target.indexOf(' ');
            targets.add(
                    new Entry.KnownTarget(Mechanism.ofLabel(target.substring(0, space)), target.substring(space + 1)));
        }
        return targets;
    }

    /** What a family or complex consists of, as CURIEs; empty for all else. */
    public List<String> membersOf(int concept) {
        int part = partOf(concept, firstConcepts);
        return split(parts[part].members(concept - firstConcepts[part]));
    }

    private static List<String> split(String joined) {
        List<String> list = new ArrayList<>();
        int begin = 0;
        while (begin < joined.length()) {
            int end = joined.indexOf('|', begin);
            end = end < 0 ? joined.length() : end;
            list.add(joined.substring(begin, end));
            begin = end + 1;
        }
        return list;
    }

    /**
     * The entries that it was compiled from: folded names once, in the order of their concepts.
     *
     * @param source what the entries call the place they come from
     */
    public List<Entry> entries(String source) {
        List<List<Entry.Name>> namesByConcept = new ArrayList<>();
        for (int concept = 0; concept < size(); concept++) {
            namesByConcept.add(new ArrayList<>(2));
        }
        for (int name = 0; name < names(); name++) {
            int flags = nameFlags(name);
            Entry.Name entry = new Entry.Name(
                    nameText(name), (flags & EXACT_CASE) != 0, (flags & AMBIGUOUS) != 0, (flags & NEVER_ALONE) != 0);
            List<Entry.Name> known = namesByConcept.get(conceptOf(name));
            known.add((flags & PREFERRED) != 0 ? 0 : known.size(), entry);
        }
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number < size(); number++) {
            Concept concept = concept(number);
            entries.add(new Entry(
                    concept.curie(),
                    concept.name(),
                    concept.kind(),
                    namesByConcept.get(number),
                    targetsOf(number),
                    membersOf(number),
                    source));
        }
        return entries;
    }
}
