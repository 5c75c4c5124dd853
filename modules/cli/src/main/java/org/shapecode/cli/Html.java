package org.shapecode.cli;

import java.util.List;

/** Pieces of HTML that are XML as well. */
final class Html {
    private Html() {}

    /** A text in which nothing is taken for markup. */
    static String text(String text) {
        // What XML has no characters for, such as a message's control characters, would make the page unreadable.
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** An element of a class, around markup. */
    static String element(String name, String type, String markup) {
        String attribute = type.isEmpty() ? "" : " class=\"" + type + "\"";
        return "<" + name + attribute + ">" + markup + "</" + name + ">";
    }

    /** A paragraph of plain text. */
    static String paragraph(String type, String text) {
        return element("p", type, text(text)) + "\n";
    }

    /** A row of a table, of cells that are markup. */
    static String row(List<String> cells) {
        return element("tr", "", String.join("", cells)) + "\n";
    }

    /** A table with a header of plain texts, around rows. */
    static String table(List<String> header, String rows) {
        List<String> heads =
                header.stream().map(head -> element("th", "", text(head))).toList();
        return "<table>\n" + element("thead", "", row(heads)) + "\n" + element("tbody", "", rows) + "</table>\n";
    }
}
