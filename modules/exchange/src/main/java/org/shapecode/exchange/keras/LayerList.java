package org.shapecode.exchange.keras;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/** The layers that were read so far, each of which takes what the one before gives. */
final class LayerList {
    private final List<LayerKind> kinds = new ArrayList<>();
    private final List<Extent> extents = new ArrayList<>();
    /** By level: the layers of Keras that end there. */
    private final List<List<String>> names = new ArrayList<>();

    LayerList(Extent input) {
        extents.add(input);
        names.add(new ArrayList<>());
    }

    int length() {
        return kinds.size();
    }

    List<LayerKind> kinds() {
        return kinds;
    }

    Extent extent(int level) {
        return extents.get(level);
    }

    /** What the last layer gives. */
    Extent extent() {
        return extents.get(kinds.size());
    }

    List<String> names(int level) {
        return names.get(level);
    }

    /** A layer of Keras ends here. */
    void named(String name) {
        names.get(kinds.size()).add(name);
    }

    /**
     * Adds a layer.
     *
     * @throws IllegalArgumentException if it does not fit, with the layer of Keras
     */
    void add(KerasSettings from, LayerKind kind) {
        if (kinds.size() >= 2 * NetworkSpec.MOST_LAYERS) {
            throw from.refusal("would be layer " + (kinds.size() + 1) + ", but an encoder and a decoder have at most "
                    + NetworkSpec.MOST_LAYERS + " each");
        }
        Parameters.read(((Record) kind).getClass(), Parameters.write((Record) kind)).problems().stream()
                .findFirst()
                .ifPresent(problem -> {
                    throw from.refusal("does not fit a layer " + kind.id() + ": its " + problem);
                });
        try {
            extents.add(kind.form(extent()).output());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw from.refusal("does not fit: " + kind.id() + ", whose input is " + extent() + ", " + e.getMessage());
        }
        kinds.add(kind);
        names.add(new ArrayList<>());
    }

    /** Gives the last layer that computes an activation function; those that only arrange numbers may follow it. */
    void activate(KerasSettings from, Activation activation, double slope) {
        int at = kinds.size() - 1;
        while (at >= 0 && (kinds.get(at) instanceof Flatten || kinds.get(at) instanceof Reshape)) {
            at--;
        }
        LayerKind activated =
                at < 0 || kinds.get(at).activation() != Activation.NONE ? null : with(kinds.get(at), activation, slope);
        if (activated == null) {
            throw from.refusal("has no counterpart, because it does not follow a convolution, a dense layer or a batch"
                    + " normalisation without an activation");
        }
        kinds.set(at, activated);
    }

    private static LayerKind with(LayerKind kind, Activation activation, double slope) {
        if (kind instanceof Convolution of) {
            return new Convolution(of.channels(), of.kernel(), of.stride(), of.padding(), of.bias(), activation, slope);
        }
        if (kind instanceof TransposedConvolution of) {
            return new TransposedConvolution(
                    of.channels(),
                    of.kernel(),
                    of.stride(),
                    of.padding(),
                    of.outputPadding(),
                    of.bias(),
                    activation,
                    slope);
        }
        if (kind instanceof Dense of) {
            return new Dense(of.units(), of.bias(), activation, slope);
        }
        return kind instanceof BatchNormalisation of
                ? new BatchNormalisation(of.decay(), of.epsilon(), activation, slope)
                : null;
    }
}
