package org.agonist.text;

import java.util.Arrays;

/**
 * The atoms of a stretch of text: maximal runs of Latin letters, of digits or of Greek letters, and every other visible
 * character alone, as in {@code TGF|-|β|1} or {@code αv → α|v}. White space separates atoms and is none.
 *
 * <p>A reusable buffer: one instance belongs to one thread, {@link #scan} overwrites what it held and allocates only when
 * a text has more atoms than any before it. Offsets are UTF-16 units into the scanned text.
 */
public final class Atoms {
    /** A run of letters other than Greek. */
    public static final byte LETTERS = 1;
    /** A run of decimal digits. */
    public static final byte DIGITS = 2;
    /** A run of Greek letters. */
    public static final byte GREEK = 3;
    /** One visible character (code point) that is neither letter nor digit. */
    public static final byte SYMBOL = 4;

    private static final int INITIAL_CAPACITY = 256;

    private int size;
    private int[] begins = new int[INITIAL_CAPACITY];
    private int[] ends = new int[INITIAL_CAPACITY];
    private byte[] kinds = new byte[INITIAL_CAPACITY];
    private long[] hashes = new long[INITIAL_CAPACITY];
    private char[] units = new char[INITIAL_CAPACITY];
    /** Where in the text the copied units begin. */
    private int origin;

    /** Replaces the content by the atoms of {@code text} between {@code begin} (inclusive) and {@code end} (exclusive). */
    public void scan(CharSequence text, int begin, int end) {
        size = 0;
        copy(text, begin, end);
        int length = end - begin;
        int position = 0;
        while (position < length) {
            int codePoint = codePoint(position, length);
            byte kind = kindOf(codePoint);
            position = kind == 0 ? position + Character.charCount(codePoint) : addAtom(position, length, kind);
        }
    }

    /** One copy, because a read through the interface costs more than all else that is done with a character. */
    private void copy(CharSequence text, int begin, int end) {
        if (units.length < end - begin) {
            units = new char[(end - begin) * 2];
        }
        origin = begin;
        if (text instanceof String string) {
            string.getChars(begin, end, units, 0);
        } else {
            for (int i = begin; i < end; i++) {
                units[i - begin] = text.charAt(i);
            }
        }
    }

    private int codePoint(int position, int length) {
        char c = units[position];
        return c < 128 ? c : Character.codePointAt(units, position, length);
    }

    /** Adds the atom that begins at a position; returns where it ends. */
    private int addAtom(int first, int length, byte kind) {
        long hash = FoldedHash.START;
        int next = first;
        while (next < length) {
            char c = units[next];
            if (c < 128) {
                if (ASCII_KINDS[c] != kind) {
                    break;
                }
                hash = FoldedHash.extend(hash, c);
                next++;
            } else {
                int codePoint = codePoint(next, length);
                if (kindOf(codePoint) != kind && Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                    break;
                }
                int after = next + Character.charCount(codePoint);
                for (; next < after; next++) {
                    hash = FoldedHash.extend(hash, units[next]);
                }
            }
            if (kind == SYMBOL) {
                break;
            }
        }
        add(origin + first, origin + next, kind, FoldedHash.finish(hash));
        return next;
    }

    private void add(int begin, int end, byte kind, long hash) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        begins[size] = begin;
        ends[size] = end;
        kinds[size] = kind;
        hashes[size] = hash;
        size++;
    }

    /** The kind of atom that a code point belongs to, 0 for white space and invisible characters. */
    public static byte kindOf(int codePoint) {
        if (codePoint < 128) {
            return ASCII_KINDS[codePoint];
        }
        if ((codePoint >= 0x370 && codePoint <= 0x3FF)
                || (codePoint >= 0x1F00 && codePoint <= 0x1FFF)
                || codePoint == 0xB5) {
            return Character.isLetter(codePoint) ? GREEK : SYMBOL;
        }
        if (Character.isLetter(codePoint)) {
            return LETTERS;
        }
        if (Character.isDigit(codePoint)) {
            return DIGITS;
        }
        if (Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT) {
            return 0;
        }
        return SYMBOL;
    }

    private static final byte[] ASCII_KINDS = asciiKinds();

    private static byte[] asciiKinds() {
        byte[] kinds = new byte[128];
        for (int c = '!'; c < 127; c++) {
            kinds[c] = Character.isLetter(c) ? LETTERS : Character.isDigit(c) ? DIGITS : SYMBOL;
        }
        return kinds;
    }

    /** Number of atoms. */
    public int size() {
        return size;
    }

    /** Offset of the first UTF-16 unit of atom {@code index}. */
    public int begin(int index) {
        return begins[index];
    }

    /** Offset after the last UTF-16 unit of atom {@code index}. */
    public int end(int index) {
        return ends[index];
    }

    /** {@link #LETTERS}, {@link #DIGITS}, {@link #GREEK} or {@link #SYMBOL}. */
    public byte kind(int index) {
        return kinds[index];
    }

    /** The {@link FoldedHash} of atom {@code index}. */
    public long hash(int index) {
        return hashes[index];
    }

    /** The UTF-16 unit at an offset into the scanned text, which must lie in what was scanned. */
    public char unit(int offset) {
        return units[offset - origin];
    }
}
