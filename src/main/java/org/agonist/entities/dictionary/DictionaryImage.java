package org.agonist.entities.dictionary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The compiled form of one dictionary: an immutable image of bytes, in memory or mapped from a file.
 *
 * <p>Layout, little-endian: a header (magic, version, checksum, sizes), two filters (what names go on with, what is a name),
 * a hash table over folded names, records of names and concepts, the concepts by identifier, strings in UTF-8 behind their
 * length.
 */
final class DictionaryImage {
    /** "AGONDICT". */
    static final long MAGIC = 0x544349444E4F4741L;

    static final int VERSION = 3;
    static final int CHECKSUM_AT = 12;
    static final int CHECKED_FROM = 16;
    static final int HEADER_BYTES = 64;
    /** A word of the filter of continuations, and beside it, in the same cache line, one of the filter of names. */
    static final int FILTER_BYTES = 2 * Long.BYTES;

    static final int SLOT_BYTES = 16;
    /** Of the number of a slot's names: what they have in common is told in the lowest bits. */
    static final int FLAG_BITS = 8;

    static final int NAME_BYTES = 12;
    static final int CONCEPT_BYTES = 20;

    private static final String REMEDY = "; build it with 'agonist dictionary build'";

    private final ByteBuffer image;
    /** The filters, out of the mapped file: they answer nearly all questions, and an array answers soonest. */
    private final long[] filters;

    private final int slots;
    private final int names;
    private final int concepts;
    private final int tableAt;
    private final int namesAt;
    private final int conceptsAt;
    private final int orderAt;
    private final int stringsAt;

    private DictionaryImage(ByteBuffer image) {
        this.image = image;
        this.filters = new long[image.getInt(16) * FILTER_BYTES / Long.BYTES];
        image.duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(HEADER_BYTES)
                .asLongBuffer()
                .get(filters);
        this.slots = image.getInt(20);
        this.names = image.getInt(24);
        this.concepts = image.getInt(28);
        this.tableAt = HEADER_BYTES + filters.length * Long.BYTES;
        this.namesAt = tableAt + slots * SLOT_BYTES;
        this.conceptsAt = namesAt + names * NAME_BYTES;
        this.orderAt = conceptsAt + concepts * CONCEPT_BYTES;
        this.stringsAt = orderAt + concepts * Integer.BYTES;
    }

    /**
     * The image in these bytes.
     *
     * @param location what messages call it
     * @throws DictionaryException if they are damaged or of another format
     */
    static DictionaryImage checked(ByteBuffer bytes, String location) throws DictionaryException {
        ByteBuffer image = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (image.limit() < HEADER_BYTES || image.getLong(0) != MAGIC) {
            throw new DictionaryException(
                    location + ": expected a compiled dictionary but found another kind of file" + REMEDY);
        }
        if (image.getInt(8) != VERSION) {
            throw new DictionaryException(location + ": expected version " + VERSION
                    + " of the dictionary format but found " + image.getInt(8) + REMEDY);
        }
        CRC32C checksum = new CRC32C();
        checksum.update(image.duplicate().position(CHECKED_FROM));
        if ((int) checksum.getValue() != image.getInt(CHECKSUM_AT)) {
            throw new DictionaryException(
                    location + ": damaged: its checksum does not agree with its content" + REMEDY);
        }
        if (!holdsItsParts(image)) {
            throw new DictionaryException(location + ": damaged: its header does not agree with its length" + REMEDY);
        }
        return new DictionaryImage(image);
    }

    private static boolean holdsItsParts(ByteBuffer image) {
        int filterWords = image.getInt(16);
        int slots = image.getInt(20);
        int names = image.getInt(24);
        int concepts = image.getInt(28);
        long stringsAt = HEADER_BYTES
                + (long) filterWords * FILTER_BYTES
                + (long) slots * SLOT_BYTES
                + (long) names * NAME_BYTES
                + (long) concepts * (CONCEPT_BYTES + Integer.BYTES);
        return Math.min(filterWords, slots) > 0 && Math.min(names, concepts) >= 0 && stringsAt <= image.limit();
    }

    byte[] toBytes() {
        byte[] bytes = new byte[image.limit()];
        image.get(0, bytes);
        return bytes;
    }

    int concepts() {
        return concepts;
    }

    int names() {
        return names;
    }

    static int slotOf(long hash, int slots) {
        return (int) ((hash >>> 32) * slots >>> 32);
    }

    static int wordOf(long hash, int words) {
        return (int) ((hash >>> 32) * words >>> 32);
    }

