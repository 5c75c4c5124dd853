package org.shapecode.network;

import java.util.List;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Loss;
import org.shapecode.network.spi.LayerKind;

/** An autoencoder with its two lists of layers among its parameters, whatever the images are. */
public interface ListedAutoencoder extends AutoencoderOfLayers {
    /** The layers from the image to the code. */
    List<LayerKind> encoder();

    /** The layers from the code to the image. */
    List<LayerKind> decoder();

    @Override
    Loss loss();

    @Override
    default List<LayerKind> encoder(ImageShape shape) {
        return encoder();
    }

    @Override
    default List<LayerKind> decoder(ImageShape shape) {
        return decoder();
    }

    @Override
    default void check(ImageShape shape) {
        LayerLists.check(shape, encoder(), decoder(), loss());
    }
}
