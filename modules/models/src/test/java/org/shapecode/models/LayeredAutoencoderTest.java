package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.api.Loss;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.CodeRegulariser;
import org.shapecode.network.spi.CustomForm;
import org.shapecode.network.spi.Initialiser;
import org.shapecode.network.spi.JacobianRegulariser;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.WeightRegulariser;

/** The default is the paper's network, which runs as a stack; lists that do not work out are refused at their layer. */
class LayeredAutoencoderTest extends ModelBuilderContract {
    private static final ImageShape SHAPE = new ImageShape(2, 64);
    private static final LayeredAutoencoder DEFAULT = new LayeredAutoencoder();

    @Override
    protected ModelBuilder plugin() {
        return new LayeredAutoencoder();
    }

    private static LayeredAutoencoder of(List<LayerKind> encoder, List<LayerKind> decoder, Loss loss) {
        return new LayeredAutoencoder(encoder, decoder, loss, Initialiser.GLOROT);
    }

    private static void requireRefused(LayeredAutoencoder model, String parameter, String message) {
        InvalidParameter refused = assertThrows(InvalidParameter.class, () -> model.check(SHAPE));
        assertEquals(parameter, refused.name());
        assertEquals(message, refused.getMessage());
    }

    @Test
    void theDefaultIsThePapersNetwork() {
        assertEquals(new DiskAutoencoder().networks(SHAPE), DEFAULT.networks(SHAPE));
        DEFAULT.check(SHAPE);
    }

    @Test
    void aDecoderOfGreyImagesIsRefusedInColour() {
        ImageShape colour = new ImageShape(2, 64, 3);
        InvalidParameter refused = assertThrows(InvalidParameter.class, () -> DEFAULT.check(colour));
        assertEquals("decoder.5", refused.name());
        assertEquals(
                "turns 8 × 32 × 32 px into 1 × 64 × 64 px, but the decoder must end with images of 3 × 64 × 64 px",
                refused.getMessage());
        List<LayerKind> decoder = new ArrayList<>(DEFAULT.decoder().subList(0, 5));
        decoder.add(new TransposedConvolution(3, 3, 2, List.of(1), 1, true, Activation.LEAKY_RELU, 0.2));
        of(DEFAULT.encoder(), decoder, Loss.SUM_OF_SQUARES).check(colour);
    }

    @Test
    void aMisfitIsRefusedAtItsLayer() {
        requireRefused(
                of(List.of(new Convolution(), new Dense()), DEFAULT.decoder(), Loss.SUM_OF_SQUARES),
                "encoder.1",
                "does not fit its input, 8 × 32 × 32 px: Dense takes a flat vector; add a flatten layer before it");
        List<LayerKind> decoder = new ArrayList<>(DEFAULT.decoder());
        decoder.add(2, new Dense());
        requireRefused(
                of(DEFAULT.encoder(), decoder, Loss.SUM_OF_SQUARES),
                "decoder.2",
                "does not fit its input, 3 × 4 × 4 px: Dense takes a flat vector; add a flatten layer before it");
    }

    @Test
    void aDecoderThatDoesNotEndWithImagesIsRefusedAtItsLastLayer() {
        requireRefused(
                of(DEFAULT.encoder(), DEFAULT.decoder().subList(0, 5), Loss.SUM_OF_SQUARES),
                "decoder.4",
                "turns 4 × 16 × 16 px into 8 × 32 × 32 px, but the decoder must end with images of 1 × 64 × 64 px");
    }

    @Test
    void anEmptyListIsRefused() {
        requireRefused(
                of(List.of(), DEFAULT.decoder(), Loss.SUM_OF_SQUARES),
                "encoder",
                "must have 1 to " + NetworkSpec.MOST_LAYERS + " layers, not 0");
    }

