package org.shapecode.network.engine;

import java.util.Arrays;
import org.shapecode.network.spi.NormalisationForm;

/**
 * Batch normalisation. In training, the tiles of a batch meet before it, forward and backward: each measures its part of the
 * statistics, and one thread combines them in the order of the tiles.
 *
 * <p>A frozen layer has the running statistics in training, too, so that it is linear and no tile waits.
 *
 * <p>For directional derivatives, the statistics are those of the batch but fixed: the other images do not move.
 */
final class NormalisationLoops implements LayerLoops {
    private final NormalisationForm form;
    private final boolean frozen;
    private final int layer;
    private final int at;
    private final BorderedPlanes planes;
    private final int channels;
    private final float[] gamma;
    private final float[] beta;
    private final float[] runningMean;
    private final float[] runningVariance;
    /** Of the batch. */
    private final double[] mean;

    private final double[] variance;
    private final float[] scale;
    private final float[] shift;
    /** By tile and channel: mean and sum of squared deviations; then three sums of the backward pass. */
    private double[] partial = {};

    /** By channel: the sums of gradient, gradient times deviation, and tangent times its gradient. */
    private final double[] total;

    private double count;

    NormalisationLoops(NormalisationForm form, boolean frozen, int layer, int at, BorderedPlanes planes) {
        this.form = form;
        this.frozen = frozen;
        this.layer = layer;
        this.at = at;
        this.planes = planes;
        channels = planes.extent().channels();
        gamma = new float[channels];
        beta = new float[channels];
        runningMean = new float[channels];
        runningVariance = new float[channels];
        mean = new double[channels];
        variance = new double[channels];
        scale = new float[channels];
        shift = new float[channels];
        total = new double[3 * channels];
    }

    @Override
    public void load(float[] parameters) {
        System.arraycopy(parameters, at, gamma, 0, channels);
        System.arraycopy(parameters, at + channels, beta, 0, channels);
        System.arraycopy(parameters, at + 2 * channels, runningMean, 0, channels);
        System.arraycopy(parameters, at + 3 * channels, runningVariance, 0, channels);
        if (frozen) {
            useRunningStatistics();
        }
    }

    boolean isFrozen() {
        return frozen;
    }

    /** Takes the running statistics, outside training. */
    void useRunningStatistics() {
        for (int c = 0; c < channels; c++) {
            mean[c] = runningMean[c];
            variance[c] = runningVariance[c];
            setScale(c);
        }
    }

    private void setScale(int c) {
        double factor = gamma[c] * inverse(c);
        scale[c] = (float) factor;
        shift[c] = (float) (beta[c] - mean[c] * factor);
    }

    private double inverse(int c) {
        return 1 / Math.sqrt(variance[c] + form.epsilon());
    }

    /** Makes room for the sums of all tiles. */
    void prepare(int tiles) {
        if (partial.length < tiles * 3 * channels) {
            partial = new double[tiles * 3 * channels];
        }
    }

    /** Measures a tile's input. */
    void measure(LayerTile t, int tile) {
        double pixels = (double) t.lanes * planes.extent().pixels();
        for (int c = 0; c < channels; c++) {
            t.clearSums(2);
            for (int run = 0; run < planes.runs(); run++) {
                ElementRows.sum(t.a, t.values[layer] + planes.run(c, run), planes.runLength(), t.sums);
            }
            float centre = (float) (t.sum(0) / pixels);
            int squares = t.sums + Lanes.TILE;
            t.clearSums(1);
            for (int run = 0; run < planes.runs(); run++) {
                int x = t.values[layer] + planes.run(c, run);
                ElementRows.sumProducts(t.a, x, centre, x, centre, planes.runLength(), squares);
                ElementRows.sumDeviations(t.a, x, centre, planes.runLength(), t.sums);
            }
            double rest = t.sum(0);
            int place = (tile * channels + c) * 3;
            partial[place] = centre + rest / pixels;
            partial[place + 1] = t.sum(1) - rest * rest / pixels;
        }
    }

    /** Combines the statistics of all tiles (Chan, Golub and LeVeque, 1983). */
    void combine(TiledBatch batch) {
        count = (double) batch.size() * planes.extent().pixels();
        for (int c = 0; c < channels; c++) {
            double n = 0;
            double centre = 0;
            double squares = 0;
            for (int tile = 0; tile < batch.tiles(); tile++) {
                int place = (tile * channels + c) * 3;
                double more = (double) batch.lanes(tile) * planes.extent().pixels();
                double difference = partial[place] - centre;
                squares += partial[place + 1] + difference * difference * n * more / (n + more);
                centre += difference * more / (n + more);
                n += more;
            }
            mean[c] = centre;
            variance[c] = squares / n;
            setScale(c);
        }
    }

