package org.shapecode.toolkit.theme;

import java.awt.Color;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.UIDefaults;
import javax.swing.UIManager;
import javax.swing.plaf.ColorUIResource;
import org.openide.modules.OnStart;

/**
 * Makes the platform's tabs, trees, property sheets, notifications, options and Quick Search follow a change of theme. These read
 * their colours once and cache them, so the cached colours themselves must change. Starts before the platform creates its
 * windows; everything but {@link #run} happens on the event dispatch thread.
 */
@OnStart
public final class LiveColors implements Runnable {
    private static final String OPTIONS = "nb.options.";

    private static final List<String> CACHED_PREFIXES = List.of(
            "EditorTab.", "ViewTab.", "TabbedContainer.", "PropSheet.", "nb.explorer.", "nb.core.ui.balloon.", OPTIONS);

    /** The colour of error messages in our forms. */
    private static final String ERROR = "Shapecode.errorText";

    /** By Quick Search, and in the options by the buttons of the shortcuts and the field that filters. */
    private static final Set<String> CACHED = Set.of(
            "Panel.background",
            "TextPane.background",
            "TextArea.foreground",
            "TextField.foreground",
            "control",
            "controlShadow",
            "textInactiveText");

    @Override
    public void run() {
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        // The platform installs its look and feel on this thread as well, before or after this.
        EventQueue.invokeLater(() -> {
            // Replace the colours after the platform has installed its own.
            UIManager.addPropertyChangeListener(event -> EventQueue.invokeLater(LiveColors::install));
            install();
        });
    }

    private static boolean isCached(String name) {
        return CACHED.contains(name) || CACHED_PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** Those of the options, whose components would take others from a new look and feel, did theirs seem to be from one. */
    private static boolean isKept(String name) {
        return name.startsWith(OPTIONS);
    }

    private static void install() {
        UIDefaults defaults = UIManager.getLookAndFeelDefaults();
        Color error = defaults.getColor(ERROR);
        if (error != null) {
            // The platform's own red is too dark on a dark dialog.
            UIManager.put("nb.errorForeground", new LiveColor(ERROR, error));
        }
        for (Object key : new ArrayList<>(defaults.keySet())) {
            if (key instanceof String name && isCached(name)) {
                Color current = defaults.getColor(name);
                if (current != null) {
                    UIManager.put(name, isKept(name) ? new KeptColor(name, current) : new LiveColor(name, current));
                }
            }
        }
    }

    /** A colour that always equals the one that the current look and feel has under a name. Thread-safe. */
    static class LiveColor extends ColorUIResource {
        private static final long serialVersionUID = 1L;

        private final String name;

        LiveColor(String name, Color current) {
            super(new Color(current.getRGB(), true));
            this.name = name;
        }

        /** A colour of the buttons on tabs; FlatLaf.properties names it, so that it is live in the first look and feel, too. */
        private LiveColor(String name) {
            this(name, Color.GRAY);
        }

        @Override
        public final int getRGB() {
            return current(name, super.getRGB());
        }
    }

    /** What the current look and feel has under a name; super constructors call this before the name is set. */
    private static int current(String name, int otherwise) {
        Color current = name == null ? null : UIManager.getLookAndFeelDefaults().getColor(name);
        return current == null ? otherwise : current.getRGB();
    }

    /** A live colour that components do not take for one of a look and feel. Thread-safe. */
    private static final class KeptColor extends Color {
        private static final long serialVersionUID = 1L;

        private final String name;

        KeptColor(String name, Color current) {
            super(current.getRGB(), true);
            this.name = name;
        }

        @Override
        public int getRGB() {
            return current(name, super.getRGB());
        }
    }

    /** Of the buttons. */
    public static final class Button extends LiveColor {
        private static final long serialVersionUID = 1L;

        /** Called by FlatLaf. */
        public Button() {
            super("Shapecode.tabButton");
        }
    }

    /** Of disabled buttons. */
    public static final class DisabledButton extends LiveColor {
        private static final long serialVersionUID = 1L;

        /** Called by FlatLaf. */
        public DisabledButton() {
            super("Shapecode.disabledTabButton");
        }
    }

    /** Behind the button below the pointer. */
    public static final class HoverBackground extends LiveColor {
        private static final long serialVersionUID = 1L;

        /** Called by FlatLaf. */
        public HoverBackground() {
            super("Button.toolbar.hoverBackground");
        }
    }

    /** Behind a pressed button. */
    public static final class PressedBackground extends LiveColor {
        private static final long serialVersionUID = 1L;

        /** Called by FlatLaf. */
        public PressedBackground() {
            super("Button.toolbar.pressedBackground");
        }
    }
}
