package org.shapecode.network;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.LayerMisfit;
import org.shapecode.network.spi.NetworkSpec;

/** The encoder and the decoder of a model whose parameters {@code encoder} and {@code decoder} are lists of layers. */
public final class LayerLists {
    private LayerLists() {}

    /**
     * The encoder and the decoder.
     *
     * @throws LayerMisfit if a layer does not fit
     * @throws IllegalArgumentException if a list has too few or too many layers
     */
    public static List<NetworkSpec> networks(ImageShape shape, List<LayerKind> encoder, List<LayerKind> decoder) {
        NetworkSpec down = new NetworkSpec(Part.ENCODER, Extent.of(shape), encoder);
        return List.of(down, down.then(Part.DECODER, decoder));
    }

    /**
     * Checks that the lists lead from images to images, for
     * {@link org.shapecode.network.spi.ModelBuilder#check(ImageShape)}.
     *
     * @throws InvalidParameter if they do not, with the layer that is to blame
     */
    public static void check(ImageShape shape, List<LayerKind> encoder, List<LayerKind> decoder, Loss loss) {
        requireLayers(Part.ENCODER, encoder);
        requireLayers(Part.DECODER, decoder);
        List<NetworkSpec> networks = fitting(shape, encoder, decoder);
        NetworkSpec up = networks.get(1);
        requireLearning(networks);
        int last = up.layers() - 1;
        if (!up.output().equals(Extent.of(shape))) {
            throw new InvalidParameter(
                    path(Part.DECODER, last),
                    "turns " + up.extent(last) + " into " + up.output() + ", but the decoder must end with images of "
                            + Extent.of(shape));
        }
        if (loss == Loss.CROSS_ENTROPY && decoder.get(last).activation() != Activation.SIGMOID) {
            throw new InvalidParameter(
                    "loss", "is cross-entropy, which needs the activation sigmoid in the last layer of the decoder");
        }
    }

    private static void requireLayers(Part part, List<LayerKind> layers) {
        if (layers.isEmpty() || layers.size() > NetworkSpec.MOST_LAYERS) {
            throw new InvalidParameter(
                    Parameters.name(part),
                    "must have 1 to " + NetworkSpec.MOST_LAYERS + " layers, not " + layers.size());
        }
    }

    /** A network without parameters has nothing to train either, but nobody asked for that. */
    private static void requireLearning(List<NetworkSpec> networks) {
        boolean learns = networks.stream().anyMatch(each -> each.frozen().count() < each.parameterCount());
        for (NetworkSpec each : networks) {
            OptionalInt frozen =
                    IntStream.range(0, each.layers()).filter(each::isFrozen).findFirst();
            if (!learns && frozen.isPresent()) {
                throw new InvalidParameter(
                        path(each.part(), frozen.getAsInt()) + ".frozen",
                        "is true, as in every layer with parameters, so there is nothing to train; set it to false in"
                                + " at least one layer");
            }
        }
    }

    private static List<NetworkSpec> fitting(ImageShape shape, List<LayerKind> encoder, List<LayerKind> decoder) {
        try {
            return networks(shape, encoder, decoder);
        } catch (LayerMisfit e) {
            throw new InvalidParameter(path(e.part(), e.layer()), e.reason());
        }
    }

    private static String path(Part part, int layer) {
        return Parameters.name(part) + "." + layer;
    }
}