    @Override
    public void forward(LayerTile t) {
        for (int c = 0; c < channels; c++) {
            for (int run = 0; run < planes.runs(); run++) {
                int from = planes.run(c, run);
                ElementRows.scale(
                        t.a,
                        t.values[layer + 1] + from,
                        t.values[layer] + from,
                        planes.runLength(),
                        scale[c],
                        shift[c]);
            }
        }
    }

    @Override
    public void tangent(LayerTile t) {
        scale(t, t.tangents[layer], t.tangents[layer + 1]);
    }

    @Override
    public void backwardToInput(LayerTile t) {
        scale(t, t.gradients[layer + 1], t.gradients[layer]);
    }

    private void scale(LayerTile t, int from, int to) {
        for (int c = 0; c < channels; c++) {
            for (int run = 0; run < planes.runs(); run++) {
                int place = planes.run(c, run);
                ElementRows.scale(t.a, to + place, from + place, planes.runLength(), scale[c], 0);
            }
        }
    }

    /** Measures a tile's gradients. */
    void measureBackward(LayerTile t, int tile, boolean tangents) {
        for (int c = 0; c < channels; c++) {
            t.clearSums(3);
            for (int run = 0; run < planes.runs(); run++) {
                int from = planes.run(c, run);
                int delta = t.gradients[layer + 1] + from;
                int n = planes.runLength();
                ElementRows.sum(t.a, delta, n, t.sums);
                ElementRows.sumProducts(t.a, t.values[layer] + from, (float) mean[c], delta, 0, n, t.sums + Lanes.TILE);
                if (tangents) {
                    ElementRows.sumProducts(
                            t.a,
                            t.tangents[layer] + from,
                            0,
                            t.tangentGradients[layer + 1] + from,
                            0,
                            n,
                            t.sums + 2 * Lanes.TILE);
                }
            }
            for (int i = 0; i < 3; i++) {
                partial[(tile * channels + c) * 3 + i] = t.sum(i);
            }
        }
    }

    /** Adds up the gradients of all tiles. */
    void combineBackward(TiledBatch batch) {
        Arrays.fill(total, 0);
        for (int tile = 0; tile < batch.tiles(); tile++) {
            for (int i = 0; i < total.length; i++) {
                total[i] += partial[tile * total.length + i];
            }
        }
    }

    /** The parameters' part of the gradient that comes from one tile; the first moves the running statistics. */
    void gradient(int tile, boolean tangents, float[] gradient, int to) {
        for (int c = 0; c < channels; c++) {
            int place = (tile * channels + c) * 3;
            double both = partial[place + 1] + (tangents ? partial[place + 2] : 0);
            gradient[to + at + c] = (float) (both * inverse(c));
            gradient[to + at + channels + c] = (float) partial[place];
            if (tile == 0 && !tangents) {
                double step = 1 - form.decay();
                gradient[to + at + 2 * channels + c] = (float) (step * (runningMean[c] - mean[c]));
                gradient[to + at + 3 * channels + c] = (float) (step * (runningVariance[c] - variance[c]));
            }
        }
    }

    @Override
    public void backward(LayerTile t, boolean toInput, float[] gradient, int to) {
        if (toInput && frozen) {
            backwardToInput(t);
        } else if (toInput) {
            toInput(t, false);
        }
    }

    @Override
    public void tangentBackward(LayerTile t, boolean toInput, boolean curved, float[] gradient, int to) {
        if (toInput) {
            scale(t, t.tangentGradients[layer + 1], t.tangentGradients[layer]);
            if (!frozen) {
                toInput(t, true);
            } else if (curved) {
                backwardToInput(t);
            }
        }
    }

    /**
     * The gradient of the input x, with deviation d = x - mean and s = gamma / deviation: s (delta - sum(delta) / n - d
     * sum(delta d) / (n var)); and, as the scale of the tangents depends on the variance, minus s d sum(tangents) / (n var).
     */
    private void toInput(LayerTile t, boolean tangents) {
        for (int c = 0; c < channels; c++) {
            double inverse = inverse(c);
            double products = total[3 * c + 1] + (tangents ? total[3 * c + 2] : 0);
            double slope = -scale[c] * inverse * inverse * products / count;
            double start = -scale[c] * total[3 * c] / count - slope * mean[c];
            for (int run = 0; run < planes.runs(); run++) {
                int from = planes.run(c, run);
                ElementRows.combine(
                        t.a,
                        t.gradients[layer] + from,
                        t.gradients[layer + 1] + from,
                        scale[c],
                        t.values[layer] + from,
                        (float) slope,
                        (float) start,
                        t.present,
                        planes.runLength());
            }
        }
    }
}
