package org.shapecode.core;

/** Plain text as part of an HTML page or of a Swing label that starts with {@code <html>}. Thread-safe. */
public final class Html {
    private Html() {}

    /**
     * Escapes a text for element content and for attribute values in double quotes. Control characters other than tab and
     * line feed become spaces, because XHTML forbids them, and so do those that reverse the direction of text.
     */
    public static String escape(String text) {
        return text.replaceAll("[\\p{Cntrl}\u202a-\u202e\u2066-\u2069\ufffe\uffff&&[^\\t\\n]]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * A text that no Swing component takes for HTML, which could load images from the network: an invisible space goes
     * before a leading {@code <html>}. Control characters and those that reverse the direction of text become spaces.
     */
    public static String plain(String text) {
        String visible = text.replaceAll("[\\p{Cntrl}\u202a-\u202e\u2066-\u2069&&[^\\t\\n]]", " ");
        return visible.regionMatches(true, 0, "<html", 0, 5) ? "\u200b" + visible : visible;
    }

    /** Escapes a text and makes each part between empty lines a paragraph; empty for a blank text. */
    public static String paragraphs(String text) {
        return text.isBlank() ? "" : "<p>" + escape(text.strip()).replace("\n\n", "</p><p>") + "</p>";
    }
}
