package org.shapecode.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Autoencoder;
import org.shapecode.network.api.ModelContext;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.stack.Direction;
import org.shapecode.network.stack.StackSpec;

/**
 * The disk autoencoder (paper, Table 1): 3x3 convolutions of stride 2 down to the code, and back by zero-insertion and
 * 3x3 convolutions, a leaky ReLU after each.
 *
 * @param depths channels after each convolution of the encoder, the code's last; the decoder mirrors them
 * @param bias whether each convolution has biases; without them it is the ablation of section 4.3
 * @param slope of the leaky ReLU below zero
 */
@PluginInfo(
        id = "disk-autoencoder",
        name = "Disk autoencoder",
        description = "Six convolutions to one number and back (paper, Table 1).",
        position = 100)
public record DiskAutoencoder(
        @Parameter(value = "Channels after each convolution, the code's last", min = 1, max = 256)
        List<Integer> depths,

        @Parameter("Whether convolutions have biases") boolean bias,

        @Parameter(value = "Slope of the leaky ReLU below zero", min = 0, max = 1, step = 0.05)
        double slope)
        implements ModelBuilder {
    public DiskAutoencoder() {
        this(List.of(8, 4, 4, 3, 2, 1), true, 0.2);
    }

    @Override
    public TrainableModel build(ModelContext context) {
        List<Integer> down = new ArrayList<>(List.of(1));
        down.addAll(depths);
        List<Integer> up = new ArrayList<>(down);
        Collections.reverse(up);
        ImageShape shape = context.shape();
        return new Autoencoder(
                new StackSpec(Direction.ENCODER, shape.dimensions(), shape.size(), down, bias, (float) slope),
                new StackSpec(Direction.DECODER, shape.dimensions(), shape.size(), up, bias, (float) slope),
                context);
    }

    @Override
    public void check(ImageShape shape) {
        if (depths.isEmpty() || depths.size() > 10 || shape.size() % (1 << depths.size()) != 0) {
            throw new IllegalArgumentException("halves the image once for each of its depths " + depths
                    + ", so the side must be a multiple of " + (1 << depths.size()) + " px, not " + shape.size());
        }
    }
}
