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

    /** Replaces the content by the atoms of {@code text} between {@code begin} (inclusive) and {@code end} (exclusive). */
    public void scan(CharSequence text, int begin, int end) {
        size = 0;
        int position = begin;
        while (position < end) {
            int codePoint = Character.codePointAt(text, position);
            int next = Math.min(end, position + Character.charCount(codePoint));
            byte kind = kindOf(codePoint);
            if (kind == 0) {
                position = next;
                continue;
            }
            if (kind != SYMBOL) {
                while (next < end) {
                    int following = Character.codePointAt(text, next);
                    if (kindOf(following) != kind && Character.getType(following) != Character.NON_SPACING_MARK) {
                        break;
                    }
                    next = Math.min(end, next + Character.charCount(following));
                }
            }
            add(position, next, kind);
            position = next;
        }
    }

    private void add(int begin, int end, byte kind) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        begins[size] = begin;
        ends[size] = end;
        kinds[size] = kind;
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
}
