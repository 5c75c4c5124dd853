package org.shapecode.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The label of an axis in lines, so that it is no longer than the axis. JFreeChart knows labels of one line only: axes of ours
 * have the lines in one label, reserve the space for all of them and draw one after the other.
 */
final class AxisLabel {
    private static final String BREAK = "\n";
    private static final int MOST_LINES = 4;

    /** Font sizes, as a share of the theme's: below the first, another line is easier to read; the second is the smallest. */
    private static final double SMALLER = 0.85;

    static final double SMALLEST = 0.7;

    /** Parentheses with no more letters than this are kept in one line, such as a unit or an interval. */
    private static final Pattern SHORT = Pattern.compile("\\([^()]{1,10}\\)|\\[[^\\[\\]]{1,10}\\]");

    /** A space before a number or a symbol, which belongs to the noun before it, as in "layer 1" or "code z2". */
    private static final Pattern BEFORE_NUMBER = Pattern.compile(" (?=\\p{N}|(?!a )\\p{L}\\p{N}*(?:[,;:]| |$))");

    private static final char NO_BREAK = '\u00A0';

    private AxisLabel() {}

    /**
     * Sets a label in as few lines as are readable within a length in px. What is longer even then is cut.
     *
     * @param most the font size, as a share of the theme's; a label that is too long has a smaller one
     */
    static void set(Canvas canvas, Axis axis, String label, double length, double most) {
        List<String> words = words(label);
        List<String> lines = List.of();
        double share = 0;
        for (int count = 1; count <= Math.min(MOST_LINES, words.size()) && share < enough(count, most); count++) {
            lines = balanced(canvas, words, count);
            share = Math.min(most, length / widest(canvas, lines));
        }
        Font font = canvas.font(Math.max(SMALLEST, share));
        List<String> whole = lines;
        List<String> shown = share >= SMALLEST
                ? whole
                : whole.stream().map(line -> canvas.fitting(line, font, length)).toList();
        axis.setLabel(String.join(BREAK, shown).replace(NO_BREAK, ' '));
        axis.setLabelFont(font);
    }

    /** The font size from which on so many lines are not tried, as fewer can be read. */
    private static double enough(int lines, double most) {
        return lines < MOST_LINES ? Math.min(SMALLER, most) : SMALLEST;
    }

    /** The font size of the label of an axis, as a share of the theme's. */
    static double share(Canvas canvas, Axis axis) {
        return axis.getLabelFont().getSize2D() / canvas.em();
    }

    /** What may stand in lines of its own; spaces within do not break. */
    private static List<String> words(String label) {
        String whole = SHORT.matcher(label)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replace(' ', NO_BREAK)));
        return List.of(BEFORE_NUMBER
                .matcher(whole)
                .replaceAll(String.valueOf(NO_BREAK))
                .split(" "));
    }

    /** Words in a number of lines, the longest of which is as short as can be. */
    private static List<String> balanced(Canvas canvas, List<String> words, int count) {
        if (count == 1) {
            return List.of(String.join(" ", words));
        }
        List<String> best = List.of();
        for (int first = 1; first <= words.size() - count + 1; first++) {
            List<String> lines = new ArrayList<>(List.of(String.join(" ", words.subList(0, first))));
            lines.addAll(balanced(canvas, words.subList(first, words.size()), count - 1));
            best = best.isEmpty() || widest(canvas, lines) < widest(canvas, best) ? lines : best;
        }
        return best;
    }

    private static double widest(Canvas canvas, List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> canvas.width(line, canvas.font(1)))
                .max()
                .orElse(0);
    }

    /** The lines of the label of an axis. */
    static List<String> lines(Axis axis) {
        return List.of(axis.getLabel().split(BREAK));
    }

    /** What an axis reserves for its label, from what JFreeChart reserves for one line. */
    static Rectangle2D enclosure(Axis axis, Graphics2D g, RectangleEdge edge, Rectangle2D line) {
        String first = lines(axis).get(0);
        double height = TextUtils.getTextBounds(first, g, g.getFontMetrics(axis.getLabelFont()))
                .getHeight();
        double more = (lines(axis).size() - 1) * height;
        boolean upright = RectangleEdge.isLeftOrRight(edge);
        return new Rectangle2D.Double(
                line.getX(),
                line.getY(),
                line.getWidth() + (upright ? more : 0),
                line.getHeight() + (upright ? 0 : more));
    }

    /** Draws the label of an axis with what draws a line of it at the cursor and moves that. */
    static AxisState draw(
            Axis axis, Graphics2D g, RectangleEdge edge, AxisState state, Function<String, AxisState> line) {
        List<String> outwards = new ArrayList<>(lines(axis));
        if (edge == RectangleEdge.LEFT) {
            Collections.reverse(outwards);
        }
        RectangleInsets insets = axis.getLabelInsets();
        return TextAlign.MIDDLE.during(g, () -> {
            for (int i = 0; i < outwards.size(); i++) {
                if (i > 0) {
                    // Lines of a label have no space between them.
                    state.moveCursor(-between(insets, edge), edge);
                }
                line.apply(outwards.get(i));
            }
            return state;
        });
    }

    private static double between(RectangleInsets insets, RectangleEdge edge) {
        return RectangleEdge.isLeftOrRight(edge)
                ? insets.getLeft() + insets.getRight()
                : insets.getTop() + insets.getBottom();
    }
}
