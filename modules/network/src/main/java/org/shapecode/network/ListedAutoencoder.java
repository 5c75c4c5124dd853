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

/** An autoencoder with its two lists of layers among its parameters; all else follows from these. */
public interface ListedAutoencoder extends ModelBuilder {
    /** The layers from the image to the code. */
    List<LayerKind> encoder();

    /** The layers from the code to the image. */
    List<LayerKind> decoder();

    Loss loss();

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
        return LayerLists.networks(shape, encoder(), decoder());
    }

    @Override
    default long memory(ModelContext context, int batch) {
        return Autoencoder.memory(networks(context.shape()), context, batch);
    }

    @Override
    default void check(ImageShape shape) {
        LayerLists.check(shape, encoder(), decoder(), loss());
    }

    @Override
    default void check(ImageShape shape, Regulariser regulariser) {
        Autoencoder.check(networks(shape), regulariser);
    }
}
