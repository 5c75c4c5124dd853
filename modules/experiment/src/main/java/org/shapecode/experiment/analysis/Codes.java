package org.shapecode.experiment.analysis;

import java.util.Arrays;
import org.hipparchus.stat.StatUtils;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/** Latent codes in an array [n][d], as {@link org.shapecode.network.api.Model} takes and returns them. */
public final class Codes {
    private Codes() {}

    /**
     * One component of every code.
     *
     * @param codes [n][d]
     * @param d the dimension of a code
     * @param j the component, from 0 to d - 1
     * @return [n]
     */
    public static double[] component(float[] codes, int d, int j) {
        double[] component = new double[codes.length / d];
        Arrays.setAll(component, i -> codes[i * d + j]);
        return component;
    }

    /** The name of a component for a legend: {@code z}, or {@code z1}, {@code z2} … if d is above 1. */
    public static String name(int d, int j) {
        return d == 1 ? "z" : "z" + (j + 1);
    }

    /**
     * Whether a model collapsed: its code, or its output, is the same for every one of these images up to rounding. What the
     * code follows, and how smoothly, is then undefined.
     *
     * @param codes that the model gives to some images, [n][d]
     */
    public static boolean areCollapsed(Model model, float[] codes) {
        return areCodesSame(model, codes)
                || model.parts().contains(Part.DECODER)
                        && areSame(model.decode(codes), model.shape().length());
    }

    /**
     * Whether a model with a decoder collapsed, likewise.
     *
     * @param codes that the model gives to some images, [n][d]
     * @param outputs that it makes of these codes, [n][length]
     */
    public static boolean areCollapsed(Model model, float[] codes, float[] outputs) {
        return areCodesSame(model, codes) || areSame(outputs, model.shape().length());
    }

    private static boolean areCodesSame(Model model, float[] codes) {
        return model.parts().contains(Part.ENCODER) && areSame(codes, model.codeSize());
    }

    /**
     * Whether rows are all the same up to rounding.
     *
     * @param values [n][width]
     */
    static boolean areSame(float[] values, int width) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int j = 0; j < width; j++) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (int i = j; i < values.length; i += width) {
                min = Math.min(min, values[i]);
                max = Math.max(max, values[i]);
            }
            if (!Trend.isRounding(max - min, largest)) {
                return false;
            }
        }
        return true;
    }

    /** Values normalised to [0, 1]; all 0 if they do not vary. */
    public static double[] normalised(double[] component) {
        double min = StatUtils.min(component);
        double range = StatUtils.max(component) - min;
        return Arrays.stream(component)
                .map(z -> range == 0 ? 0 : (z - min) / range)
                .toArray();
    }

    /**
     * Linear interpolation between two codes.
     *
     * @param ends the two codes, [2][d]
     * @param count how many codes to return, both ends included; at least 2
     * @return [count][d], evenly spaced
     */
    public static float[] interpolate(float[] ends, int count) {
        int d = ends.length / 2;
        float[] codes = new float[count * d];
        for (int i = 0; i < codes.length; i++) {
            double part = (i / d) / (count - 1.0);
            codes[i] = (float) ((1 - part) * ends[i % d] + part * ends[d + i % d]);
        }
        return codes;
    }
}
