package org.shapecode.charts;

import java.awt.Color;
import java.awt.Font;
import javax.swing.UIManager;

/** Reads a theme from the look and feel, whichever it is. */
final class DesktopTheme {
    private DesktopTheme() {}

    static ChartTheme read() {
        Color text = color("Label.foreground", Color.BLACK);
        Color panel = color("Panel.background", Color.WHITE);
        Color list = color("List.background", panel);
        // The surface that is further from the letters: white rather than grey, black rather than grey.
        Color background = contrast(list, text) > contrast(panel, text) ? list : panel;
        Font font = UIManager.getFont("Label.font");
        // A look and feel's own font classes make it vanish with that look and feel: keep a plain one.
        Font plain = font == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 12) : new Font(font.getAttributes());
        return ChartTheme.onScreen(background, text, plain.deriveFont(Font.PLAIN))
                .with(PictureColors.ofDesktop());
    }

    private static Color color(String key, Color other) {
        Color color = UIManager.getColor(key);
        return color == null ? other : new Color(color.getRGB());
    }

    private static double contrast(Color first, Color second) {
        return Math.abs(Palette.luminance(first) - Palette.luminance(second));
    }
}
