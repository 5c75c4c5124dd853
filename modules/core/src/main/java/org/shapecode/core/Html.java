package org.shapecode.core;

/** Plain text as part of an HTML page or of a Swing label that starts with {@code <html>}. Thread-safe. */
public final class Html {
    private Html() {}

    /**
     * Escapes a text for element content and for attribute values in double quotes, without the characters that
     * {@link #visible} replaces.
     */
    public static String escape(String text) {
        return visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * A text that no Swing component takes for HTML, which could load images from the network: an invisible space goes
     * before a leading {@code <html>}. Characters that {@link #visible} replaces become spaces.
     */
    public static String plain(String text) {
        String visible = visible(text);
        return visible.regionMatches(true, 0, "<html", 0, 5) ? "\u200b" + visible : visible;
    }

    /**
     * A text in which what XML forbids became spaces, namely control characters other than tab and line feed and halves of
     * surrogate pairs, and so did what reverses the direction of text.
     */
    public static String visible(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff&&[^\\t\\n]]", " ");
    }

    /** Escapes a text and makes each part between empty lines a paragraph; empty for a blank text. */
    public static String paragraphs(String text) {
        return text.isBlank() ? "" : "<p>" + escape(text.strip()).replace("\n\n", "</p><p>") + "</p>";
    }
}
