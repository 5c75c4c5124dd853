package org.shapecode.exchange;

import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.ListedAutoencoder;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.spi.LayerKind;

/**
 * An autoencoder whose training starts with the weights of a file.
 *
 * @param weights file with the weights of both parts, or of the encoder; empty to draw them from the seed
 * @param decoderWeights file with the weights of the decoder, if it is another one; else empty
 * @param encoder layers from the image to the code
 * @param decoder layers from the code to the image
 * @param loss of a reconstruction
 */
@PluginInfo(
        id = "imported",
        name = "Imported network",
        description = "An encoder and a decoder of any layers that start with the weights of a file.",
        help =
                "Training starts with the weights in the file: ONNX, Keras (.h5, .keras), safetensors or NPZ. Layers with"
                        + " weights follow each other in the file as in the lists of layers, and have the same shapes. A layer"
                        + " without biases leaves those of the file out. Once training has started, the file is not needed"
                        + " any more.",
        position = 180)
public record Imported(
        @Parameter(label = "Weights", description = "File of the weights to start with.", role = Parameter.Role.FILE)
        String weights,

        @Parameter(
                label = "Decoder weights",
                description = "File with the weights of the decoder, if it is another one.",
                role = Parameter.Role.FILE)
        String decoderWeights,

        @Parameter(label = "Encoder", description = "Layers from the image to the code.")
        List<LayerKind> encoder,

        @Parameter(label = "Decoder", description = "Layers from the code to the image.")
        List<LayerKind> decoder,

        @Parameter(label = "Loss", description = "How a reconstruction is compared with its image.")
        Loss loss)
        implements ListedAutoencoder {
    /** Two dense layers for grey images of 64 px, without a file. */
    public Imported() {
        this(
                "",
                "",
                List.of(new Flatten(), new Dense()),
                List.of(new Dense(64 * 64, true, Activation.NONE, 0), new Reshape(1, 64)),
                Loss.SUM_OF_SQUARES);
    }

    @Override
    public List<String> start(TrainableModel model) {
        return WeightFiles.of(weights, decoderWeights).setIn(model.model());
    }
}
