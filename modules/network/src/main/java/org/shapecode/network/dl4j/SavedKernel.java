package org.shapecode.network.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerKind;

/**
 * A convolution, transposed convolution or dense layer as DL4J's layers, where it has them: it knows no transposed
 * convolution in one dimension and no output padding. A padding that differs between the sides is a layer of its own.
 *
 * @param form what the layer computes
 * @param kind its activation
 * @param stock makes the layers
 */
record SavedKernel(KernelForm form, LayerKind kind, StockLayers stock) {
    /** A layer, and DL4J's shapes of what it takes and gives. */
    record Step(SavedLayer layer, List<Integer> input, List<Integer> output) {}

    /** Whether DL4J has layers for it. */
    boolean isStock() {
        return !form.transposed() || isDense() || !isLine() && bottom() >= 0 && right() >= 0;
    }

    private boolean isDense() {
        return form.input().isFlat()
                && form.output().isFlat()
                && form.kernelRows() * form.kernelColumns() == 1
                && form.top() == 0
                && form.left() == 0;
    }

    private boolean isLine() {
        return form.input().dimensions() == 1;
    }

    /** The padding at the bottom that the last row needs; for a transposed convolution, the rows cut off there. */
    private int bottom() {
        return opposite(form.input().rows(), form.output().rows(), form.kernelRows(), form.top());
    }

    private int right() {
        return opposite(form.input().columns(), form.output().columns(), form.kernelColumns(), form.left());
    }

    private int opposite(int in, int out, int kernel, int padding) {
        return form.transposed()
                ? (in - 1) * form.stride() + kernel - padding - out
                : Math.max(0, (out - 1) * form.stride() + kernel - padding - in);
    }

    /** DL4J's layers. */
    List<Step> layers() {
        if (isDense()) {
            List<Integer> input = SavedNetwork.shape(form.input());
            return List.of(new Step(stock.dense(form, kind), input, SavedNetwork.shape(form.output())));
        }
        return form.transposed() ? transposed() : isLine() ? line() : plane();
    }

    private List<Step> line() {
        boolean even = fits(form.input().columns(), form.output().columns(), form.kernelColumns(), form.left());
        return convolution(
                even, List.of(form.left(), right()), stock.lineConvolution(form, even ? form.left() : 0, kind));
    }

    private List<Step> plane() {
        boolean even = fits(form.input().columns(), form.output().columns(), form.kernelColumns(), form.left())
                && fits(form.input().rows(), form.output().rows(), form.kernelRows(), form.top());
        return convolution(
                even,
                List.of(form.top(), bottom(), form.left(), right()),
                stock.convolution(form, even ? form.top() : 0, even ? form.left() : 0, kind));
    }

    /** Whether the same padding on both sides gives this output. */
    private boolean fits(int in, int out, int kernel, int padding) {
        return padding < kernel && (in + 2 * padding - kernel) / form.stride() + 1 == out;
    }

    private List<Step> convolution(boolean even, List<Integer> sides, SavedLayer layer) {
        List<Integer> input = SavedNetwork.image(form.input());
        List<Integer> output = SavedNetwork.image(form.output());
        if (even) {
            return List.of(new Step(layer, input, output));
        }
        List<Integer> padded = new ArrayList<>(input);
        for (int i = 0; i < sides.size(); i++) {
            int side = 1 + i / 2;
            padded.set(side, padded.get(side) + sides.get(i));
        }
        return List.of(new Step(stock.padding(sides), input, padded), new Step(layer, padded, output));
    }

    private List<Step> transposed() {
        List<Integer> input = SavedNetwork.image(form.input());
        List<Integer> output = SavedNetwork.image(form.output());
        boolean even = form.top() == bottom()
                && form.left() == right()
                && form.top() < form.kernelRows()
                && form.left() < form.kernelColumns();
        if (even) {
            return List.of(new Step(stock.transposedConvolution(form, form.top(), form.left(), kind), input, output));
        }
        Extent out = form.output();
        List<Integer> full =
                List.of(out.channels(), out.rows() + form.top() + bottom(), out.columns() + form.left() + right());
        return List.of(
                new Step(stock.transposedConvolution(form, 0, 0, kind), input, full),
                new Step(stock.cropping(List.of(form.top(), bottom(), form.left(), right())), full, output));
    }

    /**
     * Appends the parameters in DL4J's order: those of dense layers as ours, [out][in] and then the biases; those of
     * convolutions after their biases, in two dimensions as ours, in one as [column][in][out], and those of transposed ones
     * as [in][out][row][column] with each kernel turned by 180 degrees.
     */
    void order(int offset, ParameterOrder order) {
        if (isDense()) {
            order.addRun(offset, form.parameterCount());
            return;
        }
        order.addRun(offset + form.kernelLength(), form.parameterCount() - form.kernelLength());
        if (form.transposed()) {
            turned(offset, order);
        } else if (isLine()) {
            columnsFirst(offset, order);
        } else {
            order.addRun(offset, form.kernelLength());
        }
    }

    private void turned(int offset, ParameterOrder order) {
        for (int in = 0; in < form.input().channels(); in++) {
            for (int out = 0; out < form.output().channels(); out++) {
                for (int row = form.kernelRows() - 1; row >= 0; row--) {
                    for (int column = form.kernelColumns() - 1; column >= 0; column--) {
                        order.add(offset + form.weight(out, in, row, column));
                    }
                }
            }
        }
    }

    private void columnsFirst(int offset, ParameterOrder order) {
        for (int column = 0; column < form.kernelColumns(); column++) {
            for (int in = 0; in < form.input().channels(); in++) {
                for (int out = 0; out < form.output().channels(); out++) {
                    order.add(offset + form.weight(out, in, 0, column));
                }
            }
        }
    }
}
