package org.shapecode.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.shapecode.core.Problem;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.StackSpec;

class StackFilesTest {
    private static final StackSpec SPEC = ExampleStacks.DISK_ENCODER;
    private static final Optimiser OPTIMISER = new Optimiser(3e-3, 0.8, 0.99, 1e-7);

    @TempDir
    Path folder;

    static List<StackSpec> stacks() {
        return ExampleStacks.all();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void bitsAreRestored(StackSpec spec) throws IOException {
        StackState state = state(spec);
        state.parameters()[0] = -0.0f;
        state.parameters()[1] = Float.MIN_VALUE;
        state.adamSquare()[0] = Float.POSITIVE_INFINITY;
        StackState back = StackFiles.read(write(spec, state), spec);
        assertSameBits(state.parameters(), back.parameters());
        assertSameBits(state.adamMean(), back.adamMean());
        assertSameBits(state.adamSquare(), back.adamSquare());
        assertEquals(state.iteration(), back.iteration());
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void dl4jRestoresTheSameNetwork(StackSpec spec) throws IOException {
        StackState state = state(spec);
        MultiLayerNetwork restored =
                ModelSerializer.restoreMultiLayerNetwork(write(spec, state).toFile());
        assertSameBits(state.parameters(), NdArrays.floats(restored.params()));
        assertSameBits(state.adamMean(), Arrays.copyOf(adam(restored), spec.parameterCount()));
        assertEquals(state.iteration(), restored.getIterationCount());
        INDArray input = ExampleStacks.random(3, DataType.FLOAT, ExampleStacks.shape(spec, 0, 9));
        float[] expected =
                NdArrays.floats(StackNetwork.of(spec, state, OPTIMISER).output(input));
        assertSameBits(expected, NdArrays.floats(restored.output(input)));
    }

    /** Files of earlier versions were written by DL4J itself. */
    @ParameterizedTest
    @MethodSource("stacks")
    void theBytesAreThoseOfDl4j(StackSpec spec) throws IOException {
        StackState state = state(spec);
        state.parameters()[0] = -0.0f;
        state.adamMean()[1] = Float.MIN_VALUE;
        state.adamSquare()[0] = Float.POSITIVE_INFINITY;
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        ModelSerializer.writeModel(StackNetwork.of(spec, state, OPTIMISER), theirs, true);
        assertArrayEquals(ForgedWeights.timeless(theirs.toByteArray()), Files.readAllBytes(write(spec, state)));
    }

    @Test
    void filesWrittenByDl4jAreRead() throws IOException {
        Path first = write(SPEC, state(SPEC));
        Path second = folder.resolve("second.zip");
        ModelSerializer.writeModel(ModelSerializer.restoreMultiLayerNetwork(first.toFile()), second.toFile(), true);
        StackState ours = StackFiles.read(first, SPEC);
        StackState theirs = StackFiles.read(second, SPEC);
        assertSameBits(ours.parameters(), theirs.parameters());
        assertSameBits(ours.adamMean(), theirs.adamMean());
        assertSameBits(ours.adamSquare(), theirs.adamSquare());
        assertEquals(ours.iteration(), theirs.iteration());
    }

    /** The time of writing, which zip files record in steps of two seconds, is left out. */
    @Test
    void equalContentGivesEqualBytes() throws IOException {
        byte[] first = Files.readAllBytes(write(SPEC, state(SPEC)));
        assertArrayEquals(first, Files.readAllBytes(write(SPEC, state(SPEC))));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertEquals(LocalDateTime.of(1980, 1, 1, 0, 0), entry.getTimeLocal(), entry.getName());
            }
        }
    }

    @Test
    void anotherArchitectureIsRejected() throws IOException {
        Path file = write(SPEC, state(SPEC));
        StackSpec larger = new StackSpec(Part.ENCODER, 2, 128, SPEC.depths(), true, 0.2f);
        assertEquals(SPEC.parameterCount(), larger.parameterCount());
        assertProblem(file, larger, "another network");
        assertProblem(file, new StackSpec(Part.ENCODER, 2, 64, SPEC.depths(), false, 0.2f), "another network");
    }

    @Test
    void aMissingFileIsNamed() {
        assertProblem(folder.resolve("none.zip"), SPEC, "There is no file");
    }

    @Test
    void damageIsDetected() throws IOException {
        Path file = write(SPEC, state(SPEC));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[0]);
        assertProblem(file, SPEC, "damaged");
        Files.writeString(file, "no zip file");
        assertProblem(file, SPEC, "damaged");
        for (int length = 1; length < whole.length * 3 / 4; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertProblem(file, SPEC, "");
        }
    }

    @Test
    void everyChangedBitIsDetected() throws IOException {
        Path file = write(SPEC, state(SPEC));
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 31) {
            byte[] changed = whole.clone();
            changed[at] ^= 4;
            Files.write(file, changed);
            try {
                StackState back = StackFiles.read(file, SPEC);
                assertSameBits(state(SPEC).parameters(), back.parameters());
                assertSameBits(state(SPEC).adamMean(), back.adamMean());
                assertEquals(state(SPEC).iteration(), back.iteration());
            } catch (Problem problem) {
                assertTrue(problem.getMessage().contains(file.toString()), problem.getMessage());
            }
        }
    }

    @Test
    void wrongLengthsAreRejected() {
        float[] few = new float[3];
        assertThrows(
                IllegalArgumentException.class,
                () -> StackFiles.write(folder.resolve("few.zip"), SPEC, new StackState(few, few, few, 0), OPTIMISER));
    }

    private void assertProblem(Path file, StackSpec spec, String part) {
        Problem problem = assertThrows(Problem.class, () -> StackFiles.read(file, spec));
        assertTrue(problem.getMessage().contains(file.toString()), problem.getMessage());
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
    }

    private Path write(StackSpec spec, StackState state) throws IOException {
        Path file = folder.resolve("stack.zip");
        StackFiles.write(file, spec, state, OPTIMISER);
        return file;
    }

    private static StackState state(StackSpec spec) {
        int count = spec.parameterCount();
        float[] square = ExampleStacks.numbers(3, count);
        for (int i = 0; i < count; i++) {
            square[i] *= square[i];
        }
        return new StackState(ExampleStacks.numbers(1, count), ExampleStacks.numbers(2, count), square, 1234);
    }

    private static float[] adam(MultiLayerNetwork network) {
        return NdArrays.floats(network.getUpdater().getStateViewArray());
    }

    private static void assertSameBits(float[] expected, float[] found) {
        assertArrayEquals(bits(expected), bits(found));
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
        return bits;
    }
}
