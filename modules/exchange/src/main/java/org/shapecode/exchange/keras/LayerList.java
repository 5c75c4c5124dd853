package org.shapecode.exchange.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shapecode.exchange.weights.LayerKinds;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.spi.LayerKind;

/** The layers that were read so far, each of which takes what the one before gives. */
final class LayerList {
    private final List<LayerKind> kinds = new ArrayList<>();
    private final List<Extent> extents = new ArrayList<>();
    /** By level: the layers of Keras that end there. */
    private final List<List<String>> names = new ArrayList<>();

    /** The number of layers of the encoder, if it is known; else 0. */
    private int encoded;

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
        try {
            extents.add(LayerKinds.output(kind, extent(), kinds.size()));
        } catch (IllegalArgumentException e) {
            throw from.refusal(e.getMessage());
        }
        kinds.add(LayerKinds.frozen(kind, !from.flag("trainable", true)));
        names.add(new ArrayList<>());
    }

    /** The encoder ends here: what follows belongs to the decoder. */
    void endEncoder() {
        encoded = kinds.size();
    }

    /**
     * Gives the last layer that computes an activation function; those that only arrange numbers may follow it. What is
     * between both is then within a layer, and has no name.
     *
     * @throws IllegalArgumentException if there is no such layer, or it belongs to the encoder, whose code would be another
     */
    void activate(KerasSettings from, Activation activation, double slope) {
        int at = kinds.size() - 1;
        while (at >= 0 && (kinds.get(at) instanceof Flatten || kinds.get(at) instanceof Reshape)) {
            at--;
        }
        if (at < encoded && encoded > 0) {
            throw from.refusal(
                    "is an activation function at the start of the decoder, where no layer precedes it; move it"
                            + " to the end of the encoder, so that the code is its output");
        }
        Optional<LayerKind> activated =
                at < 0 ? Optional.empty() : LayerKinds.activated(kinds.get(at), activation, slope);
        kinds.set(
                at,
                activated.orElseThrow(() -> from.refusal(
                        "is an activation function, but no convolution, dense layer or batch normalisation without"
                                + " one precedes it")));
        names.subList(at + 1, names.size()).forEach(List::clear);
    }
}
