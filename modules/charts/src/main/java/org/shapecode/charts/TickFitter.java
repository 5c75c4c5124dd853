package org.shapecode.charts;

import java.awt.FontMetrics;
import java.util.List;

/** Chooses as many ticks as fit along an axis without crowding. */
final class TickFitter {
    /** Room for each label, in sizes of letters: the longer a label may be, the more. */
    private static final double PITCH_ACROSS = 5;

    private static final double PITCH_UP = 3.6;
    private static final double GAP_ACROSS = 1.1;
    private static final double GAP_UP = 0.5;

    /** So many more may be tried for where an axis would have a single label, which says nothing of its scale. */
    private static final int MORE = 3;

    private final Scale scale;
    private final FontMetrics metrics;
    private final boolean across;

    /**
     * Prepares.
     *
     * @param metrics of the labels' font
     * @param across whether the axis goes from left to right
     */
    TickFitter(Scale scale, FontMetrics metrics, boolean across) {
        this.scale = scale;
        this.metrics = metrics;
        this.across = across;
    }

    /** The ticks of an axis so many px long. */
    List<Ticks.Mark> fit(double length) {
        double em = metrics.getFont().getSize2D();
        int wanted = (int) Math.max(2, length / ((across ? PITCH_ACROSS : PITCH_UP) * em));
        List<Ticks.Mark> marks = Ticks.of(scale, wanted);
        while (wanted > 1 && isCrowded(marks, length)) {
            marks = Ticks.of(scale, --wanted);
        }
        for (int more = wanted + 1; labels(marks) < 2 && more <= wanted + MORE; more++) {
            List<Ticks.Mark> finer = Ticks.of(scale, more);
            marks = isCrowded(finer, length) ? marks : finer;
        }
        return marks;
    }

    private static long labels(List<Ticks.Mark> marks) {
        return marks.stream().filter(Ticks.Mark::isMajor).count();
    }

    private boolean isCrowded(List<Ticks.Mark> marks, double length) {
        double em = metrics.getFont().getSize2D();
        double end = Double.NEGATIVE_INFINITY;
        for (Ticks.Mark mark : marks) {
            if (mark.isMajor()) {
                double half = (across ? TickLabel.width(mark.label(), metrics) : em) / 2;
                // The last label is moved to stay inside, and towards its neighbour.
                double at = Math.min(scale.fraction(mark.value()) * length, across ? length - half : length);
                if (at - half < end) {
                    return true;
                }
                end = at + half + (across ? GAP_ACROSS : GAP_UP) * em;
            }
        }
        return false;
    }
}
