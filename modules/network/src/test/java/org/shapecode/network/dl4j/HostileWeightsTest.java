package org.shapecode.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Problem;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.StackSpec;

/** Weights files that were damaged, or made to do harm. */
class HostileWeightsTest {
    private static final StackSpec SPEC = new StackSpec(Part.ENCODER, 2, 16, List.of(1, 4, 2, 2, 1), true, 0.2f);
    private static final String COEFFICIENTS = "coefficients.bin";
    private static final String CONFIGURATION = "configuration.json";
    private static final int COUNT = SPEC.parameterCount();

    @TempDir
    Path folder;

    private Path file;
    private Map<String, byte[]> entries;

    @BeforeEach
    void writeSound() throws IOException {
        file = folder.resolve("encoder.zip");
        float[] values = ExampleStacks.numbers(1, COUNT);
        StackFiles.write(
                file,
                SPEC,
                new StackState(values, new float[COUNT], new float[COUNT], 7),
                new Optimiser(1e-3, 0.9, 0.999, 1e-8));
        entries = ForgedWeights.entries(file);
    }

    @Test
    void aSoundFileIsRead() throws IOException {
        ForgedWeights.write(file, entries);
        assertEquals(7, StackFiles.read(file, SPEC).iteration());
        entries.put(
                COEFFICIENTS,
                ForgedWeights.array(
                        8, new long[] {2, 1, COUNT, COUNT, 1, 0, 1, 'f'}, COUNT, ForgedWeights.ones(COUNT)));
        ForgedWeights.write(file, entries);
        assertEquals(1, StackFiles.read(file, SPEC).parameters()[3]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"encoder-stride.zip", "encoder-nan.zip"})
    void aForgedCaseIsRefused(String name) throws IOException {
        try (InputStream in = HostileWeightsTest.class.getResourceAsStream(name)) {
            Files.write(file, in.readAllBytes());
        }
        assertRefused(name.contains("nan") ? "finite" : "not dense");
    }

    /** As ND4J describes them: rank, sides, strides, flags, element-wise stride, order. */
    @Test
    void everyOtherShapeIsRefused() throws IOException {
        long n = COUNT;
        for (long[] shape : List.of(
                new long[] {1, n, 1_000_000, 8192, 1, 'c'},
                new long[] {1, n, 0, 8192, 1, 'c'},
                new long[] {1, n, -1, 8192, 1, 'c'},
                new long[] {1, n, 1, 8192, 2, 'c'},
                new long[] {1, n, 1, 8192, 1, 'x'},
                new long[] {1, n + 1, 1, 8192, 1, 'c'},
                new long[] {1, 1L << 40, 1, 8192, 1, 'c'},
                new long[] {1, -n, 1, 8192, 1, 'c'},
                new long[] {2, n, 1, 1, 8192, 'c'},
                new long[] {0, n, 1, 8192, 1, 'c'},
                new long[] {32, n, 1, 8192, 1, 'c'},
                new long[] {2, 1, n, n, 1_000_000, 8192, 1, 'c'},
                new long[] {2, n, 1, 1, 1, 8192, 1, 'c'},
                new long[] {3, 1, 1, n, n, n, 1, 8192, 1, 'c'},
                new long[] {})) {
            entries.put(COEFFICIENTS, ForgedWeights.array(shape.length, shape, COUNT, ForgedWeights.ones(COUNT)));
            ForgedWeights.write(file, entries);
            assertRefused(COEFFICIENTS);
        }
    }

    @Test
    void anUpdaterStateThatIsNoNumberIsRefused() throws IOException {
        float[] values = new float[2 * COUNT];
        values[2] = Float.NaN;
        entries.put(
                "updaterState.bin",
                ForgedWeights.array(6, new long[] {1, 2 * COUNT, 1, 8192, 1, 'c'}, 2 * COUNT, values));
        ForgedWeights.write(file, entries);
        assertRefused("updaterState.bin holds values that are not numbers");
    }

    @Test
    void lengthsMustBeThoseOfTheFile() throws IOException {
        long[] shape = {1, COUNT, 1, 8192, 1, 'c'};
        for (long length : new long[] {0, -1, COUNT - 1, COUNT + 1, 1L << 40, Long.MAX_VALUE}) {
            entries.put(COEFFICIENTS, ForgedWeights.array(6, shape, length, ForgedWeights.ones(COUNT)));
            ForgedWeights.write(file, entries);
            assertRefused(COEFFICIENTS);
            entries.put(COEFFICIENTS, ForgedWeights.array(length, shape, COUNT, ForgedWeights.ones(COUNT)));
            ForgedWeights.write(file, entries);
            assertRefused(COEFFICIENTS);
        }
        for (int held : new int[] {0, COUNT - 1, COUNT + 1}) {
            entries.put(COEFFICIENTS, ForgedWeights.array(6, shape, COUNT, ForgedWeights.ones(held)));
            ForgedWeights.write(file, entries);
            assertRefused(COEFFICIENTS);
        }
    }

    @Test
    void nothingIsInflatedBeyondTheExpectedSize() throws IOException {
        for (String name : List.of(COEFFICIENTS, CONFIGURATION, "updaterState.bin", "other.bin")) {
            Map<String, byte[]> bomb = new LinkedHashMap<>(entries);
            bomb.put(name, new byte[0]);
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
                for (Map.Entry<String, byte[]> entry : bomb.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue());
                    for (int i = 0; i < 64 && entry.getKey().equals(name); i++) {
                        out.write(new byte[1 << 20]);
                    }
                }
            }
            assertRefused("");
        }
    }

    @Test
    void entriesAreFewAndNamed() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 10_000; i++) {
                out.putNextEntry(new ZipEntry("entry" + i));
            }
        }
        assertRefused("");
    }

    @Test
    void aNameThatIsNotUtf8IsRefused() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.ISO_8859_1)) {
            out.putNextEntry(new ZipEntry("\u00e9\u00ff.bin"));
            out.write(1);
        }
        assertRefused("damaged");
    }

    @Test
    void aDuplicateIsRefused() throws IOException {
        entries.put("coefficients.bim", entries.get(COEFFICIENTS));
        ForgedWeights.write(file, entries);
        byte[] bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .replace("coefficients.bim", COEFFICIENTS)
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);
        assertRefused("one coefficients.bin");
    }

    @Test
    void weightsThatAreNotFiniteAreRefused() throws IOException {
        for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            float[] values = ForgedWeights.ones(COUNT);
            values[COUNT - 1] = value;
            entries.put(COEFFICIENTS, ForgedWeights.array(6, new long[] {1, COUNT, 1, 8192, 1, 'c'}, COUNT, values));
            ForgedWeights.write(file, entries);
            assertRefused("not all of them are finite");
        }
    }

    @Test
    void weightsThatAreAllZeroAreRefused() throws IOException {
        entries.put(
                COEFFICIENTS, ForgedWeights.array(6, new long[] {1, COUNT, 1, 8192, 1, 'c'}, COUNT, new float[COUNT]));
        ForgedWeights.write(file, entries);
        assertRefused("all of them are 0");
    }

    private void assertRefused(String part) {
        Problem problem = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(Problem.class, () -> StackFiles.read(file, SPEC)));
        String message = problem.getMessage();
        assertTrue(message.contains(file.toString()) && message.contains(part), message);
        assertTrue(message.endsWith(".") && message.length() < 400, message);
        assertFalse(message.contains("Exception"), message);
    }
}
