package org.agonist.writers;

/**
 * Text for XML 1.0, as content and within double quotes. A character that XML cannot hold, such as NUL or half a surrogate pair,
 * becomes a replacement character, one for one, so that every offset stays; a carriage return is kept as a reference, since a
 * parser would make it a line feed.
 */
final class XmlText {
    private XmlText() {}

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = valid(text, i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The text with every character that XML cannot hold replaced, one for one; no markup is escaped. */
    static String valid(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (valid(text, i) != text.charAt(i)) {
                char[] all = text.toCharArray();
                for (int j = i; j < all.length; j++) {
                    all[j] = valid(text, j);
                }
                return new String(all);
            }
        }
        return text;
    }

    private static char valid(String text, int at) {
        char c = text.charAt(at);
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return control || c >= '\uFFFE' || Surrogates.isTorn(text, at) ? Surrogates.REPLACEMENT : c;
    }
}
