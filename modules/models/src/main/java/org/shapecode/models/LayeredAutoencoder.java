package org.shapecode.models;

import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.ListedAutoencoder;
import org.shapecode.network.api.Loss;
import org.shapecode.network.spi.Initialiser;
import org.shapecode.network.spi.LayerKind;

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
        implements ListedAutoencoder {
    private static final List<Integer> PAPER = List.of(8, 4, 4, 3, 2, 1);

    /** The paper's network (Table 1). */
    public LayeredAutoencoder() {
        this(
                LayerRuns.down(PAPER, true, 0.2),
                LayerRuns.up(new ImageShape(2, 64), PAPER, true, 0.2),
                Loss.SUM_OF_SQUARES,
                Initialiser.GLOROT);
    }
}
