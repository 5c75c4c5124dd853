package org.shapecode.cli;

import java.util.List;
import org.shapecode.core.Html;

/** Builds elements of XHTML. */
final class Markup {
    private Markup() {}

    /** An element with a class (none if empty) around markup. */
    static String element(String name, String type, String markup) {
        String attribute = type.isEmpty() ? "" : " class=\"" + type + "\"";
        return "<" + name + attribute + ">" + markup + "</" + name + ">";
    }

    /** A paragraph of plain text. */
    static String paragraph(String type, String text) {
        return element("p", type, Html.escape(text)) + "\n";
    }

    /** A table row of cells that are markup. */
    static String row(List<String> cells) {
        return element("tr", "", String.join("", cells)) + "\n";
    }

    /** A table with a header of plain texts around rows that are markup. */
    static String table(List<String> header, String rows) {
        List<String> heads = header.stream()
                .map(head -> element("th", "", Html.escape(head)))
                .toList();
        return "<table>\n" + element("thead", "", row(heads)) + "\n" + element("tbody", "", rows) + "</table>\n";
    }
}
