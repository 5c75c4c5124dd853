package org.shapecode.workbench.help;

/** Text made safe for a page. */
final class Html {
    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Paragraphs, as they are divided by empty lines. */
    static String paragraphs(String text) {
        return text.isBlank() ? "" : "<p>" + escape(text.strip()).replace("\n\n", "</p><p>") + "</p>";
    }
}
