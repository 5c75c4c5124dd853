package org.shapecode.toolkit.theme;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import org.openide.windows.OnShowing;
import org.shapecode.charts.PictureColors;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.ThemeChoice;

/** Gives the program the looks that the person has set, whenever they are set. Event dispatch thread. */
@OnShowing
public final class FollowSettings implements Runnable {
    @Override
    public void run() {
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        Settings.addListener(event -> {
            if (event.getKey().equals(Settings.THEME)) {
                EventQueue.invokeLater(() -> apply(true));
            } else if (event.getKey().equals(Settings.PALETTE)) {
                EventQueue.invokeLater(FollowSettings::color);
            }
        });
        apply(false);
        if (!Settings.palette().isEmpty()) {
            color();
        }
    }

    private static void color() {
        PictureColors.of(Settings.palette()).use();
    }

    /**
     * Takes over the theme that is set.
     *
     * @param changed whether a person has just chosen it, rather than started the program with it
     */
    private static void apply(boolean changed) {
        ThemeChoice choice = Settings.theme();
        if (choice == ThemeChoice.SYSTEM) {
            Background.run(SystemTheme::isDark, dark -> use(dark ? Theme.DARK : Theme.LIGHT, changed));
        } else {
            use(choice == ThemeChoice.DARK ? Theme.DARK : Theme.LIGHT, changed);
        }
    }

    private static void use(Theme theme, boolean changed) {
        Theme before = Theme.current();
        if (before != theme) {
            theme.use();
            if (changed) {
                RestartOffer.make(before, theme);
            }
        }
    }
}
