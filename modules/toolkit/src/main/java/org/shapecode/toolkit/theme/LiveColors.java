package org.shapecode.toolkit.theme;

import java.awt.Color;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.UIDefaults;
import javax.swing.UIManager;
import org.openide.modules.OnStart;

/**
 * Lets the platform's tabs, trees, property sheets and Quick Search follow a change of theme: they read their colours
 * once and keep them, so they are given colours that change. Begins before the platform makes its windows. Event dispatch
 * thread, but for run.
 */
@OnStart
public final class LiveColors implements Runnable {
    private static final List<String> KEPT =
            List.of("EditorTab.", "ViewTab.", "TabbedContainer.", "PropSheet.", "TabControlIcon.", "nb.explorer.");

    /** What Quick Search keeps. */
    private static final Set<String> SEARCH = Set.of(
            "Panel.background", "TextPane.background", "TextArea.foreground", "controlShadow", "textInactiveText");

    @Override
    public void run() {
        // The platform sets its look and feel there, too, a little earlier or later.
        EventQueue.invokeLater(() -> {
            // After the platform has put its own.
            UIManager.addPropertyChangeListener(event -> EventQueue.invokeLater(LiveColors::put));
            put();
        });
    }

    private static boolean isKept(String name) {
        return SEARCH.contains(name) || KEPT.stream().anyMatch(name::startsWith);
    }

    private static void put() {
        UIDefaults own = UIManager.getLookAndFeelDefaults();
        for (Object key : new ArrayList<>(own.keySet())) {
            if (key instanceof String name && isKept(name)) {
                Color now = own.getColor(name);
                if (now != null) {
                    UIManager.put(name, new LiveColor(name, now));
                }
            }
        }
    }
}
