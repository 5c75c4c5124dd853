package org.shapecode.workbench.help;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.swing.Action;
import javax.swing.KeyStroke;
import javax.swing.text.Keymap;
import org.openide.awt.Actions;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.Lookup;
import org.openide.util.Utilities;

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
            <tr><td>Home</td><td>Show all of it</td></tr>
            <tr><td>Shift+F10</td><td>Menu of the figure</td></tr>
            </table>
            """;

    private static final Comparator<String> SHORT_FIRST =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private ShortcutsPage() {}

    static String html() {
        return html(Lookup.getDefault().lookup(Keymap.class), known());
    }

    /** Those that any module or the person binds; the platform's keymap cannot tell. */
    private static Set<KeyStroke> known() {
        Set<KeyStroke> known = new HashSet<>();
        for (String folder : List.of("Shortcuts", "Keymaps")) {
            FileObject root = FileUtil.getConfigFile(folder);
            if (root != null) {
                for (FileObject file : Collections.list(root.getData(true))) {
                    KeyStroke key = Utilities.stringToKey(file.getName());
                    if (key != null) {
                        known.add(key);
                    }
                }
            }
        }
        return known;
    }

    static String html(Keymap keymap, Set<KeyStroke> known) {
        Map<String, TreeSet<String>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (KeyStroke key : known) {
            Action action = keymap.getAction(key);
            if (action != null && action.getValue(Action.NAME) instanceof String name && !name.isBlank()) {
                keys.computeIfAbsent(plain(name), each -> new TreeSet<>(SHORT_FIRST))
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
