package org.shapecode.analyses;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;
import org.shapecode.data.api.Dataset;

/**
 * The size and the proportions of what is in each image, from the sums of its grey levels.
 *
 * @param area the sum of the grey levels
 * @param axisRatio the standard deviation along the rows, divided by that along the columns; 1 for a black image
 * @param diagonalRatio likewise of both diagonals, the falling by the rising one
 */
record Moments(double[] area, double[] axisRatio, double[] diagonalRatio) {
    private static final double LEAST = 0.1;

    /** Of images with one number a pixel; empty for any others, and for images of one row. */
    static Optional<Moments> of(Dataset data) {
        int side = data.shape().size();
        int count = data.count();
        if (data.shape().dimensions() != 2 || data.images().length != count * side * side) {
            return Optional.empty();
        }
        Moments moments = new Moments(new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            moments.measure(i, data.images(), side);
        }
        return Optional.of(moments);
    }

    /** The names of these quantities with their values, without ratios that vary only as the pixels make them. */
    Map<String, double[]> named() {
        Map<String, double[]> named = new LinkedHashMap<>();
        named.put("area", area);
        named.put("axis-ratio", axisRatio);
        named.put("diagonal-ratio", diagonalRatio);
        named.entrySet()
                .removeIf(each -> each.getValue() != area
                        && StatUtils.max(each.getValue()) - StatUtils.min(each.getValue()) < LEAST);
        return named;
    }

    private void measure(int image, float[] images, int side) {
        double all = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int p = 0; p < side * side; p++) {
            double grey = images[image * side * side + p];
            double column = p % side;
            double row = p / side;
            all += grey;
            x += grey * column;
            y += grey * row;
            xx += grey * column * column;
            yy += grey * row * row;
            xy += grey * column * row;
        }
        area[image] = all;
        double across = xx * all - x * x;
        double down = yy * all - y * y;
        double both = xy * all - x * y;
        axisRatio[image] = ratio(across, down);
        diagonalRatio[image] = ratio(across + down + 2 * both, across + down - 2 * both);
    }

    private static double ratio(double one, double other) {
        return one > 0 && other > 0 ? Math.sqrt(one / other) : 1;
    }
}
