package org.shapecode.exchange.weights;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shapecode.network.api.Extent;

/**
 * The layers of PyTorch in double precision, written from its definitions of Conv2d, ConvTranspose2d, Linear and
 * BatchNorm2d in evaluation, with arrays in its order. One image, {@code [channel][row][column]}.
 */
final class TorchReference {
    private final Map<String, NamedArray> arrays;
    private final String layer;

    TorchReference(Collection<NamedArray> arrays, String layer) {
        this.arrays = arrays.stream().collect(Collectors.toMap(NamedArray::name, Function.identity()));
        this.layer = layer;
    }

    private float[] values(String what) {
        return arrays.get(layer + "." + what).values();
    }

    /** The side of a kernel; its rows in two dimensions. */
    private int kernel(int fromLast) {
        var shape = arrays.get(layer + ".weight").shape();
        int axis = shape.size() - fromLast;
        return axis < 2 ? 1 : shape.get(axis);
    }

    private double bias(int out) {
        return arrays.containsKey(layer + ".bias") ? values("bias")[out] : 0;
    }

    /** out[o][r][c] = bias[o] + sum weight[o][i][p][q] in[i][r stride + p - top][c stride + q - left]. */
    double[] conv(double[] in, Extent from, Extent to, int stride, int top, int left) {
        int rows = kernel(2);
        int columns = kernel(1);
        float[] weight = values("weight");
        double[] out = new double[to.length()];
        for (int o = 0; o < to.channels(); o++) {
            for (int r = 0; r < to.rows(); r++) {
                for (int c = 0; c < to.columns(); c++) {
                    double sum = bias(o);
                    for (int i = 0; i < from.channels(); i++) {
                        for (int p = 0; p < rows; p++) {
                            for (int q = 0; q < columns; q++) {
                                int y = r * stride + p - top;
                                int x = c * stride + q - left;
                                if (y >= 0 && y < from.rows() && x >= 0 && x < from.columns()) {
                                    sum += weight[((o * from.channels() + i) * rows + p) * columns + q]
                                            * in[from.index(i, y, x)];
                                }
                            }
                        }
                    }
                    out[to.index(o, r, c)] = sum;
                }
            }
        }
        return out;
    }

    /** out[o][r stride + p - top][c stride + q - left] += weight[i][o][p][q] in[i][r][c]: a scatter, and a bias everywhere. */
    double[] convTranspose(double[] in, Extent from, Extent to, int stride, int top, int left) {
        int rows = kernel(2);
        int columns = kernel(1);
        float[] weight = values("weight");
        double[] out = new double[to.length()];
        for (int o = 0; o < to.channels(); o++) {
            Arrays.fill(out, o * to.pixels(), (o + 1) * to.pixels(), bias(o));
        }
        for (int i = 0; i < from.channels(); i++) {
            for (int r = 0; r < from.rows(); r++) {
                for (int c = 0; c < from.columns(); c++) {
                    for (int o = 0; o < to.channels(); o++) {
                        for (int p = 0; p < rows; p++) {
                            for (int q = 0; q < columns; q++) {
                                int y = r * stride + p - top;
                                int x = c * stride + q - left;
                                if (y >= 0 && y < to.rows() && x >= 0 && x < to.columns()) {
                                    out[to.index(o, y, x)] += weight[((i * to.channels() + o) * rows + p) * columns + q]
                                            * in[from.index(i, r, c)];
                                }
                            }
                        }
                    }
                }
            }
        }
        return out;
    }

    /** out[o] = bias[o] + sum weight[o][i] in[i]. */
    double[] linear(double[] in, int units) {
        float[] weight = values("weight");
        double[] out = new double[units];
        for (int o = 0; o < units; o++) {
            out[o] = bias(o);
            for (int i = 0; i < in.length; i++) {
                out[o] += weight[o * in.length + i] * in[i];
            }
        }
        return out;
    }

    /** out = (in - running_mean) / sqrt(running_var + epsilon) weight + bias, for each channel. */
    double[] batchNorm(double[] in, Extent extent, double epsilon) {
        double[] out = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            int channel = i / extent.pixels();
            out[i] = (in[i] - values("running_mean")[channel])
                            / Math.sqrt(values("running_var")[channel] + epsilon)
                            * values("weight")[channel]
                    + values("bias")[channel];
        }
        return out;
    }
}
