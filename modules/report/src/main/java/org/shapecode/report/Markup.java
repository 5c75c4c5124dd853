package org.shapecode.report;

import java.util.List;
import org.shapecode.core.Html;

/** Builds elements of XHTML. Thread-safe. */
public final class Markup {
    private Markup() {}

    /** An element with a class (none if empty) around markup. */
    public static String element(String name, String type, String markup) {
        String attribute = type.isEmpty() ? "" : " class=\"" + type + "\"";
        return "<" + name + attribute + ">" + markup + "</" + name + ">";
    }

    /** A paragraph of plain text. */
    public static String paragraph(String type, String text) {
        return element("p", type, Html.escape(text)) + "\n";
    }

    /** A heading of plain text, from level 2. */
    static String heading(int level, String text) {
        return element("h" + level, "", Html.escape(text)) + "\n";
    }

    /**
     * A heading of plain text that links lead to.
     *
     * @param id of the element, plain text, unique in a page
     */
    static String heading(int level, String id, String text) {
        return "<h" + level + " id=\"" + Html.escape(id) + "\">" + Html.escape(text) + "</h" + level + ">\n";
    }

    /** A link to a heading of the same page; both are plain text. */
    public static String link(String id, String text) {
        return "<a href=\"#" + Html.escape(id) + "\">" + Html.escape(text) + "</a>";
    }

    /** A table cell of plain text. */
    static String cell(String type, String text) {
        return element("td", type, Html.escape(text));
    }

    /** The header of a table row, which is markup. */
    static String rowHeader(String markup) {
        return "<th scope=\"row\">" + markup + "</th>";
    }

    /** A table row of cells that are markup. */
    public static String row(List<String> cells) {
        return element("tr", "", String.join("", cells)) + "\n";
    }

    /** A table with a header of plain texts around rows that are markup. A wide table scrolls on its own. */
    public static String table(List<String> header, String rows) {
        List<String> heads = header.stream()
                .map(head -> "<th scope=\"col\">" + Html.escape(head) + "</th>")
                .toList();
        return "<div class=\"wide\"><table>\n" + element("thead", "", row(heads)) + "\n" + element("tbody", "", rows)
                + "</table></div>\n";
    }
}
