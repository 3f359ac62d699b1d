package org.agonist.entities.dictionary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.agonist.vocabulary.EntityKind;
import org.agonist.vocabulary.Mechanism;

/**
 * A compiled dictionary: immutable, shared by all threads, and by all processes when it is mapped from a file.
 *
 * <p>Layout, little-endian: a header (magic, version, checksum, sizes), a filter with the longest name for each first atom, a
 * hash table over folded names, records of names and concepts, strings. A {@link DictionaryMatcher} reads it.
 */
public final class Dictionary {
    /** "AGONDICT". */
    static final long MAGIC = 0x544349444E4F4741L;

    static final int VERSION = 1;
    static final int CHECKSUM_AT = 12;
    static final int CHECKED_FROM = 16;
    static final int HEADER_BYTES = 64;
    static final int SLOT_BYTES = 16;
    static final int NAME_BYTES = 12;
    static final int CONCEPT_BYTES = 16;

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

    /**
     * A concept: what a mention is grounded to.
     *
     * @param curie its identifier
     * @param name its preferred name
     * @param kind what sort of agent or target it is
     */
    public record Concept(String curie, String name, EntityKind kind) {}

    private static final EntityKind[] KINDS = EntityKind.values();

    private final ByteBuffer image;
    private final byte[] filter;
    private final int slots;
    private final int names;
    private final int concepts;
    private final int tableAt;
    private final int namesAt;
    private final int conceptsAt;
    private final int stringsAt;

    private Dictionary(ByteBuffer image) {
        this.image = image;
        int filterSize = image.getInt(16);
        this.slots = image.getInt(20);
        this.names = image.getInt(24);
        this.concepts = image.getInt(28);
        this.tableAt = HEADER_BYTES + filterSize;
        this.namesAt = tableAt + slots * SLOT_BYTES;
        this.conceptsAt = namesAt + names * NAME_BYTES;
        this.stringsAt = conceptsAt + concepts * CONCEPT_BYTES;
        this.filter = new byte[filterSize];
        image.get(HEADER_BYTES, filter);
    }

    /** A dictionary over an image that {@link DictionaryBuilder} made. */
    static Dictionary of(ByteBuffer image, String location) {
        try {
            return checked(image, location);
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
            if (channel.size() < HEADER_BYTES || channel.size() > Integer.MAX_VALUE) {
                throw new DictionaryException(file + ": expected a compiled dictionary but found a file of " + channel.size()
                        + " bytes; build it with 'agonist dictionary build'");
            }
            return checked(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), file.toString());
        }
    }

    /**
     * A dictionary over the bytes of a compiled file.
     *
     * @throws DictionaryException if they are damaged or of another format
     */
    public static Dictionary of(byte[] bytes, String location) throws DictionaryException {
        return checked(ByteBuffer.wrap(bytes), location);
    }

    private static Dictionary checked(ByteBuffer bytes, String location) throws DictionaryException {
        ByteBuffer image = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        String remedy = "; build it with 'agonist dictionary build'";
        if (image.limit() < HEADER_BYTES || image.getLong(0) != MAGIC) {
            throw new DictionaryException(location + ": expected a compiled dictionary but found another kind of file" + remedy);
        }
        if (image.getInt(8) != VERSION) {
            throw new DictionaryException(location + ": expected version " + VERSION + " of the dictionary format but found "
                    + image.getInt(8) + remedy);
        }
        CRC32C checksum = new CRC32C();
        checksum.update(image.duplicate().position(CHECKED_FROM));
        if ((int) checksum.getValue() != image.getInt(CHECKSUM_AT)) {
            throw new DictionaryException(location + ": damaged: its checksum does not agree with its content" + remedy);
        }
        return new Dictionary(image);
    }

    /** The compiled bytes, to be written to a file. */
    public byte[] toBytes() {
        byte[] bytes = new byte[image.limit()];
        image.get(0, bytes);
        return bytes;
    }

    /** Number of concepts. */
    public int size() {
        return concepts;
    }

    /** Number of names. */
    public int names() {
        return names;
    }

    static int slotOf(long hash, int slots) {
        return (int) (hash >>> 20) & (slots - 1);
    }

    static int bucketOf(long hash, int size) {
        return (int) hash & (size - 1);
    }

    /** The most atoms that a name beginning with this atom has, 0 if none begins so. */
    int longestFrom(long firstAtom) {
        return filter[bucketOf(firstAtom, filter.length)];
    }

    /** The slot that holds this hash, -1 if none does. */
    int find(long hash) {
        int slot = slotOf(hash, slots);
        while (true) {
            long found = image.getLong(tableAt + slot * SLOT_BYTES);
            if (found == hash) {
                return slot;
            }
            if (found == 0) {
                return -1;
            }
            slot = (slot + 1) & (slots - 1);
        }
    }

    /** The first of the names in a slot. */
    int firstName(int slot) {
        return image.getInt(tableAt + slot * SLOT_BYTES + 8);
    }

    /** How many names are in a slot. */
    int nameCount(int slot) {
        return image.getInt(tableAt + slot * SLOT_BYTES + 12);
    }

    int nameFlags(int name) {
        return image.getInt(namesAt + name * NAME_BYTES + 8);
    }

    int conceptOf(int name) {
        return image.getInt(namesAt + name * NAME_BYTES);
    }

    String nameText(int name) {
        return string(image.getInt(namesAt + name * NAME_BYTES + 4));
    }

    EntityKind kind(int concept) {
        return KINDS[image.getInt(conceptsAt + concept * CONCEPT_BYTES + 8)];
    }

    /** The concept with this number, below {@link #size}. */
    public Concept concept(int concept) {
        int at = conceptsAt + concept * CONCEPT_BYTES;
        return new Concept(string(image.getInt(at)), string(image.getInt(at + 4)), kind(concept));
    }

    /** What a class of drugs acts on by its name; empty for all else. */
    public List<Entry.ClassTarget> targetsOf(int concept) {
        String targets = string(image.getInt(conceptsAt + concept * CONCEPT_BYTES + 12));
        List<Entry.ClassTarget> list = new ArrayList<>();
        int begin = 0;
        while (begin < targets.length()) {
            int end = targets.indexOf('|', begin);
            end = end < 0 ? targets.length() : end;
            int space = targets.indexOf(' ', begin);
            list.add(new Entry.ClassTarget(
                    Mechanism.ofLabel(targets.substring(begin, space)), targets.substring(space + 1, end)));
            begin = end + 1;
        }
        return list;
    }

    private String string(int offset) {
        int at = stringsAt + offset;
        int length = (image.get(at) & 0xFF) | (image.get(at + 1) & 0xFF) << 8;
        byte[] bytes = new byte[length];
        image.get(at + 2, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
