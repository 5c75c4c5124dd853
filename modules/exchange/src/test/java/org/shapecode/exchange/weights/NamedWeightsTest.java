package org.shapecode.exchange.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.network.Network;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.LayerCases;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NormalisationForm;

/** The named arrays, read by PyTorch's definitions, compute what the network computes. */
class NamedWeightsTest {
    /** Some of every kind, size and padding. */
    static Stream<NetworkSpec> layersWithWeights() {
        List<NetworkSpec> layers = LayerCases.single()
                .filter(spec -> spec.layers() == 1 && spec.parameterCount() > 0)
                .toList();
        return Stream.concat(
                IntStream.iterate(0, i -> i < layers.size(), i -> i + 5).mapToObj(layers::get), decoders());
    }

    private static Stream<NetworkSpec> decoders() {
        return Stream.of(1, 2)
                .map(dimensions -> new NetworkSpec(
                        Part.DECODER,
                        new Extent(dimensions, 3, dimensions == 1 ? 1 : 4, 5),
                        List.of(new TransposedConvolution(2, 4, 3, List.of(1), 2, true, Activation.NONE, 0))));
    }

    static float[] parameters(NetworkSpec spec, long seed) {
        Random random = new Random(seed);
        float[] parameters = new float[spec.parameterCount()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = random.nextFloat() - 0.5f;
        }
        spec.statistics().forEach(i -> parameters[i] = 0.5f + random.nextFloat());
        return parameters;
    }

    @ParameterizedTest
    @MethodSource("layersWithWeights")
    void computeInPyTorchWhatTheNetworkComputes(NetworkSpec spec) {
        float[] parameters = parameters(spec, 1);
        double[] image = new Random(2).doubles(spec.inputLength(), -1, 1).toArray();
        float[] input = new float[image.length];
        for (int i = 0; i < image.length; i++) {
            input[i] = (float) image[i];
            image[i] = input[i];
        }
        double[] expected = torch(spec, NamedWeights.of(spec, parameters), image);
        LayerKind kind = spec.kinds().get(0);
        float[] output = Network.fixed(spec, parameters).output(input);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(
                    kind.activation().value(expected[i], kind.negativeSlope()), output[i], 2e-5, spec + " at " + i);
        }
    }

    private static double[] torch(NetworkSpec spec, List<NamedArray> arrays, double[] image) {
        String prefix = (spec.part() == Part.ENCODER ? "encoder" : "decoder") + ".0";
        TorchReference torch = new TorchReference(arrays, prefix);
        LayerForm form = spec.form(0);
        if (form instanceof NormalisationForm normalisation) {
            return torch.batchNorm(image, form.input(), normalisation.epsilon());
        }
        KernelForm kernel = (KernelForm) form;
        if (spec.kinds().get(0) instanceof Dense dense) {
            return torch.linear(image, dense.units());
        }
        return kernel.transposed()
                ? torch.convTranspose(
                        image, kernel.input(), kernel.output(), kernel.stride(), kernel.top(), kernel.left())
                : torch.conv(image, kernel.input(), kernel.output(), kernel.stride(), kernel.top(), kernel.left());
    }

    static Stream<NetworkSpec> networks() {
        return LongStream.range(0, 60).mapToObj(LayerCases::random);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void returnAsTheyWere(NetworkSpec spec) {
        float[] parameters = parameters(spec, 3);
        assertArrayEquals(parameters, NamedWeights.parameters(spec, NamedWeights.of(spec, parameters)));
    }

    private static final NetworkSpec EXAMPLE = new NetworkSpec(
            Part.ENCODER,
            new Extent(2, 3, 4, 4),
            List.of(
                    new Convolution(2, 3, 2, List.of(1), true, Activation.RELU, 0),
                    new BatchNormalisation(),
                    new TransposedConvolution(5, 3, 2, List.of(1), 1, false, Activation.NONE, 0),
                    new Flatten(),
                    new Dense(7, true, Activation.NONE, 0)));

    private static List<NamedArray> example() {
        return NamedWeights.of(EXAMPLE, parameters(EXAMPLE, 4));
    }

    @Test
    void areNamedByPartAndLayer() {
        assertEquals(
                List.of(
                        "encoder.0.weight[2, 3, 3, 3]",
                        "encoder.0.bias[2]",
                        "encoder.1.weight[2]",
                        "encoder.1.bias[2]",
                        "encoder.1.running_mean[2]",
                        "encoder.1.running_var[2]",
                        "encoder.2.weight[2, 5, 3, 3]",
                        "encoder.4.weight[7, 80]",
                        "encoder.4.bias[7]"),
                example().stream().map(array -> array.name() + array.shape()).toList());
    }

    private static String refusal(List<NamedArray> arrays) {
        return assertThrows(IllegalArgumentException.class, () -> NamedWeights.parameters(EXAMPLE, arrays))
                .getMessage();
    }

    @Test
    void mustAllBeThere() {
        List<NamedArray> arrays = new ArrayList<>(example());
        arrays.remove(6);
        assertEquals("has no array encoder.2.weight of shape [2, 5, 3, 3]", refusal(arrays));
    }

    @Test
    void mustHaveTheirShape() {
        List<NamedArray> arrays = new ArrayList<>(example());
        arrays.set(7, new NamedArray("encoder.4.weight", List.of(80, 7), new float[560]));
        assertEquals("has an array encoder.4.weight of shape [80, 7], but the network needs [7, 80]", refusal(arrays));
    }

    @Test
    void mustBelongToTheNetwork() {
        List<NamedArray> arrays = new ArrayList<>(example());
        arrays.add(new NamedArray("encoder.9.bias", List.of(1), new float[1]));
        assertEquals("has an array encoder.9.bias, which the network does not have", refusal(arrays));
    }
}
