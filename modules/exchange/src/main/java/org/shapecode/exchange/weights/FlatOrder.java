package org.shapecode.exchange.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NormalisationForm;

/**
 * In which order Keras has the channels where a flat vector came from an image or becomes one: it flattens images pixel by
 * pixel, not channel by channel. Networks that follow each other are one: a vector may be flattened in the encoder, and
 * become an image in the decoder.
 */
final class FlatOrder {
    private final List<LayerKind> kinds = new ArrayList<>();
    private final List<LayerForm> forms = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    /** By level: the channel of Keras that each of ours is. */
    private final List<int[]> orders = new ArrayList<>();

    /**
     * Follows the images through networks.
     *
     * @param networks encoder first
     * @throws IllegalArgumentException if they arrange numbers in a way that Keras does not, with the layer
     */
    FlatOrder(List<NetworkSpec> networks) {
        for (NetworkSpec network : networks) {
            for (int layer = 0; layer < network.layers(); layer++) {
                kinds.add(network.kinds().get(layer));
                forms.add(network.form(layer));
                names.add(Placement.where(network, layer));
            }
        }
        orders.add(same(forms.get(0).input().channels()));
        for (int layer = 0; layer < forms.size(); layer++) {
            orders.add(after(layer));
        }
    }

    private static int[] same(int channels) {
        return IntStream.range(0, channels).toArray();
    }

    private int[] after(int layer) {
        Extent from = forms.get(layer).input();
        Extent to = forms.get(layer).output();
        int[] order = orders.get(layer);
        if (forms.get(layer) instanceof KernelForm) {
            return same(to.channels());
        }
        if (!isArranging(layer) || from.equals(to)) {
            // Channels that are appended, such as coordinates, follow.
            return IntStream.range(0, to.channels())
                    .map(channel -> channel < order.length ? order[channel] : channel)
                    .toArray();
        }
        if (to.isFlat()) {
            return pixelByPixel(from, order);
        }
        if (!from.isFlat() || !canBe(layer, pixelByPixel(to, same(to.channels())))) {
            throw new IllegalArgumentException(names.get(layer) + " changes the shape of an image to " + to
                    + ", for which Keras orders the numbers differently");
        }
        return same(to.channels());
    }

    private boolean isArranging(int layer) {
        return kinds.get(layer) instanceof Flatten || kinds.get(layer) instanceof Reshape;
    }

    private static int[] pixelByPixel(Extent image, int... order) {
        return IntStream.range(0, image.length())
                .map(i -> i % image.pixels() * image.channels() + order[i / image.pixels()])
                .toArray();
    }

    /** Whether a level has an order, or can have it because the layer that makes its channels may make them in any. */
    private boolean canBe(int level, int... order) {
        int first = level;
        while (first > 0 && isKept(first - 1)) {
            first--;
        }
        if (first > 0 && forms.get(first - 1) instanceof KernelForm) {
            for (int each = first; each <= level; each++) {
                orders.set(each, order);
            }
        }
        return Arrays.equals(orders.get(level), order);
    }

    private boolean isKept(int layer) {
        LayerForm form = forms.get(layer);
        return form instanceof NormalisationForm
                || isArranging(layer) && form.input().equals(form.output());
    }

    /**
     * An array of a layer in PyTorch's layout, with its channels in our order instead of that of Keras.
     *
     * @param layer counted through all networks
     */
    NamedArray byChannel(int layer, NamedArray array) {
        LayerForm form = forms.get(layer);
        if (!(form instanceof KernelForm) && !(form instanceof NormalisationForm)) {
            return array;
        }
        int[] in = orders.get(layer);
        int[] out = orders.get(layer + 1);
        boolean transposed = form instanceof KernelForm kernel && kernel.transposed();
        float[] from = array.values();
        float[] values = new float[from.length];
        if (array.shape().size() == 1) {
            for (int i = 0; i < values.length; i++) {
                values[i] = from[out[i]];
            }
            return new NamedArray(array.name(), array.shape(), values);
        }
        int[] rows = transposed ? in : out;
        int[] columns = transposed ? out : in;
        int taps = values.length / rows.length / columns.length;
        for (int i = 0; i < values.length; i++) {
            int row = rows[i / taps / columns.length];
            int column = columns[i / taps % columns.length];
            values[i] = from[(row * columns.length + column) * taps + i % taps];
        }
        return new NamedArray(array.name(), array.shape(), values);
    }
}
