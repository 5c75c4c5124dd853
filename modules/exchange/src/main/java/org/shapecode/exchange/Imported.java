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
 * @param decoderWeights file with the weights of the decoder, if separate; else empty
 * @param encoder layers from the image to the code
 * @param decoder layers from the code to the image
 * @param loss the reconstruction loss
 */
@PluginInfo(
        id = "imported",
        name = "Imported network",
        description = "An encoder and a decoder with any layers, initialised with weights from a file.",
        help =
                "Training starts with the weights in the file: ONNX, Keras (.h5, .keras), safetensors or NPZ. Layers with"
                        + " weights are in the same order in the file as in the lists of layers, with the same shapes. A layer"
                        + " without biases ignores those in the file. Once training has started, the file is no longer"
                        + " needed.",
        position = 180)
public record Imported(
        @Parameter(label = "Weights", description = "File with the initial weights.", role = Parameter.Role.FILE)
        String weights,

        @Parameter(
                label = "Decoder weights",
                description = "File with the weights of the decoder, if separate.",
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
