package org.shapecode.models;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import org.shapecode.network.Network;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.spi.NetworkSpec;

/**
 * Finds the best code in [-1, 1]^d of an image: the one whose decoded image has the least squared difference. It searches a
 * grid of codes, decoded once, and refines the best one component by component, with parabolas through the errors around
 * it.
 */
final class CodeSearch {
    private static final int ROUNDS = 2;
    private static final float SHRINK = 0.1f;

    private final UnaryOperator<float[]> decode;
    private final int codeSize;
    private final int pixels;
    private final float spacing;
    private final float[] codes;
    /** From an image x to 2 x g - |g|^2 for every image g of the grid. */
    private final Network scores;

    /**
     * Decodes the grid.
     *
     * @param decode from codes, [n][codeSize], to images, [n][length]
     * @param search number of codes in the grid, rounded to a power of the code size
     */
    CodeSearch(UnaryOperator<float[]> decode, int codeSize, int pixels, int search) {
        this.decode = decode;
        this.codeSize = codeSize;
        this.pixels = pixels;
        int side = (int) Math.max(2, Math.round(Math.pow(search, 1.0 / codeSize)));
        this.spacing = 2f / (side - 1);
        this.codes = grid(side);
        this.scores = scores(decode.apply(codes));
    }

    private Network scores(float[] images) {
        int count = images.length / pixels;
        NetworkSpec dense = new NetworkSpec(
                Part.ENCODER, Extent.flat(2, pixels), List.of(new Dense(count, true, Activation.NONE, 0)));
        float[] parameters = Arrays.copyOf(images, images.length + count);
        for (int i = 0; i < images.length; i++) {
            parameters[images.length + i / pixels] -= images[i] * images[i];
            parameters[i] *= 2;
        }
        return Network.fixed(dense, parameters);
    }

    private float[] grid(int side) {
        int points = (int) Math.round(Math.pow(side, codeSize));
        float[] grid = new float[points * codeSize];
        for (int point = 0; point < points; point++) {
            int rest = point;
            for (int i = 0; i < codeSize; i++) {
                grid[point * codeSize + i] = -1 + rest % side * spacing;
                rest /= side;
            }
        }
        return grid;
    }

    /** The best codes, [n][codeSize], of images, [n][length]. */
    float[] codes(float[] wanted) {
        float[] found = nearest(wanted);
        double[] errors = errors(wanted, found);
        float step = spacing;
        for (int round = 0; round < ROUNDS; round++) {
            for (int component = 0; component < codeSize; component++) {
                refine(wanted, found, errors, component, step);
            }
            step *= SHRINK;
        }
        return found;
    }

    /** Minimises |x - g|^2 over g by maximising 2 x g - |g|^2, as |x|^2 is the same for all g. */
    private float[] nearest(float[] wanted) {
        float[] all = scores.output(wanted);
        int count = codes.length / codeSize;
        float[] found = new float[wanted.length / pixels * codeSize];
        for (int i = 0; i < all.length / count; i++) {
            int best = 0;
            for (int j = 1; j < count; j++) {
                best = all[i * count + j] > all[i * count + best] ? j : best;
            }
            System.arraycopy(codes, best * codeSize, found, i * codeSize, codeSize);
        }
        return found;
    }

    /** The parabola may use codes slightly out of range, where the generator is still smooth. */
    private void refine(float[] wanted, float[] found, double[] errors, int component, float step) {
        double[] below = errors(wanted, moved(found, component, i -> -step));
        double[] above = errors(wanted, moved(found, component, i -> step));
        float[] lowest = moved(found, component, i -> {
            double bend = below[i] - 2 * errors[i] + above[i];
            double lean = (below[i] - above[i]) / 2;
            return bend > Math.abs(lean) ? step * lean / bend : step * Math.signum(lean);
        });
        for (int i = component; i < lowest.length; i += codeSize) {
            lowest[i] = Math.max(-1, Math.min(1, lowest[i]));
        }
        double[] errorsThere = errors(wanted, lowest);
        for (int i = 0; i < errors.length; i++) {
            if (errorsThere[i] < errors[i]) {
                errors[i] = errorsThere[i];
                found[i * codeSize + component] = lowest[i * codeSize + component];
            }
        }
    }

    private float[] moved(float[] from, int component, IntToDoubleFunction shift) {
        float[] moved = from.clone();
        for (int i = 0; i < from.length / codeSize; i++) {
            moved[i * codeSize + component] += (float) shift.applyAsDouble(i);
        }
        return moved;
    }

    private double[] errors(float[] wanted, float[] from) {
        float[] decoded = decode.apply(from);
        double[] errors = new double[from.length / codeSize];
        for (int i = 0; i < decoded.length; i++) {
            double difference = wanted[i] - decoded[i];
            errors[i / pixels] += difference * difference;
        }
        return errors;
    }
}
