package org.agonist.batch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * File names for documents: letters, digits and {@code - _ .} of ASCII stay, so that no name leaves its folder and every file
 * system takes it; an id that this changes gets its checksum behind it, so that {@code a/b} and {@code a:b} stay apart.
 */
final class DocumentNames {
    /** Endings and numbers must fit behind it in the 255 bytes that file systems allow. */
    private static final int MAX_LENGTH = 120;
    /** Names that Windows keeps for devices, with and without an ending. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "index");

    private DocumentNames() {}

    static String of(String id) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(id.length(), MAX_LENGTH); i++) {
            char c = id.charAt(i);
            boolean kept = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '_'
                    || c == '.' && i > 0;
            name.append(kept ? c : '_');
        }
        return name.toString().equals(id) && !id.isEmpty() && !isReserved(id) ? id : name + "-" + checksum(id);
    }

    private static boolean isReserved(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.indexOf('.');
        String stem = dot < 0 ? lower : lower.substring(0, dot);
        return RESERVED.contains(stem)
                || lower.endsWith(".")
                || stem.length() == 4 && (stem.startsWith("com") || stem.startsWith("lpt"));
    }

    private static String checksum(String id) {
        CRC32 checksum = new CRC32();
        checksum.update(id.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }
}
