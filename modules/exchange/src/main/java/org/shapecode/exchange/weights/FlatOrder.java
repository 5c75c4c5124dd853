package org.shapecode.exchange.weights;

import java.util.function.IntUnaryOperator;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NormalisationForm;

/**
 * Where a flat vector of a network came from an image or becomes one, and so is in another order in programs that flatten
 * images pixel by pixel.
 */
final class FlatOrder {
    private final NetworkSpec spec;
    private final Extent[] images;

    /** Follows the images through a network. */
    FlatOrder(NetworkSpec spec) {
        this.spec = spec;
        images = new Extent[spec.layers() + 1];
        for (int layer = 0; layer < spec.layers(); layer++) {
            if (spec.kinds().get(layer) instanceof Flatten) {
                images[layer + 1] = spec.extent(layer);
            } else if (spec.form(layer) instanceof NormalisationForm) {
                images[layer + 1] = images[layer];
            }
        }
        for (int layer = spec.layers() - 1; layer >= 0; layer--) {
            if (spec.kinds().get(layer) instanceof Reshape && spec.extent(layer).isFlat()) {
                images[layer] = spec.extent(layer + 1);
            } else if (spec.form(layer) instanceof NormalisationForm && images[layer + 1] != null) {
                images[layer] = images[layer + 1];
            }
        }
    }

    NetworkSpec spec() {
        return spec;
    }

    /** The place pixel by pixel of each channel of a level's flat vector, which counts channel by channel. */
    private IntUnaryOperator at(int level) {
        Extent image = images[level];
        boolean scattered = level > 0 && spec.form(level - 1) instanceof KernelForm kernel && kernel.transposed();
        if (image == null || scattered || !spec.extent(level).isFlat()) {
            return IntUnaryOperator.identity();
        }
        return i -> i % image.pixels() * image.channels() + i / image.pixels();
    }

    /** An array of a layer in PyTorch's layout, with its channels in the order in which PyTorch flattens images. */
    NamedArray byChannel(int layer, NamedArray array) {
        IntUnaryOperator out = at(layer + 1);
        float[] from = array.values();
        float[] values = new float[from.length];
        boolean matrix =
                spec.kinds().get(layer) instanceof Dense && array.shape().size() == 2;
        int width = from.length / array.shape().get(0);
        IntUnaryOperator in = matrix ? at(layer) : IntUnaryOperator.identity();
        for (int i = 0; i < values.length; i++) {
            values[i] = from[out.applyAsInt(i / width) * width + in.applyAsInt(i % width)];
        }
        return new NamedArray(array.name(), array.shape(), values);
    }
}
