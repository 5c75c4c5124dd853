package org.shapecode.toolkit.theme;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ContainerAdapter;
import java.awt.event.ContainerEvent;
import java.awt.event.WindowEvent;
import javax.swing.JFrame;
import javax.swing.LookAndFeel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.openide.util.Lookup;
import org.openide.util.NbPreferences;
import org.openide.windows.WindowManager;

/** The themes: FlatLaf's light and dark look and feel. Event dispatch thread. */
enum Theme {
    LIGHT("com.formdev.flatlaf.FlatLightLaf"),
    DARK("com.formdev.flatlaf.FlatDarkLaf");

    /** The preference node and key from which the platform reads the look and feel at startup. */
    private static final String PREFERENCE = "laf";

    private static boolean changedBefore;

    private final String className;

    Theme(String className) {
        this.className = className;
    }

    /** The active theme. */
    static Theme current() {
        return UIManager.getBoolean("nb.dark.theme") ? DARK : LIGHT;
    }

    /** Applies this theme to all windows and stores it for the next start. */
    void apply() {
        try {
            ClassLoader loader = Lookup.getDefault().lookup(ClassLoader.class);
            Class<?> type = Class.forName(className, true, loader);
            UIManager.setLookAndFeel((LookAndFeel) type.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | UnsupportedLookAndFeelException e) {
            throw new IllegalStateException("The platform lacks " + className, e);
        }
        NbPreferences.root().node(PREFERENCE).put(PREFERENCE, className);
        WindowManager.getDefault().updateUI();
        if (!changedBefore) {
            changedBefore = true;
            watchQuickSearch();
            watchDialogs();
        }
        for (Window window : Window.getWindows()) {
            // The window manager updates its frames but not open dialogs.
            if (window instanceof Dialog && window.isShowing()) {
                SwingUtilities.updateComponentTreeUI(window);
            }
        }
    }

    /** The platform keeps the pages of its dialogs, such as Options, and shows them again in new windows. */
    private static void watchDialogs() {
        Toolkit.getDefaultToolkit()
                .addAWTEventListener(
                        event -> {
                            if (event.getID() == WindowEvent.WINDOW_OPENED
                                    && event.getSource() instanceof Dialog dialog) {
                                SwingUtilities.updateComponentTreeUI(dialog);
                            }
                        },
                        AWTEvent.WINDOW_EVENT_MASK);
    }

    /**
     * Quick Search creates its popup with the main window but adds it to the window only on the first search. A theme
     * change before that does not reach the popup, so update it when it is added.
     */
    private static void watchQuickSearch() {
        if (!(WindowManager.getDefault().getMainWindow() instanceof JFrame frame)) {
            return;
        }
        frame.getLayeredPane().addContainerListener(new ContainerAdapter() {
            @Override
            public void componentAdded(ContainerEvent event) {
                Component added = event.getChild();
                if (added.getClass().getName().startsWith("org.netbeans.modules.quicksearch.")) {
                    SwingUtilities.updateComponentTreeUI(added);
                }
            }
        });
    }
}
