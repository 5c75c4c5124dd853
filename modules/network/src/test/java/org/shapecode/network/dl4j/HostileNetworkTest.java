package org.shapecode.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.spi.NetworkSpec;

/** Weights files of networks that were damaged, made to do harm, or belong to another network. */
class HostileNetworkTest {
    private static final String COEFFICIENTS = "coefficients.bin";
    private static final String CONFIGURATION = "configuration.json";
    private static final Extent INPUT = new Extent(2, 1, 8, 8);
    private static final NetworkSpec SPEC = network(Part.ENCODER, INPUT, 4, 0.2);
    private static final int COUNT = SPEC.parameterCount();

    @TempDir
    Path folder;

    private Path file;
    private Map<String, byte[]> entries;

    private static NetworkSpec network(Part part, Extent input, int kernel, double slope) {
        return new NetworkSpec(
                part,
                input,
                List.of(
                        new Convolution(2, kernel, 2, List.of(1), true, Activation.LEAKY_RELU, slope),
                        new BatchNormalisation(),
                        new Upsample(2, Upsample.Interpolation.BILINEAR),
                        new Flatten(),
                        new Dense(3, true, Activation.TANH, 0.2)));
    }

    @BeforeEach
    void writeSound() throws IOException {
        file = folder.resolve("encoder.zip");
        NetworkWeights.write(file, SPEC, NetworkWeightsTest.state(SPEC), new Optimiser());
        entries = ForgedWeights.entries(file);
    }

    @Test
    void aSoundFileIsRead() throws IOException {
        ForgedWeights.write(file, entries);
        assertEquals(7, NetworkWeights.read(file, SPEC).iteration());
    }

    @Test
    void anotherNetworkIsNamed() throws IOException {
        String other = "belong to another network: it ";
        assertRefused(network(Part.DECODER, INPUT, 4, 0.2), other + "is the encoder, not the decoder");
        assertRefused(
                new NetworkSpec(Part.ENCODER, INPUT, List.of(new Flatten(), new Dense())),
                other + "has the layers [conv, batch-norm, upsample, flatten, dense], not [flatten, dense]");
        assertRefused(network(Part.ENCODER, INPUT, 4, 0.1), "its layer 1, conv, has the negative-slope 0.2, not 0.1");
    }

    @Test
    void anotherSizeIsNamed() throws IOException {
        NetworkSpec wide = new NetworkSpec(
                Part.ENCODER, new Extent(2, 1, 16, 16), List.of(new Convolution(), new BatchNormalisation()));
        NetworkSpec narrow = new NetworkSpec(Part.ENCODER, new Extent(2, 1, 8, 8), wide.kinds());
        NetworkWeights.write(file, wide, NetworkWeightsTest.state(wide), new Optimiser());
        assertRefused(narrow, "belong to another network: it takes 1 x 16 x 16 px, not 1 x 8 x 8 px");
    }

    /** DL4J drops our description when it saves the network again. */
    @Test
    void whatDl4jSavesIsRecognisedByItsLayers() throws IOException {
        ModelSerializer.writeModel(ModelSerializer.restoreMultiLayerNetwork(file.toFile()), file.toFile(), true);
        assertEquals(7, NetworkWeights.read(file, SPEC).iteration());
        assertRefused(
                network(Part.ENCODER, INPUT, 4, 0.1),
                "its layer 1, convolution, has the activation LReLU 0.2, not LReLU 0.1");
    }

    @Test
    void damagedDescriptionsAreRefused() throws IOException {
        String sound = new String(entries.get(CONFIGURATION), StandardCharsets.UTF_8);
        for (String[] change : new String[][] {
            {"\"confs\"", "\"cons\""},
            {"\"layer\"", "\"liar\""},
            {"\"layers\"", "\"liars\""},
            {"\"shapecode\" : {", "\"shapecode\" : 3, \"other\" : {"},
            {"\"BatchNormalization\"", "\"Batch\""},
            {"layers.BatchNormalization", "layers.Batch"},
            {"\"plugin\"", "\"plug\""},
            {"\"iterationCount\" : 7", "\"iterationCount\" : -7"},
            {"{", "["},
        }) {
            String changed = sound.replace(change[0], change[1]);
            if (!changed.equals(sound)) {
                entries.put(CONFIGURATION, changed.getBytes(StandardCharsets.UTF_8));
                ForgedWeights.write(file, entries);
                assertRefused(SPEC, "");
            }
        }
    }

