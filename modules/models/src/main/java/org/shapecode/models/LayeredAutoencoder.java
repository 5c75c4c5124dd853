package org.shapecode.models;

import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.Autoencoder;
import org.shapecode.network.LayerLists;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.Initialiser;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;

/**
 * An autoencoder of any layers.
 *
 * @param encoder layers from the image to the code
 * @param decoder layers from the code to the image
 * @param loss of a reconstruction
 * @param initialiser of the weights
 */
@PluginInfo(
        id = "autoencoder",
        name = "Autoencoder",
        description = "An encoder and a decoder of any layers.",
        position = 110)
public record LayeredAutoencoder(
        @Parameter(label = "Encoder", description = "Layers from the image to the code.")
        List<LayerKind> encoder,

        @Parameter(label = "Decoder", description = "Layers from the code to the image.")
        List<LayerKind> decoder,

        @Parameter(label = "Loss", description = "How a reconstruction is compared with its image.")
        Loss loss,

        @Parameter(label = "Initial weights", description = "Distribution of the initial weights.")
        Initialiser initialiser)
        implements ModelBuilder {
    private static final List<Integer> PAPER = List.of(8, 4, 4, 3, 2, 1);

    /** The paper's network (Table 1). */
    public LayeredAutoencoder() {
        this(
                LayerRuns.down(PAPER, true, 0.2),
                LayerRuns.up(new ImageShape(2, 64), PAPER, true, 0.2),
                Loss.SUM_OF_SQUARES,
                Initialiser.GLOROT);
    }

    @Override
    public TrainableModel build(ModelContext context) {
        List<NetworkSpec> networks = networks(context.shape());
        return new Autoencoder(networks.get(0), networks.get(1), loss, initialiser, context);
    }

    @Override
    public List<NetworkSpec> networks(ImageShape shape) {
        return LayerLists.networks(shape, encoder, decoder);
    }

    @Override
    public long memory(ModelContext context, int batch) {
        return Autoencoder.memory(networks(context.shape()), context, batch);
    }

    @Override
    public void check(ImageShape shape) {
        LayerLists.check(shape, encoder, decoder, loss);
    }

    @Override
    public void check(ImageShape shape, Regulariser regulariser) {
        Autoencoder.check(networks(shape), regulariser);
    }
}
