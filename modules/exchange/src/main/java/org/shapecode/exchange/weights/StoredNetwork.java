package org.shapecode.exchange.weights;

import java.util.List;
import java.util.OptionalInt;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.spi.LayerKind;

/** A network of a file: a sequence of our layers. Levels are counted from 0, the input, to {@link #length()}, the output. */
public interface StoredNetwork {
    /** What the network takes. */
    Extent input();

    /** What the network gives. */
    default Extent output() {
        return extent(length());
    }

    /** The number of layers, without one that only flattens the input because the network takes flat images. */
    int length();

    /** What is given at a level. */
    Extent extent(int level);

    /** The layers from one level to another. */
    List<LayerKind> layers(int from, int to);

    /** The level of a tensor; empty if there is none of that name between two layers. */
    OptionalInt level(String tensor);

    /** The name of the tensor at a level; empty if it is within a layer of the file. */
    String tensor(int level);

    /**
     * Where the code is in a whole autoencoder: unless overridden, the narrowest tensor, after its normalisation.
     *
     * @throws IllegalArgumentException if the network has a single layer, with a message that follows the name of the file
     */
    default int code() {
        int narrowest = -1;
        for (int level = 1; level < length(); level++) {
            boolean narrower =
                    narrowest < 0 || extent(level).length() < extent(narrowest).length();
            narrowest = narrower && !tensor(level).isEmpty() ? level : narrowest;
        }
        if (narrowest < 0) {
            throw new IllegalArgumentException("cannot be imported: it has a single layer, so there is no code"
                    + " between an encoder and a decoder");
        }
        List<LayerKind> next = layers(narrowest, narrowest + 1);
        boolean normalised = next.get(next.size() - 1) instanceof BatchNormalisation && narrowest + 1 < length();
        return normalised ? narrowest + 1 : narrowest;
    }
}