    @Test
    void longNamesAreCut() throws IOException {
        String sound = new String(entries.get(CONFIGURATION), StandardCharsets.UTF_8);
        entries.put(
                CONFIGURATION,
                sound.replace("\"batch-norm\"", '"' + "x".repeat(2000) + '"').getBytes());
        ForgedWeights.write(file, entries);
        assertRefused(SPEC, "another network");
        entries.put(
                CONFIGURATION,
                sound.replace("\"decay\" : 0.9", '"' + "x".repeat(2000) + "\" : 1")
                        .getBytes());
        ForgedWeights.write(file, entries);
        assertRefused(SPEC, "another network");
    }

    @Test
    void otherShapesAndNumbersAreRefused() throws IOException {
        long n = COUNT;
        for (long[] shape : List.of(
                new long[] {1, n, 1_000_000, 8192, 1, 'c'},
                new long[] {1, n + 1, 1, 8192, 1, 'c'},
                new long[] {2, n, 1, 1, 1, 8192, 1, 'c'},
                new long[] {})) {
            put(shape, ForgedWeights.ones(COUNT));
            assertRefused(SPEC, COEFFICIENTS);
        }
        long[] sound = {1, n, 1, 8192, 1, 'c'};
        float[] values = ForgedWeights.ones(COUNT);
        values[3] = Float.NaN;
        put(sound, values);
        assertRefused(SPEC, "finite");
        put(sound, new float[COUNT]);
        assertRefused(SPEC, "all of them are 0");
        Arrays.fill(values, -1);
        put(sound, values);
        assertRefused(SPEC, "a running variance is negative");
    }

    @Test
    void nothingIsInflatedBeyondTheExpectedSize() throws IOException {
        for (String name : List.of(COEFFICIENTS, CONFIGURATION, "updaterState.bin", "noParams.marker", "other.bin")) {
            Map<String, byte[]> bomb = ForgedWeights.entries(file);
            bomb.put(name, new byte[16 << 20]);
            Path forged = folder.resolve("bomb.zip");
            ForgedWeights.write(forged, bomb);
            assertThrows(Problem.class, () -> NetworkWeights.read(forged, SPEC), name);
        }
    }

    @Test
    void missingAndCutFilesAreNamed() throws IOException {
        for (String name : List.copyOf(entries.keySet())) {
            Map<String, byte[]> fewer = ForgedWeights.entries(file);
            fewer.remove(name);
            Path forged = folder.resolve("fewer.zip");
            ForgedWeights.write(forged, fewer);
            Problem problem = assertThrows(Problem.class, () -> NetworkWeights.read(forged, SPEC));
            assertTrue(problem.getMessage().contains("it has no " + name), problem.getMessage());
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length / 2; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused(SPEC, "");
        }
        Files.delete(file);
        assertRefused(SPEC, "There is no file");
    }

    private void put(long[] shape, float[] values) throws IOException {
        entries.put(COEFFICIENTS, ForgedWeights.array(shape.length, shape, COUNT, values));
        ForgedWeights.write(file, entries);
    }

    private void assertRefused(NetworkSpec spec, String part) {
        Problem problem = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(Problem.class, () -> NetworkWeights.read(file, spec)));
        String message = problem.getMessage();
        assertTrue(message.contains(file.toString()) && message.contains(part), message);
        assertTrue(message.endsWith(".") && message.length() < 400, message);
        assertFalse(message.contains("Exception"), message);
    }
}
