package org.shapecode.network.spi;

import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;

/**
 * A kind of layer, of which networks are made. Its parameters say how large it is; {@link #form} says what it computes from
 * an input of a given extent, before its activation function.
 *
 * <p>The engine runs every form forward and backward, in single precision and with several images side by side.
 * {@code LayerKindContract} tests a kind against numerical gradients in double precision.
 */
@PluginType("layer")
public interface LayerKind extends Plugin {
    /**
     * What the layer computes.
     *
     * @param input the extent of what it takes
     * @throws IllegalArgumentException if the layer does not fit it, with a message that follows the layer's name: {@code
     *     "takes a flat vector; add a flatten layer before it"}
     */
    LayerForm form(Extent input);

    /** The activation function that follows; none unless overridden. */
    default Activation activation() {
        return Activation.NONE;
    }

    /** The negative slope of a leaky ReLU, from 0 to 1; the other activations ignore it. */
    default double negativeSlope() {
        return 0;
    }

    /**
     * Whether training leaves the layer's parameters as they are when it starts, running statistics included, by which
     * batch normalisation then normalises in training, too. Gradients pass through the layer. False unless overridden, for
     * layers that learn; a kind with parameters has a parameter of this name.
     */
    default boolean frozen() {
        return false;
    }
}
