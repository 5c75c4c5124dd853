package org.shapecode.models;

import java.util.Collections;
import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.SupervisedNetwork;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TargetCode;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;

/**
 * Encodes the position a of a Dirac in a row of n = 2^L pixels as n - a, with L convolutions of one channel (paper,
 * section 5). Hand-crafted, each kernel is [1, 2, 1] without bias or activation (Table 2, Proposition 3); trained, each is
 * learnt with bias and leaky ReLU (section 5.3).
 *
 * @param trained whether the kernels are learnt; otherwise they are [1, 2, 1]
 * @param negativeSlope negative slope of the leaky ReLU, if trained
 */
@PluginInfo(
        id = "position-encoder",
        name = "Position encoder",
        description = "Encodes the position of a Dirac, hand-crafted or trained (paper, section 5).",
        position = 200)
public record PositionEncoder(
        @Parameter(label = "Trained", description = "Trains the kernels; otherwise they are fixed at [1, 2, 1].")
        boolean trained,

        @Parameter(
                label = "Negative slope",
                description = "Negative slope of the leaky ReLU of a trained encoder.",
                min = 0,
                max = 1,
                step = 0.05,
                when = "trained")
        double negativeSlope)
        implements ModelBuilder {
    private static final float[] PHI = {1, 2, 1};

    public PositionEncoder() {
        this(true, 0.2);
    }

    @Override
    public TrainableModel build(ModelContext context) {
        int n = context.shape().size();
        TargetCode target = TargetCode.number(attributes -> n - attributes[0]);
        NetworkSpec spec = networks(context.shape()).get(0);
        if (trained) {
            return new SupervisedNetwork(spec, target, context);
        }
        float[] kernels = new float[spec.parameterCount()];
        for (int layer = 0; layer < spec.layers(); layer++) {
            System.arraycopy(PHI, 0, kernels, spec.offset(layer), PHI.length);
        }
        return SupervisedNetwork.fixed(spec, target, kernels, context);
    }

    @Override
    public List<NetworkSpec> networks(ImageShape shape) {
        Activation activation = trained ? Activation.LEAKY_RELU : Activation.NONE;
        LayerKind layer = new Convolution(1, 3, 2, List.of(1), trained, activation, negativeSlope);
        int layers = Integer.numberOfTrailingZeros(shape.size());
        return List.of(new NetworkSpec(Part.ENCODER, Extent.of(shape), Collections.nCopies(layers, layer)));
    }

    @Override
    public void check(ImageShape shape) {
        if (shape.dimensions() != 1 || shape.size() < 2 || Integer.bitCount(shape.size()) != 1) {
            throw new IllegalArgumentException("needs one-dimensional images of 2, 4, 8 … px, not " + shape);
        }
        if (!trained && shape.isColour()) {
            throw new IllegalArgumentException(
                    "is hand-crafted for grey images, not " + shape + "; train it, or set data.paint.colour to false");
        }
    }

    @Override
    public void check(ImageShape shape, Regulariser regulariser) {
        SupervisedNetwork.check(regulariser);
    }
}
