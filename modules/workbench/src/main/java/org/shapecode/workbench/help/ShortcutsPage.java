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
import org.shapecode.core.Html;

/** The help page that lists the current shortcuts, including those changed in the options. */
final class ShortcutsPage {
    private static final String HEAD = """
        <h1>Keyboard shortcuts</h1>
        <p>These shortcuts work in every window. To change them, choose <b>Tools &gt; Options &gt; Keymap</b>. Press F10 to
        open the menu bar, and Tab to move through the controls of a window.</p>
        """;
    private static final String ELSEWHERE = """
        <h2>Windows and tabs</h2>
        <table>
        <tr><td>Open the context menu of the selection or a figure</td><td>Context menu key, Shift+F10, right-click</td></tr>
        <tr><td>Close a tab</td><td>Middle-click the tab</td></tr>
        <tr><td>Enlarge a window, or restore it</td><td>Double-click the tab</td></tr>
        <tr><td>Switch to another window</td><td>Ctrl+Tab, Ctrl+Shift+Tab</td></tr>
        </table>
        <h2>Projects and runs</h2>
        <table>
        <tr><td>Move to Trash</td><td>Delete</td></tr>
        <tr><td>Open</td><td>Enter, double-click</td></tr>
        <tr><td>Rename</td><td>F2</td></tr>
        <tr><td>Show or hide the runs of a study</td><td>Right &nbsp; Left</td></tr>
        <tr><td>Open the run of a cell on the page of a study</td><td>Enter, click</td></tr>
        </table>
        <h2>Settings and JSON pages</h2>
        <table>
        <tr><td>Find</td><td>Ctrl+F</td></tr>
        <tr><td>Select the next or previous match</td><td>F3 &nbsp; Shift+F3, in the find bar Enter &nbsp; Shift+Enter</td></tr>
        <tr><td>Hide the find bar</td><td>Escape</td></tr>
        <tr><td>Move a layer in the drawing</td><td>Alt+Left &nbsp; Alt+Right</td></tr>
        <tr><td>Move a penalty or another item of a list</td><td>Alt+Up &nbsp; Alt+Down</td></tr>
        <tr><td>Duplicate a layer or an item of a list</td><td>Ctrl+D</td></tr>
        <tr><td>Remove a layer or an item of a list</td><td>Delete</td></tr>
        </table>
        <h2>Figures</h2>
        <table>
        <tr><td>Clear the image selection</td><td>Escape</td></tr>
        <tr><td>Move the code on the code pad</td><td>Drag, arrow keys</td></tr>
        <tr><td>Pan</td><td>Shift+drag, drag with the middle button, arrow keys</td></tr>
        <tr><td>Reset the zoom</td><td>Double-click, Home</td></tr>
        <tr><td>Select an image, add or remove one</td><td>Click, Ctrl+click</td></tr>
        <tr><td>Select the images in a rectangle</td><td>Ctrl+drag</td></tr>
        <tr><td>Select the next or previous image</td><td>N &nbsp; P</td></tr>
        <tr><td>Show a value</td><td>Point at it</td></tr>
        <tr><td>Zoom in and out</td><td>Drag, Ctrl+wheel, + &nbsp; -</td></tr>
        </table>
        <h2>New experiment</h2>
        <table>
        <tr><td>Select another template</td><td>Arrow keys, Home, End</td></tr>
        </table>
        """;

    private static final Comparator<String> SHORT_FIRST =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private ShortcutsPage() {}

    static String html() {
        return html(Lookup.getDefault().lookup(Keymap.class), known());
    }

    /** The key strokes bound by any module or by the user. The platform's keymap does not list them. */
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
                .append(Html.escape(name))
                .append("</td><td>")
                .append(Html.escape(String.join(", ", strokes)))
                .append("</td></tr>"));
        return page.append("</table>").append(ELSEWHERE).toString();
    }

    private static String plain(String name) {
        return Actions.cutAmpersand(name).replace("…", "").strip();
    }
}
