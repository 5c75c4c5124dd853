package org.shapecode.network.engine;

import java.util.List;
import org.shapecode.network.api.Part;

/**
 * The architecture of a convolution stack: an encoder that halves the side of the image in each layer, or a decoder that
 * doubles it. An encoder layer is a 3x3 (in one dimension, 3-tap) convolution with stride 2 and padding 1; a decoder layer
 * is a transposed convolution, that is zero-insertion upsampling by 2 and then a 3x3 convolution with padding 1.
 *
 * <p>Every layer is followed by an optional bias and by the leaky ReLU {@code max(v, slope * v)}. Images are stored
 * {@code [channel][row][column]}; in one dimension there is a single row. The parameters of the stack form one flat
 * vector: for each layer the cross-correlation kernel {@code [out][in][kernel row][kernel column]}, then, with
 * {@code bias}, one bias for each output channel. This is the order of DL4J's parameter view, with
 * the names W1, b1, W2, b2, …
 *
 * @param part encoder or decoder
 * @param dimensions 1 or 2
 * @param size side of the image in pixels, which is the input of an encoder and the output of a decoder; a positive
 *     multiple of 2 to the number of layers
 * @param depths number of channels at each level from input to output, each at least 1; one more than there are layers
 * @param bias whether each layer has biases
 * @param slope negative slope of the leaky ReLU, from 0 to 1; 1 means no activation
 */
public record StackSpec(Part part, int dimensions, int size, List<Integer> depths, boolean bias, float slope) {
    private static final int TAPS = 3;
    private static final int MOST_LAYERS = 24;

    /**
     * Checks all values.
     *
     * @throws IllegalArgumentException if one is out of its range, with a message that names it
     */
    public StackSpec {
        require(part != null, "A stack must be an encoder or a decoder");
        require(dimensions == 1 || dimensions == 2, "A stack has 1 or 2 dimensions, not " + dimensions);
        require(
                depths != null && depths.stream().allMatch(d -> d != null && d >= 1),
                "Every depth must be at least 1: " + depths);
        depths = List.copyOf(depths);
        int layers = depths.size() - 1;
        require(layers >= 1, "A stack needs at least two depths, from input to output, not " + depths);
        require(layers <= MOST_LAYERS, "A stack has at most " + MOST_LAYERS + " layers, not " + layers);
        int factor = 1 << layers;
        require(
                size > 0 && size % factor == 0,
                "The size must be a positive multiple of " + factor + " (2 to the number of layers), not " + size);
        require(slope >= 0 && slope <= 1, "The negative slope must be from 0 to 1, not " + slope);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Number of layers. */
    public int layers() {
        return depths.size() - 1;
    }

    /** Side in pixels of the activations at a level, from 0, the input, to {@link #layers()}, the output. */
    public int side(int level) {
        return size >> (part == Part.ENCODER ? level : layers() - level);
    }

    /** Number of rows at a level: the side, but 1 in one dimension. */
    public int rows(int level) {
        return dimensions == 1 ? 1 : side(level);
    }

    /** Floats per image at a level: channels times rows times side. */
    public int length(int level) {
        return Math.multiplyExact(depths.get(level), Math.multiplyExact(rows(level), side(level)));
    }

    /** Floats per image of the input. */
    public int inputLength() {
        return length(0);
    }

    /** Floats per image of the output. */
    public int outputLength() {
        return length(layers());
    }

    /** Number of rows of a kernel: 3, but 1 in one dimension. */
    public int kernelRows() {
        return dimensions == 1 ? 1 : TAPS;
    }

    /** Number of kernel weights of a layer, from 0: out x in x kernel rows x 3. */
    public int kernelLength(int layer) {
        return depths.get(layer + 1) * depths.get(layer) * kernelRows() * TAPS;
    }

    /** Position of the first kernel weight of a layer in the parameter vector. */
    public int kernelOffset(int layer) {
        int offset = 0;
        for (int i = 0; i < layer; i++) {
            offset += kernelLength(i) + (bias ? depths.get(i + 1) : 0);
        }
        return offset;
    }

    /** Position of the first bias of a layer in the parameter vector; undefined without biases. */
    public int biasOffset(int layer) {
        return kernelOffset(layer) + kernelLength(layer);
    }

    /** Length of the parameter vector. */
    public int parameterCount() {
        return kernelOffset(layers());
    }
}
