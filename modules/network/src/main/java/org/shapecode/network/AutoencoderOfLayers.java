package org.shapecode.network;

import java.util.List;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.Initialiser;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;

/** An autoencoder whose parameters determine its two lists of layers; all else follows from these. */
public interface AutoencoderOfLayers extends ModelBuilder {
    /** The layers from images of a shape to the code. */
    List<LayerKind> encoder(ImageShape shape);

    /** The layers from the code to images of a shape. */
    List<LayerKind> decoder(ImageShape shape);

    /** How a reconstruction is compared with its image; unless overridden, as in the paper. */
    default Loss loss() {
        return Loss.SUM_OF_SQUARES;
    }

    /** The distribution of the initial weights; unless overridden, that of Glorot. */
    default Initialiser initialiser() {
        return Initialiser.GLOROT;
    }

    @Override
    default TrainableModel build(ModelContext context) {
        List<NetworkSpec> networks = networks(context.shape());
        return new Autoencoder(networks.get(0), networks.get(1), loss(), initialiser(), context);
    }

    @Override
    default List<NetworkSpec> networks(ImageShape shape) {
        return LayerLists.networks(shape, encoder(shape), decoder(shape));
    }

    @Override
    default long memory(ModelContext context, int batch) {
        return Autoencoder.memory(networks(context.shape()), context, batch);
    }

    @Override
    default void check(ImageShape shape, Regulariser regulariser) {
        Autoencoder.check(networks(shape), regulariser);
    }
}
