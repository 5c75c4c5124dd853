package org.shapecode.network.spi;

import java.util.function.Consumer;
import org.shapecode.network.api.Extent;

/**
 * A fixed linear map without parameters, such as upsampling, a change of shape, or appended constants.
 *
 * @param wires visits every wire; a pair of places may be visited several times, and the factors add up. Called whenever the
 *     map is needed, and must always visit the same wires in the same order
 */
public record WiringForm(Extent input, Extent output, Consumer<Wires> wires) implements LayerForm {
    /** Receives the wires of a layer. */
    public interface Wires {
        /**
         * output[to] += factor x input[from].
         *
         * @param to place in {@code [channel][row][column]} of the output
         * @param from place in {@code [channel][row][column]} of the input
         */
        void wire(int to, int from, double factor);

        /** output[to] += value. */
        void constant(int to, double value);
    }

    @Override
    public int parameterCount() {
        return 0;
    }
}
