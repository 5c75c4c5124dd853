package org.shapecode.network.spi;

import java.util.List;
import java.util.stream.Stream;
import org.shapecode.network.api.Part;

/** Thrown for a list of layers of which one does not fit its input. */
public final class LayerMisfit extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Part part;
    private final int layer;
    private final String reason;
    private final transient List<NetworkSpec> fitting;

    /**
     * A misfit.
     *
     * @param message the whole of it, phrased to follow the name of a model
     * @param layer from 0
     * @param reason phrased to follow the name of the layer
     * @param fitting what fits before it
     */
    LayerMisfit(String message, Part part, int layer, String reason, List<NetworkSpec> fitting) {
        super(message);
        this.part = part;
        this.layer = layer;
        this.reason = reason;
        this.fitting = fitting;
    }

    /** The same misfit in a network that follows another one. */
    LayerMisfit after(NetworkSpec first) {
        List<NetworkSpec> all =
                Stream.concat(Stream.of(first), fitting.stream()).toList();
        return new LayerMisfit(getMessage(), part, layer, reason, all);
    }

    /** The part of the model in which it is. */
    public Part part() {
        return part;
    }

    /** Which layer of the part does not fit, from 0. */
    public int layer() {
        return layer;
    }

    /** Why, phrased to follow the name of the layer: {@code "does not fit its input, 8 × 4 × 4 px: Dense takes …"}. */
    public String reason() {
        return reason;
    }

    /** The networks before its own, and of its own the layers before it, if there are any. */
    public List<NetworkSpec> fitting() {
        return fitting;
    }
}
