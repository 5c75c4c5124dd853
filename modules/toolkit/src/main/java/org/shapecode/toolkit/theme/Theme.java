package org.shapecode.toolkit.theme;

import java.awt.Dialog;
import java.awt.Window;
import javax.swing.LookAndFeel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.openide.util.Lookup;
import org.openide.util.NbPreferences;
import org.openide.windows.WindowManager;

/** The looks of the whole program, from the platform's own. Event dispatch thread. */
enum Theme {
    LIGHT("com.formdev.flatlaf.FlatLightLaf"),
    DARK("com.formdev.flatlaf.FlatDarkLaf");

    /** Where the platform looks for the look and feel to start with. */
    private static final String PREFERENCE = "laf";

    private final String className;

    Theme(String className) {
        this.className = className;
    }

    /** The theme that is on. */
    static Theme current() {
        return UIManager.getBoolean("nb.dark.theme") ? DARK : LIGHT;
    }

    /** Changes every window at once, and the next start. */
    void use() {
        try {
            ClassLoader loader = Lookup.getDefault().lookup(ClassLoader.class);
            Class<?> type = Class.forName(className, true, loader);
            UIManager.setLookAndFeel((LookAndFeel) type.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | UnsupportedLookAndFeelException e) {
            throw new IllegalStateException("The platform lacks " + className, e);
        }
        NbPreferences.root().node(PREFERENCE).put(PREFERENCE, className);
        WindowManager.getDefault().updateUI();
        LateSearch.watch();
        for (Window window : Window.getWindows()) {
            // The platform cares for its own frames.
            if (window instanceof Dialog && window.isShowing()) {
                SwingUtilities.updateComponentTreeUI(window);
            }
        }
    }
}
