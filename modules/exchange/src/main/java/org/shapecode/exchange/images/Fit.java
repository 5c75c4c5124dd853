package org.shapecode.exchange.images;

import java.util.Arrays;
import org.shapecode.data.api.ImageShape;
import org.shapecode.pictures.Picture;

/** How an image becomes a square of another size: by averages over areas if it shrinks, bilinear if it grows. */
public enum Fit {
    /** All of it, each axis scaled on its own; all images must have the same size. */
    SCALE,
    /** The largest square at its centre, scaled; images may differ in size. */
    COVER,
    /** Its centre, not scaled, with a black margin if it is smaller; images may differ in size. */
    CROP;

    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    /**
     * Makes an image.
     *
     * @param into receives it from the index at on, [channel][row][column]
     */
    void apply(Picture picture, ImageShape shape, float[] into, int at) {
        int size = shape.size();
        int width = picture.width();
        int height = picture.height();
        int side = Math.min(width, height);
        if (width == size && height == size && picture.channels() == 1 && shape.channels() == 1) {
            System.arraycopy(picture.values(), 0, into, at, size * size);
            return;
        }
        float[][] across;
        float[][] down;
        if (this == CROP) {
            across = shifted(width, size);
            down = shifted(height, size);
        } else if (this == COVER) {
            across = weights((width - side) / 2, side, width, size);
            down = weights((height - side) / 2, side, height, size);
        } else {
            across = weights(0, width, width, size);
            down = weights(0, height, height, size);
        }
        float[] rows = new float[height * size];
        for (int channel = 0; channel < shape.channels(); channel++) {
            float[] plane = plane(picture, shape.channels(), channel);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < size; x++) {
                    rows[y * size + x] = sum(across[x], plane, y * width, 1);
                }
            }
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    float value = sum(down[y], rows, x, size);
                    into[at + (channel * size + y) * size + x] = value < 1e-6f ? 0 : value > 1 - 1e-6f ? 1 : value;
                }
            }
        }
    }

    /** Grey levels as ITU-R BT.601 weighs them; grey in each channel of a colour. */
    private static float[] plane(Picture picture, int channels, int channel) {
        float[] values = picture.values();
        int pixels = picture.width() * picture.height();
        if (picture.channels() == 1) {
            return values;
        }
        float[] plane = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            plane[i] = channels > 1
                    ? values[3 * i + channel]
                    : RED * values[3 * i] + GREEN * values[3 * i + 1] + BLUE * values[3 * i + 2];
        }
        return plane;
    }

    /** The first entry is where the others begin. */
    private static float sum(float[] weights, float[] values, int from, int stride) {
        int at = from + (int) weights[0] * stride;
        float sum = 0;
        for (int i = 1; i < weights.length; i++) {
            sum += weights[i] * values[at];
            at += stride;
        }
        return sum;
    }

    private static float[][] shifted(int length, int size) {
        float[][] weights = new float[size][];
        // Towards 0: a margin of odd width is larger at the end.
        int offset = (length - size) / 2;
        Arrays.setAll(weights, i -> {
            int from = i + offset;
            return from >= 0 && from < length ? new float[] {from, 1} : new float[] {0};
        });
        return weights;
    }

    private static float[][] weights(int start, int span, int length, int size) {
        float[][] weights = new float[size][];
        double scale = (double) span / size;
        Arrays.setAll(
                weights,
                i -> scale >= 1
                        ? averages(start + i * scale, start + (i + 1) * scale)
                        : between(start + (i + 0.5) * scale - 0.5, length));
        return weights;
    }

    private static float[] averages(double from, double to) {
        int first = (int) Math.floor(from + 1e-9);
        int last = (int) Math.ceil(to - 1e-9);
        float[] weights = new float[1 + last - first];
        weights[0] = first;
        for (int i = first; i < last; i++) {
            weights[1 + i - first] = (float) ((Math.min(to, i + 1) - Math.max(from, i)) / (to - from));
        }
        return weights;
    }

    private static float[] between(double at, int length) {
        int first = (int) Math.floor(at);
        float part = (float) (at - first);
        if (first < 0 || first >= length - 1) {
            return new float[] {first < 0 ? 0 : length - 1, 1};
        }
        return new float[] {first, 1 - part, part};
    }
}
