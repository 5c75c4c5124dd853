package org.shapecode.charts;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * Text broken into lines between words.
 *
 * @param lines from top to bottom
 * @param font of the lines
 * @param width of the longest line, in px
 */
record Words(List<String> lines, Font font, double width) {
    private static final double LINE = 1.2;

    /** Breaks a text so that it is no wider than told, unless a single word is. */
    static Words broken(String text, Canvas canvas, Font font, double most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || canvas.width(longer, font) <= most) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        double width =
                lines.stream().mapToDouble(l -> canvas.width(l, font)).max().orElse(0);
        return new Words(lines, font, width);
    }

    double height() {
        return lines.size() * LINE * font.getSize2D();
    }

    /** Draws centred on x, from the top down. */
    void drawCentred(Canvas canvas, double x, double top) {
        for (int i = 0; i < lines.size(); i++) {
            double left = x - canvas.width(lines.get(i), font) / 2;
            canvas.text(lines.get(i), font, canvas.theme().text(), left, top + (0.9 + LINE * i) * font.getSize2D());
        }
    }

    /** Draws flush right at x, centred on y. */
    void drawFlushRight(Canvas canvas, double right, double middle) {
        double top = middle - height() / 2;
        for (int i = 0; i < lines.size(); i++) {
            double left = right - canvas.width(lines.get(i), font);
            canvas.text(lines.get(i), font, canvas.theme().text(), left, top + (0.95 + LINE * i) * font.getSize2D());
        }
    }
}