    @Test
    void crossEntropyNeedsASigmoid() {
        requireRefused(
                of(DEFAULT.encoder(), DEFAULT.decoder(), Loss.CROSS_ENTROPY),
                "loss",
                "is cross-entropy, which needs the activation sigmoid in the last layer of the decoder");
        List<LayerKind> decoder = new ArrayList<>(DEFAULT.decoder());
        decoder.set(5, new TransposedConvolution(1, 3, 2, List.of(1), 1, true, Activation.SIGMOID, 0));
        of(DEFAULT.encoder(), decoder, Loss.CROSS_ENTROPY).check(SHAPE);
        of(List.of(new Flatten(), new Dense()), DEFAULT.decoder(), Loss.MEAN_OF_SQUARES)
                .check(SHAPE);
    }

    @Test
    void aNetworkThatCannotLearnIsRefusedAtItsFirstFrozenLayer() {
        List<LayerKind> encoder = List.of(new Flatten(), new Dense(2, true, Activation.NONE, 0, true));
        List<LayerKind> frozen = List.of(new Dense(4096, true, Activation.NONE, 0, true), new Reshape(1, SHAPE.size()));
        List<LayerKind> learning = List.of(new Dense(4096, true, Activation.NONE, 0), new Reshape(1, SHAPE.size()));
        requireRefused(
                of(encoder, frozen, Loss.SUM_OF_SQUARES),
                "encoder.1.frozen",
                "is true, as in every layer with parameters, so there is nothing to train; set it to false in at least"
                        + " one layer");
        of(encoder, learning, Loss.SUM_OF_SQUARES).check(SHAPE);
    }

    private record OnWeights(String id, double lambda) implements WeightRegulariser {
        @Override
        public double penalty(Kernel kernel) {
            return 0;
        }
    }

    private record OnJacobians(String id, double lambda) implements JacobianRegulariser {
        @Override
        public double penalty(float[] jacobian, float[] gradient) {
            return 0;
        }
    }

    private record OnPairs(String id, double lambda) implements CodeRegulariser {
        @Override
        public int leastCode() {
            return 2;
        }

        @Override
        public double penalty(CodeBatch batch) {
            return 0;
        }
    }

    /** A layer without second derivatives. */
    private record Identity(String id) implements LayerKind {
        @Override
        public LayerForm form(Extent input) {
            return new Form(input);
        }
    }

    private record Form(Extent input) implements CustomForm {
        @Override
        public Extent output() {
            return input;
        }

        @Override
        public int parameterCount() {
            return 0;
        }

        @Override
        public void forward(double[] parameters, double[] in, double[] output) {
            System.arraycopy(in, 0, output, 0, in.length);
        }

        @Override
        public void backward(
                double[] parameters, double[] in, double[] outputGradient, double[] gradient, double[] inputGradient) {
            System.arraycopy(outputGradient, 0, inputGradient, 0, in.length);
        }
    }

    private static void requireRefused(LayeredAutoencoder model, Regulariser regulariser, String message) {
        model.check(SHAPE);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> model.check(SHAPE, regulariser));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void penaltiesThatHaveNothingToPenaliseAreRefused() {
        requireRefused(
                new LayeredAutoencoder(),
                new OnPairs("on-pairs", 1),
                "does not fit: it penalises codes of at least 2 components, but that of the model has 1");
        LayeredAutoencoder copy =
                of(List.of(new Flatten()), List.of(new Reshape(1, SHAPE.size())), Loss.SUM_OF_SQUARES);
        requireRefused(
                copy,
                new OnWeights("on-weights", 1),
                "does not fit: it penalises weights, but no layer of the model has any");
        copy.check(SHAPE, new OnJacobians("on-jacobians", 1));
        LayeredAutoencoder own =
                of(List.of(new Identity("identity"), new Flatten()), copy.decoder(), Loss.SUM_OF_SQUARES);
        requireRefused(
                own,
                new OnJacobians("on-jacobians", 1),
                "does not fit: it penalises dz/dx, but layer 1 of the encoder (identity) does not give its second"
                        + " derivatives");
    }
}
