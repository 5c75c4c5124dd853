package org.shapecode.toolkit.theme;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import org.openide.windows.OnShowing;
import org.shapecode.charts.PictureColors;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.ThemeChoice;

/**
 * Applies the theme, the size of the font and the colour map at startup and whenever their settings change. Event dispatch
 * thread.
 */
@OnShowing
public final class AppearanceSettings implements Runnable {
    /** Tells FlatLaf what it should add to its themes. Called before the platform installs the look and feel, on any thread. */
    public static void prepare() {
        if (!GraphicsEnvironment.isHeadless()) {
            Theme.prepare(Settings.theme(), Settings.fontSize());
        }
    }

    @Override
    public void run() {
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        Settings.addListener(event -> {
            switch (event.getKey()) {
                case Settings.THEME, Settings.FONT_SIZE -> EventQueue.invokeLater(AppearanceSettings::applyTheme);
                case Settings.COLOUR_MAP -> EventQueue.invokeLater(AppearanceSettings::applyColourMap);
                default -> {}
            }
        });
        applyTheme();
        PlatformParts.update();
        if (!Settings.colourMap().isEmpty()) {
            applyColourMap();
        }
    }

    private static void applyColourMap() {
        PictureColors.of(Settings.colourMap()).use();
    }

    private static void applyTheme() {
        ThemeChoice choice = Settings.theme();
        if (choice == ThemeChoice.SYSTEM) {
            Background.run(SystemTheme::isDark, dark -> apply(dark ? Theme.DARK : Theme.LIGHT));
        } else {
            apply(Theme.of(choice));
        }
    }

    private static void apply(Theme theme) {
        if (!theme.isActive(Settings.fontSize())) {
            theme.apply(Settings.fontSize());
        }
    }
}
