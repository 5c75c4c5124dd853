package org.shapecode.network;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.StackSpec;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/** Networks for the tests. */
public final class ExampleNetworks {
    private ExampleNetworks() {}

    /** A stack as a list of layers. */
    public static NetworkSpec of(StackSpec stack) {
        boolean encoder = stack.part() == Part.ENCODER;
        Activation activation = stack.slope() == 1 ? Activation.NONE : Activation.LEAKY_RELU;
        List<LayerKind> layers = new ArrayList<>();
        for (int channels : stack.depths().subList(1, stack.depths().size())) {
            layers.add(
                    encoder
                            ? new Convolution(channels, 3, 2, List.of(1), stack.bias(), activation, stack.slope())
                            : new TransposedConvolution(
                                    channels, 3, 2, List.of(1), 1, stack.bias(), activation, stack.slope()));
        }
        Extent input = new Extent(stack.dimensions(), stack.depths().get(0), stack.rows(0), stack.side(0));
        return new NetworkSpec(stack.part(), input, layers);
    }
}
