package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.stat.StatUtils;
import org.shapecode.experiment.analysis.Codes;

/** Evenly spaced values of one component of the code, over its range. */
final class CodeLine {
    private CodeLine() {}

    /**
     * Values from the smallest to the largest.
     *
     * @param codes [n][d]
     * @param j the component
     * @param count how many values, at least 2
     */
    static float[] values(float[] codes, int d, int j, int count) {
        double[] component = Codes.component(codes, d, j);
        return Codes.interpolate(
                new float[] {(float) StatUtils.min(component), (float) StatUtils.max(component)}, count);
    }

    /** The label of each value, in a list of its own. */
    static List<String> labels(float[] values) {
        List<String> labels = new ArrayList<>();
        for (float value : values) {
            labels.add(label(value));
        }
        return labels;
    }

    /** A value in three digits: codes may be of any magnitude. */
    static String label(float value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
