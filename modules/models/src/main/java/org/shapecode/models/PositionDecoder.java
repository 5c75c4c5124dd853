package org.shapecode.models;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.FittedStack;
import org.shapecode.network.api.ModelContext;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.stack.Direction;
import org.shapecode.network.stack.StackSpec;

/**
 * Draws a Dirac at a position that is given as the code, z = a (paper, section 5.4).
 *
 * @param depths channels of the code and after each convolution but the last
 * @param bias whether each convolution has biases
 * @param slope of the leaky ReLU below zero
 */
@PluginInfo(
        id = "position-decoder",
        name = "Position decoder",
        description = "Draws a Dirac at the position that the code says (paper, section 5.4).",
        position = 300)
public record PositionDecoder(
        @Parameter(value = "Channels of the code and after each convolution but the last", min = 1, max = 256)
        List<Integer> depths,

        @Parameter("Whether convolutions have biases") boolean bias,

        @Parameter(value = "Slope of the leaky ReLU below zero", min = 0, max = 1, step = 0.05)
        double slope)
        implements ModelBuilder {
    public PositionDecoder() {
        this(List.of(1, 2, 4, 4, 4, 8), true, 0.2);
    }

    @Override
    public TrainableModel build(ModelContext context) {
        List<Integer> channels = new ArrayList<>(depths);
        channels.add(1);
        int size = context.shape().size();
        StackSpec spec = new StackSpec(Direction.DECODER, 1, size, channels, bias, (float) slope);
        return new FittedStack(spec, attributes -> attributes[0], context);
    }

    @Override
    public void check(ImageShape shape) {
        if (shape.dimensions() != 1
                || depths.isEmpty()
                || depths.get(0) != 1
                || depths.size() > 20
                || shape.size() != 1 << depths.size()) {
            throw new IllegalArgumentException("doubles one number once for each of its depths " + depths
                    + ", so it draws a line of " + (1L << depths.size()) + " px, not " + shape);
        }
    }
}
