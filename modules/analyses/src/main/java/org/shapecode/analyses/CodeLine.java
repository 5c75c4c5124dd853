package org.shapecode.analyses;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.experiment.analysis.Codes;

/** Evenly spaced values of one component of the code, over its range. */
final class CodeLine {
    private static final int DIGITS = 3;
    private static final int MOST_DECIMALS = 5;

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

    /**
     * The label of each value, in a list of its own: in three digits of the largest, as codes may be of any magnitude. What is
     * nothing beside that is 0.
     */
    static List<String> labels(float... values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        int decimals = largest == 0 ? 0 : DIGITS - 1 - (int) Math.floor(Math.log10(largest));
        List<String> labels = new ArrayList<>();
        for (float value : values) {
            BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
            labels.add(
                    decimals >= 0 && decimals <= MOST_DECIMALS
                            ? rounded.toPlainString()
                            : ParameterInfo.format(rounded.doubleValue()));
        }
        return labels;
    }
}
