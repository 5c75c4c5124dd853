package org.shapecode.workbench.help;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.swing.Action;
import javax.swing.KeyStroke;
import javax.swing.text.Keymap;
import org.openide.awt.Actions;
import org.openide.util.Lookup;

/** The shortcuts that hold now, also those that the person has changed. */
final class ShortcutsPage {
    private static final String HEAD = """
            <h1>Keyboard shortcuts</h1>
            <p>These hold in every window; Tools, Options, Keymap changes them. F10 opens the menu, Ctrl+Tab goes to
            another window, and Tab through the parts of a window.</p>
            """;
    private static final String FIGURES = """
            <h2>In a figure</h2>
            <table>
            <tr><td>+ &nbsp; -</td><td>Zoom in and out</td></tr>
            <tr><td>Arrow keys</td><td>Move</td></tr>
            <tr><td>Home</td><td>Show all</td></tr>
            <tr><td>Shift+F10</td><td>Menu of the figure</td></tr>
            </table>
            """;

    private ShortcutsPage() {}

    static String html() {
        return html(Lookup.getDefault().lookup(Keymap.class));
    }

    static String html(Keymap keymap) {
        Map<String, TreeSet<String>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (KeyStroke key : keymap.getBoundKeyStrokes()) {
            Object name =
                    keymap.getAction(key) == null ? null : keymap.getAction(key).getValue(Action.NAME);
            if (name instanceof String text && !text.isBlank()) {
                keys.computeIfAbsent(
                                plain(text),
                                each -> new TreeSet<>(
                                        Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())))
                        .add(Actions.keyStrokeToString(key));
            }
        }
        StringBuilder page = new StringBuilder(HEAD).append("<table>");
        keys.forEach((name, strokes) -> page.append("<tr><td>")
                .append(Html.escape(String.join(", ", strokes)))
                .append("</td><td>")
                .append(Html.escape(name))
                .append("</td></tr>"));
        return page.append("</table>").append(FIGURES).toString();
    }

    private static String plain(String name) {
        return Actions.cutAmpersand(name).replace("…", "").strip();
    }
}