    /** The bits of a filter's word that stand for a hash. */
    static long bitsOf(long hash) {
        return 1L << (hash & 63) | 1L << (hash >>> 6 & 63);
    }

    /** The key of a continuation: the word is chosen by the hash of what goes on, the bits by that of the part it goes on with. */
    static long continuation(long hash, long part) {
        return hash >>> 32 << 32 | part & 0xFFFFFFFFL;
    }

    /** Whether what has this hash may be a name; it may also not be one. */
    boolean mayBeName(long hash) {
        long bits = bitsOf(hash);
        return (filters[2 * wordOf(hash, filters.length / 2) + 1] & bits) == bits;
    }

    /** What names may go on with behind what has this hash: all of its {@link #bitsOf} are set. */
    long continuations(long hash) {
        return filters[2 * wordOf(hash, filters.length / 2)];
    }

    /** The slot that holds a name's hash, -1 if none does. */
    int find(long hash) {
        if (!mayBeName(hash)) {
            return -1;
        }
        int slot = slotOf(hash, slots);
        for (int i = 0; i < slots; i++) {
            long found = image.getLong(tableAt + slot * SLOT_BYTES);
            if (found == hash) {
                return slot;
            }
            if (found == 0) {
                return -1;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
        return -1;
    }

    int firstName(int slot) {
        return image.getInt(tableAt + slot * SLOT_BYTES + 8);
    }

    int nameCount(int slot) {
        return image.getInt(tableAt + slot * SLOT_BYTES + 12) >>> FLAG_BITS;
    }

    /** The flags that all names in a slot have. */
    int commonFlags(int slot) {
        return image.getInt(tableAt + slot * SLOT_BYTES + 12) & (1 << FLAG_BITS) - 1;
    }

    int conceptOf(int name) {
        return image.getInt(namesAt + name * NAME_BYTES);
    }

    String nameText(int name) {
        return string(image.getInt(namesAt + name * NAME_BYTES + 4));
    }

    int nameFlags(int name) {
        return image.getInt(namesAt + name * NAME_BYTES + 8);
    }

    String curie(int concept) {
        return string(image.getInt(conceptsAt + concept * CONCEPT_BYTES));
    }

    String conceptName(int concept) {
        return string(image.getInt(conceptsAt + concept * CONCEPT_BYTES + 4));
    }

    int kindOrdinal(int concept) {
        return image.getInt(conceptsAt + concept * CONCEPT_BYTES + 8);
    }

    String targets(int concept) {
        return string(image.getInt(conceptsAt + concept * CONCEPT_BYTES + 12));
    }

    String members(int concept) {
        return string(image.getInt(conceptsAt + concept * CONCEPT_BYTES + 16));
    }

    /** The concept with this identifier, -1 if there is none. */
    int conceptWith(String curie) {
        int low = 0;
        int high = concepts - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int concept = image.getInt(orderAt + middle * Integer.BYTES);
            int order = curie(concept).compareTo(curie);
            if (order == 0) {
                return concept;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Whether a text is a name in exactly its case; hyphens do not count, spaces do. */
    boolean isInSameCase(int name, FoldedAtoms text, int begin, int end) {
        int next = stringsAt + image.getInt(namesAt + name * NAME_BYTES + 4);
        int length = 0;
        int shift = 0;
        int b;
        do {
            b = image.get(next);
            next++;
            length |= (b & 0x7F) << shift;
            shift += 7;
        } while (b < 0);
        int stop = next + length;
        int i = begin;
        while (true) {
            while (i < end && text.unit(i) == '-') {
                i++;
            }
            while (next < stop && image.get(next) == '-') {
                next++;
            }
            if (i == end || next == stop) {
                return i == end && next == stop;
            }
            int lead = image.get(next) & 0xFF;
            int bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            int codePoint = bytes == 1 ? lead : lead & 0x7F >>> bytes;
            for (int k = 1; k < bytes; k++) {
                codePoint = codePoint << 6 | image.get(next + k) & 0x3F;
            }
            if (!text.isAt(i, end, codePoint)) {
                return false;
            }
            i += Character.charCount(codePoint);
            next += bytes;
        }
    }

    private String string(int offset) {
        int at = stringsAt + offset;
        int length = 0;
        int shift = 0;
        int b;
        do {
            b = image.get(at);
            at++;
            length |= (b & 0x7F) << shift;
            shift += 7;
        } while (b < 0);
        byte[] bytes = new byte[length];
        image.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
