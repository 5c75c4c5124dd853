package org.shapecode.network.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NormalisationForm;

/**
 * A network as layers of DL4J: its own where it has them, else an {@link EngineLayer}. Changes of shape are its
 * preprocessors.
 *
 * <p>DL4J's arrays are {@code [N,C,H,W]} in two dimensions, {@code [N,C,W]} in one and {@code [N,n]} for flat vectors.
 */
final class SavedNetwork {
    private final StockLayers stock;
    private final Optimiser optimiser;
    private final List<SavedLayer> layers = new ArrayList<>();
    private final Map<String, Object> preProcessors = new TreeMap<>();
    private final ParameterOrder order;

    /** The shape of DL4J's activations so far, without the images. */
    private List<Integer> shape;

    /**
     * Translates a network.
     *
     * @param optimiser of the layers with parameters
     */
    SavedNetwork(NetworkSpec spec, Optimiser optimiser) {
        this.optimiser = optimiser;
        stock = new StockLayers(optimiser);
        order = new ParameterOrder(spec.parameterCount());
        shape = shape(spec.extent(0));
        for (int layer = 0; layer < spec.layers(); layer++) {
            add(spec.kinds().get(layer), spec.form(layer), spec.offset(layer));
        }
        order.endBlock();
        if (layers.isEmpty() || !shape.equals(shape(spec.output())) && !shape.equals(image(spec.output()))) {
            append(stock.activationLayer(Activation.NONE, 0), shape(spec.output()), shape(spec.output()));
        }
    }

    /** The layers, from the input to the output. */
    List<SavedLayer> layers() {
        return layers;
    }

    /** The fields of each layer. */
    List<Map<?, ?>> fields() {
        return List.copyOf(layers.stream().map(SavedLayer::fields).toList());
    }

    /** The changes of shape before layers, by their index. */
    Map<String, Object> preProcessors() {
        return preProcessors;
    }

    /** The order of the parameters. */
    ParameterOrder order() {
        return order;
    }

    private void add(LayerKind kind, LayerForm form, int offset) {
        if (kind instanceof Flatten || kind instanceof Reshape) {
            // The next layer gets it in its own shape.
            return;
        }
        if (kind instanceof Upsample upsample && upsample.interpolation() == Upsample.Interpolation.NEAREST) {
            append(
                    stock.upsampling(form.input().dimensions(), upsample.factor()),
                    image(form.input()),
                    image(form.output()));
        } else if (form instanceof NormalisationForm normalisation) {
            normalise(normalisation, kind, offset);
        } else if (form instanceof KernelForm kernel && new SavedKernel(kernel, kind, stock).isStock()) {
            SavedKernel saved = new SavedKernel(kernel, kind, stock);
            saved.layers().forEach(step -> append(step.layer(), step.input(), step.output()));
            saved.order(offset, order);
        } else {
            append(EngineLayer.saved(kind, form, optimiser), shape, shape(form.output()));
            order.addRun(offset, form.parameterCount());
        }
    }

    private void normalise(NormalisationForm form, LayerKind kind, int offset) {
        Extent extent = form.input();
        // DL4J confuses images and channels of [N,C,W].
        List<Integer> normalised = extent.dimensions() == 1 && !extent.isFlat()
                ? List.of(extent.channels(), 1, extent.columns())
                : shape(extent);
        append(stock.normalisation(form), normalised, normalised);
        order.addRun(offset, 2 * extent.channels());
        order.addStatistics(offset + 2 * extent.channels(), 2 * extent.channels());
        if (kind.activation() != Activation.NONE) {
            append(stock.activationLayer(kind.activation(), kind.negativeSlope()), shape(extent), shape(extent));
        }
    }

    private void append(SavedLayer layer, List<Integer> input, List<Integer> output) {
        if (!input.equals(shape)) {
            preProcessors.put(String.valueOf(layers.size()), reshape(shape, input));
        }
        layer.fields().put("layerName", "layer" + layers.size());
        layers.add(layer);
        shape = output;
    }

    private static Map<String, Object> reshape(List<Integer> from, List<Integer> to) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put(SavedLayer.CLASS, "org.deeplearning4j.preprocessors.ReshapePreprocessor");
        fields.put("format", null);
        fields.put("hasMiniBatchDimension", false);
        fields.put("inputShape", from);
        fields.put("targetShape", to);
        return fields;
    }

    /** DL4J's shape of an image or, with one pixel, of a flat vector. */
    static List<Integer> shape(Extent extent) {
        return extent.isFlat() ? List.of(extent.channels()) : image(extent);
    }

    /** DL4J's shape of an image. */
    static List<Integer> image(Extent extent) {
        return extent.dimensions() == 1
                ? List.of(extent.channels(), extent.columns())
                : List.of(extent.channels(), extent.rows(), extent.columns());
    }
}
