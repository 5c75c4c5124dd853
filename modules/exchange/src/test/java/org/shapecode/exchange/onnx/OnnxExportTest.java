package org.shapecode.exchange.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.core.Problem;
import org.shapecode.network.Network;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.LayerCases;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.ScaledSine;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.NetworkSpec;

/** ONNX Runtime computes from the files what the networks compute. */
public class OnnxExportTest {
    private static final double TOLERANCE = 1e-5;

    /** Every kind of layer near its edges, and random networks. */
    static Stream<NetworkSpec> networks() {
        List<NetworkSpec> single = LayerCases.single().toList();
        return Stream.concat(
                IntStream.range(0, single.size())
                        .filter(i -> i % 4 == 0
                                || !(single.get(i).kinds().get(0) instanceof Convolution)
                                        && !(single.get(i).kinds().get(0) instanceof TransposedConvolution))
                        .mapToObj(single::get),
                LongStream.range(0, 80).mapToObj(LayerCases::random));
    }

    private static float[] parameters(NetworkSpec spec) {
        Random random = new Random(1);
        float[] parameters = new float[spec.parameterCount()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (random.nextFloat() - 0.5f) / 2;
        }
        spec.statistics().forEach(i -> parameters[i] = 0.5f + random.nextFloat());
        return parameters;
    }

    private static float[] inputs(int count, NetworkSpec spec) {
        Random random = new Random(2);
        float[] inputs = new float[count * spec.inputLength()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = 2 * random.nextFloat() - 1;
        }
        return inputs;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyLayerGivesTheSameNumbers(NetworkSpec spec) {
        float[] parameters = parameters(spec);
        Network network = Network.fixed(spec, parameters);
        byte[] file = OnnxExport.of(spec, parameters, spec.outputLength(), Map.of());
        try (OnnxRuntime runtime = new OnnxRuntime(file)) {
            for (int batch : new int[] {1, 7}) {
                float[] inputs = inputs(batch, spec);
                assertClose(network.output(inputs), runtime.run("image", "code", inputs), spec.toString());
            }
        }
    }

    public static void assertClose(float[] expected, float[] actual, String message) {
        assertEquals(expected.length, actual.length, message);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], TOLERANCE * Math.max(1, Math.abs(expected[i])), message + " at " + i);
        }
    }

    private static NetworkSpec decoder(int dimensions) {
        return new NetworkSpec(
                Part.DECODER,
                Extent.flat(dimensions, 8),
                List.of(
                        new Reshape(2, dimensions == 1 ? 4 : 2),
                        new TransposedConvolution(3, 4, 3, List.of(1), 2, true, Activation.ELU, 0)));
    }

    @Test
    void aDecoderTakesCodesAndGivesImages() {
        for (int dimensions = 1; dimensions <= 2; dimensions++) {
            NetworkSpec spec = decoder(dimensions);
            float[] parameters = parameters(spec);
            float[] codes = inputs(7, spec);
            try (OnnxRuntime runtime = new OnnxRuntime(OnnxExport.of(spec, parameters, 8, Map.of()))) {
                long side = spec.output().columns();
                assertArrayEquals(
                        dimensions == 1 ? new long[] {-1, 3, side} : new long[] {-1, 3, side, side},
                        runtime.shape("image"));
                assertClose(
                        Network.fixed(spec, parameters).output(codes),
                        runtime.run("code", "image", codes),
                        spec.toString());
            }
        }
    }

    @Test
    void whatAnEncoderGivesBeyondTheCodeIsLeftOut() {
        NetworkSpec spec = LayerCases.network(new Extent(2, 1, 2, 2), new Flatten());
        try (OnnxRuntime runtime = new OnnxRuntime(OnnxExport.of(spec, new float[0], 3, Map.of()))) {
            assertArrayEquals(new long[] {-1, 3}, runtime.shape("code"));
            assertArrayEquals(
                    new float[] {1, 2, 3, 5, 6, 7}, runtime.run("image", "code", new float[] {1, 2, 3, 4, 5, 6, 7, 8}));
        }
    }

    @Test
    void theVersionsAreThoseThatOldProgramsRead() throws Exception {
        NetworkSpec spec = decoder(2);
        OnnxFormat.ModelProto model =
                OnnxFormat.ModelProto.parseFrom(OnnxExport.of(spec, parameters(spec), 8, Map.of("step", "10")));
        assertEquals(7, model.getIrVersion());
        assertEquals(13, model.getOpsetImport(0).getVersion());
        assertEquals("step", model.getMetadataProps(0).getKey());
        assertEquals("10", model.getMetadataProps(0).getValue());
    }

    @Test
    void aLayerOfAPluginIsRefusedByName() {
        NetworkSpec spec = LayerCases.network(new Extent(2, 1, 2, 2), new Flatten(), new ScaledSine());
        Problem problem = assertThrows(Problem.class, () -> OnnxExport.of(spec, parameters(spec), 4, Map.of()));
        assertEquals(
                "Layer 2 of the encoder (scaled-sine) has no counterpart among the operators of ONNX; export the weights as"
                        + " NPZ or safetensors.",
                problem.getMessage());
    }
}
