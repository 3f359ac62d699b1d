package org.agonist.entities.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.agonist.text.Folded;
import org.agonist.vocabulary.EntityKind;

/**
 * Compiles entries into a {@link Dictionary}: the same entries in the same order always give the same bytes.
 *
 * <p>Entries with the same identifier become one concept, named by the first. Not thread-safe.
 */
public final class DictionaryBuilder {
    /** More atoms than this no name of any use has. */
    static final int MAX_ATOMS = 40;
    /** A name with fewer letters, and no digit, is too short to be matched in another case. */
    private static final int MIN_FOLDED_LETTERS = 4;

    /** Names for each 64-bit word of a filter: of those that are none, one in thirty passes. */
    private static final int KEYS_PER_WORD = 6;

    private static final int MIN_FILTER_WORDS = 16;

    private final Map<String, Integer> conceptsByCurie = new LinkedHashMap<>();
    private final List<Entry> concepts = new ArrayList<>();
    private final Map<Long, List<Posting>> postings = new LinkedHashMap<>();
    private final FoldedAtoms atoms = new FoldedAtoms();
    private int names;

    /** What names go on with, with repetitions. */
    private long[] continuations = new long[1 << 10];

    private int continuationCount;
    /** The hash of the parts of a name that were added so far. */
    private long row;

    private record Posting(int concept, int flags, String text) {}

    public DictionaryBuilder addAll(Collection<Entry> entries) {
        entries.forEach(this::add);
        return this;
    }

    /** Adds one entry. */
    public DictionaryBuilder add(Entry entry) {
        Integer known = conceptsByCurie.get(entry.curie());
        int concept = known == null ? concepts.size() : known;
        if (known == null) {
            conceptsByCurie.put(entry.curie(), concept);
            concepts.add(entry);
        }
        boolean preferred = known == null;
        for (Entry.Name name : entry.names()) {
            addName(name, concept, preferred);
            preferred = false;
            if (entry.kind() == EntityKind.GENE && endsInLetter(name.text())) {
                int last = name.text().length() - 1;
                String parted =
                        name.text().substring(0, last) + "-" + name.text().charAt(last);
                addName(new Entry.Name(parted, true, name.ambiguous(), name.neverAlone()), concept, false);
            }
        }
        return this;
    }

