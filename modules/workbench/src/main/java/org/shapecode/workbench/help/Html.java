package org.shapecode.workbench.help;

/** Converts plain text to HTML. */
final class Html {
    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Escaped paragraphs; empty lines separate them. */
    static String paragraphs(String text) {
        return text.isBlank() ? "" : "<p>" + escape(text.strip()).replace("\n\n", "</p><p>") + "</p>";
    }
}
