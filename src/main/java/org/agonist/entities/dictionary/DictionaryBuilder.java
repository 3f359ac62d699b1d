package org.agonist.entities.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.agonist.text.Atoms;
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

    private final Map<String, Integer> conceptsByCurie = new LinkedHashMap<>();
    private final List<Entry> concepts = new ArrayList<>();
    private final Map<Long, List<Posting>> postings = new LinkedHashMap<>();
    private final Atoms atoms = new Atoms();
    private int names;

    private record Posting(int concept, int flags, int atoms, String text, long firstAtom) {}

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
                String parted = name.text().substring(0, last) + "-" + name.text().charAt(last);
                addName(new Entry.Name(parted, true, name.ambiguous(), name.neverAlone()), concept, false);
            }
        }
        return this;
    }

    /** A symbol such as VEGFA, which papers part: VEGF-A. */
    private static boolean endsInLetter(String name) {
        char last = name.charAt(name.length() - 1);
        return name.length() >= MIN_FOLDED_LETTERS && last >= 'A' && last <= 'D' && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private void addName(Entry.Name name, int concept, boolean preferred) {
        String folded = Folded.of(name.text()).toString();
        atoms.scan(folded, 0, folded.length());
        long hash = AtomHash.start();
        long first = 0;
        int counted = 0;
        for (int i = 0; i < atoms.size(); i++) {
            if (AtomHash.counts(folded, atoms, i)) {
                hash = AtomHash.extend(hash, folded, atoms, i);
                first = counted == 0 ? AtomHash.first(folded, atoms, i) : first;
                counted += AtomHash.foldedAtoms(folded, atoms, i);
            }
        }
        if (counted == 0 || counted > MAX_ATOMS) {
            return;
        }
        int flags = (preferred ? Dictionary.PREFERRED : 0)
                | (name.exactCase() || isShortSymbol(folded) ? Dictionary.EXACT_CASE : 0)
                | (isCapitals(folded) ? Dictionary.CAPITALS : 0)
                | (name.ambiguous() ? Dictionary.AMBIGUOUS : 0)
                | (name.neverAlone() ? Dictionary.NEVER_ALONE : 0);
        List<Posting> same = postings.computeIfAbsent(hash, h -> new ArrayList<>(1));
        for (Posting posting : same) {
            if (posting.concept == concept && (posting.flags & Dictionary.EXACT_CASE) == (flags & Dictionary.EXACT_CASE)
                    && ((flags & Dictionary.EXACT_CASE) == 0 || posting.text.equals(folded))) {
                return;
            }
        }
        same.add(new Posting(concept, flags, counted, folded, first));
        names++;
    }

    /** Three letters at most, capitals among them, no digit: {@code AR}, {@code Met}. */
    private static boolean isShortSymbol(String name) {
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
        int slots = Integer.highestOneBit(Math.max(8, postings.size() * 2 - 1)) << 1;
        int filterSize = Math.max(1 << 12, Math.min(1 << 20, Integer.highestOneBit(Math.max(1, names)) << 3));

        byte[] filter = new byte[filterSize];
        ByteBuffer table = allocate(slots * Dictionary.SLOT_BYTES);
        ByteBuffer nameRecords = allocate(names * Dictionary.NAME_BYTES);
        int next = 0;
        for (Map.Entry<Long, List<Posting>> posting : postings.entrySet()) {
            long hash = posting.getKey();
            int slot = Dictionary.slotOf(hash, slots);
            while (table.getLong(slot * Dictionary.SLOT_BYTES) != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            table.putLong(slot * Dictionary.SLOT_BYTES, hash);
            table.putInt(slot * Dictionary.SLOT_BYTES + 8, next);
            table.putInt(slot * Dictionary.SLOT_BYTES + 12, posting.getValue().size());
            for (Posting name : posting.getValue()) {
                int at = next * Dictionary.NAME_BYTES;
                nameRecords.putInt(at, name.concept);
                nameRecords.putInt(at + 4, strings.add(name.text));
                nameRecords.putInt(at + 8, name.flags);
                int bucket = Dictionary.bucketOf(name.firstAtom, filterSize);
                filter[bucket] = (byte) Math.max(filter[bucket], name.atoms);
                next++;
            }
        }
        ByteBuffer conceptRecords = allocate(concepts.size() * Dictionary.CONCEPT_BYTES);
        for (int i = 0; i < concepts.size(); i++) {
            Entry entry = concepts.get(i);
            int at = i * Dictionary.CONCEPT_BYTES;
            conceptRecords.putInt(at, strings.add(entry.curie()));
            conceptRecords.putInt(at + 4, strings.add(entry.name()));
            conceptRecords.putInt(at + 8, entry.kind().ordinal());
            conceptRecords.putInt(at + 12, strings.add(targets(entry)));
        }
        return Dictionary.of(assembled(filter, table, nameRecords, conceptRecords, strings.bytes()), "built in memory");
    }

    private static String targets(Entry entry) {
        StringBuilder targets = new StringBuilder();
        for (Entry.ClassTarget target : entry.targets()) {
            targets.append(targets.isEmpty() ? "" : "|")
                    .append(target.mechanism().label())
                    .append(' ')
                    .append(target.curie());
        }
        return targets.toString();
    }

    private ByteBuffer assembled(
            byte[] filter, ByteBuffer table, ByteBuffer nameRecords, ByteBuffer conceptRecords, byte[] strings) {
        int size = Dictionary.HEADER_BYTES + filter.length + table.capacity() + nameRecords.capacity()
                + conceptRecords.capacity() + strings.length;
        ByteBuffer image = allocate(size);
        image.putLong(Dictionary.MAGIC);
        image.putInt(Dictionary.VERSION);
        image.putInt(0);
        image.putInt(filter.length);
        image.putInt(table.capacity() / Dictionary.SLOT_BYTES);
        image.putInt(names);
        image.putInt(concepts.size());
        image.putInt(strings.length);
        image.position(Dictionary.HEADER_BYTES);
        image.put(filter).put(table).put(nameRecords).put(conceptRecords).put(strings);
        image.flip();
        CRC32C checksum = new CRC32C();
        checksum.update(image.duplicate().position(Dictionary.CHECKED_FROM));
        image.putInt(Dictionary.CHECKSUM_AT, (int) checksum.getValue());
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
            if (bytes.length > 0xFFFF) {
                throw new IllegalArgumentException("expected a name of at most 65535 bytes but found " + bytes.length);
            }
            out.write(bytes.length & 0xFF);
            out.write(bytes.length >>> 8);
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