    /** A symbol such as VEGFA, which papers part: VEGF-A. */
    private static boolean endsInLetter(String name) {
        char last = name.charAt(name.length() - 1);
        return name.length() >= MIN_FOLDED_LETTERS
                && last >= 'A'
                && last <= 'D'
                && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private void addName(Entry.Name name, int concept, boolean preferred) {
        String folded = Folded.of(name.text()).toString();
        atoms.scan(folded, 0, folded.length());
        row = FoldedAtoms.START;
        int before = continuationCount;
        int counted = 0;
        for (int i = 0; i < atoms.size() && counted <= MAX_ATOMS; i++) {
            if (atoms.counts(i)) {
                atoms.forEachPart(i, this::addPart);
                counted++;
            }
        }
        if (counted == 0 || counted > MAX_ATOMS) {
            continuationCount = before;
            return;
        }
        long hash = row;
        int flags = (preferred ? Dictionary.PREFERRED : 0)
                | (name.exactCase() || isShortSymbol(folded) ? Dictionary.EXACT_CASE : 0)
                | (isCapitals(folded) ? Dictionary.CAPITALS : 0)
                | (name.ambiguous() ? Dictionary.AMBIGUOUS : 0)
                | (name.neverAlone() ? Dictionary.NEVER_ALONE : 0)
                | (folded.indexOf(' ') >= 0 ? Dictionary.SPACED : 0)
                | (folded.chars().anyMatch(Character::isUpperCase) ? Dictionary.CAPITALISED : 0);
        List<Posting> same = postings.computeIfAbsent(hash, h -> new ArrayList<>(1));
        for (Posting posting : same) {
            if (posting.concept == concept
                    && (posting.flags & Dictionary.EXACT_CASE) == (flags & Dictionary.EXACT_CASE)
                    && ((flags & Dictionary.EXACT_CASE) == 0 || posting.text.equals(folded))) {
                return;
            }
        }
        same.add(new Posting(concept, flags, folded));
        names++;
    }

    private void addPart(long part) {
        if (row != FoldedAtoms.START) {
            if (continuationCount == continuations.length) {
                continuations = Arrays.copyOf(continuations, continuationCount * 2);
            }
            continuations[continuationCount] = DictionaryImage.continuation(row, part);
            continuationCount++;
        }
        row = FoldedAtoms.extended(row, part);
    }

    /** Three letters at most, capitals among them, no digit: {@code AR}, {@code Met}. */
    public static boolean isShortSymbol(String name) {
        int letters = 0;
        boolean capital = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isDigit(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
            capital |= Character.isUpperCase(c);
        }
        return letters < MIN_FOLDED_LETTERS && capital;
    }

    /** One word all in capitals, as {@code EGFR}: in lower case it is more likely a word. */
    private static boolean isCapitals(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowerCase(c) || Character.isDigit(c) || c == ' ') {
                return false;
            }
        }
        return true;
    }

    /** The compiled dictionary. */
    public Dictionary build() {
        Strings strings = new Strings();
        int slots = Math.max(8, postings.size() / 3 * 4);
        int words = Math.max(MIN_FILTER_WORDS, postings.size() / KEYS_PER_WORD);
        ByteBuffer filters = allocate(words * DictionaryImage.FILTER_BYTES);
        for (int i = 0; i < continuationCount; i++) {
            mark(filters, 0, words, continuations[i]);
        }
        ByteBuffer table = allocate(slots * DictionaryImage.SLOT_BYTES);
        ByteBuffer nameRecords = allocate(names * DictionaryImage.NAME_BYTES);
        int next = 0;
        for (Map.Entry<Long, List<Posting>> posting : postings.entrySet()) {
            long hash = posting.getKey();
            int slot = DictionaryImage.slotOf(hash, slots);
            while (table.getLong(slot * DictionaryImage.SLOT_BYTES) != 0) {
                slot = slot + 1 == slots ? 0 : slot + 1;
            }
            mark(filters, Long.BYTES, words, hash);
            table.putLong(slot * DictionaryImage.SLOT_BYTES, hash);
            table.putInt(slot * DictionaryImage.SLOT_BYTES + 8, next);
            int common = ~0;
            for (Posting name : posting.getValue()) {
                int at = next * DictionaryImage.NAME_BYTES;
                nameRecords.putInt(at, name.concept);
                nameRecords.putInt(at + 4, strings.add(name.text));
                nameRecords.putInt(at + 8, name.flags);
                common &= name.flags;
                next++;
            }
            table.putInt(
                    slot * DictionaryImage.SLOT_BYTES + 12,
                    posting.getValue().size() << DictionaryImage.FLAG_BITS | common);
        }
        ByteBuffer conceptRecords = allocate(concepts.size() * DictionaryImage.CONCEPT_BYTES);
        for (int i = 0; i < concepts.size(); i++) {
            Entry entry = concepts.get(i);
            int at = i * DictionaryImage.CONCEPT_BYTES;
            conceptRecords.putInt(at, strings.add(entry.curie()));
            conceptRecords.putInt(at + 4, strings.add(entry.name()));
            conceptRecords.putInt(at + 8, entry.kind().ordinal());
            conceptRecords.putInt(at + 12, strings.add(targets(entry)));
            conceptRecords.putInt(at + 16, strings.add(String.join("|", entry.members())));
        }
        List<Integer> order = new ArrayList<>(conceptsByCurie.values());
        order.sort(
                Comparator.comparing((Integer concept) -> concepts.get(concept).curie()));
        ByteBuffer byCurie = allocate(order.size() * Integer.BYTES);
        order.forEach(byCurie::putInt);
        byCurie.flip();
        return Dictionary.of(
                assembled(filters, table, nameRecords, conceptRecords, byCurie, strings.bytes()), "built in memory");
    }

    private static void mark(ByteBuffer filters, int filterAt, int words, long hash) {
        int at = filterAt + DictionaryImage.wordOf(hash, words) * DictionaryImage.FILTER_BYTES;
        filters.putLong(at, filters.getLong(at) | DictionaryImage.bitsOf(hash));
    }

    private static String targets(Entry entry) {
        StringBuilder targets = new StringBuilder();
        for (Entry.KnownTarget target : entry.targets()) {
            targets.append(targets.isEmpty() ? "" : "|")
                    .append(target.mechanism().label())
                    .append(' ')
                    .append(target.curie());
        }
        return targets.toString();
    }

    private ByteBuffer assembled(
            ByteBuffer filters,
            ByteBuffer table,
            ByteBuffer nameRecords,
            ByteBuffer conceptRecords,
            ByteBuffer byCurie,
            byte[] strings) {
        int size = Math.addExact(
                DictionaryImage.HEADER_BYTES + filters.capacity() + byCurie.capacity() + conceptRecords.capacity(),
                Math.addExact(table.capacity() + nameRecords.capacity(), strings.length));
        ByteBuffer image = allocate(size);
        image.putLong(DictionaryImage.MAGIC);
        image.putInt(DictionaryImage.VERSION);
        image.putInt(0);
        image.putInt(filters.capacity() / DictionaryImage.FILTER_BYTES);
        image.putInt(table.capacity() / DictionaryImage.SLOT_BYTES);
        image.putInt(names);
        image.putInt(concepts.size());
        image.putInt(strings.length);
        image.position(DictionaryImage.HEADER_BYTES);
        image.put(filters)
                .put(table)
                .put(nameRecords)
                .put(conceptRecords)
                .put(byCurie)
                .put(strings);
        image.flip();
        CRC32C checksum = new CRC32C();
        checksum.update(image.duplicate().position(DictionaryImage.CHECKED_FROM));
        image.putInt(DictionaryImage.CHECKSUM_AT, (int) checksum.getValue());
        return image;
    }

    private static ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Strings in UTF-8, each once, each behind its length. */
    private static final class Strings {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Map<String, Integer> known = new HashMap<>();

        int add(String string) {
            Integer offset = known.get(string);
            if (offset != null) {
                return offset;
            }
            int at = out.size();
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            int rest = bytes.length;
            while (rest > 0x7F) {
                out.write(rest | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            known.put(string, at);
            return at;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
