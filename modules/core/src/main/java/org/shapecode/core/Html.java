package org.shapecode.core;

/** Plain text as part of an HTML page or of a Swing label that starts with {@code <html>}. Thread-safe. */
public final class Html {
    private Html() {}

    /**
     * Escapes a text for element content and for attribute values in double quotes. Control characters other than tab and
     * line feed become spaces, because XHTML forbids them.
     */
    public static String escape(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Escapes a text and makes each part between empty lines a paragraph; empty for a blank text. */
    public static String paragraphs(String text) {
        return text.isBlank() ? "" : "<p>" + escape(text.strip()).replace("\n\n", "</p><p>") + "</p>";
    }
}
