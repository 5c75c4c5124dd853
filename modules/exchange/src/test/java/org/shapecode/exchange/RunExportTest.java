package org.shapecode.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.exchange.numpy.NumpyArray;
import org.shapecode.exchange.numpy.NumpyFile;
import org.shapecode.exchange.onnx.OnnxExportTest;
import org.shapecode.exchange.onnx.OnnxRuntime;
import org.shapecode.exchange.weights.NamedArray;
import org.shapecode.exchange.weights.NamedWeights;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.AlteredRun;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.spi.Preset;

class RunExportTest {
    @TempDir
    Path folder;

    private Run run(String preset, Map<String, Object> values) {
        Document document =
                Plugins.find(Preset.class, preset).orElseThrow().document().single();
        document = document.with("training.steps", 5)
                .with("training.batch", 8)
                .with("data.images", 16)
                .with("data.test", 9)
                .with("analyses", List.of("loss"));
        for (Map.Entry<String, Object> value : values.entrySet()) {
            document = document.with(value.getKey(), value.getValue());
        }
        return new Trainer(1, TrainingListener.NONE, Progress.NONE).start(document, folder.resolve("run"));
    }

    private Path npz(Run run, boolean training) {
        Path file = folder.resolve("out/run.npz");
        assertEquals(List.of(file), new RunExport(run, ExportFormat.NPZ, training).write(file, Progress.NONE));
        return file;
    }

    @Test
    void numpyGetsImagesCodesMetricsAndWeights() {
        Run run = run("disks-hole", Map.of());
        Trained trained = run.trained(Progress.NONE);
        try (NumpyFile file = NumpyFile.open(npz(run, true))) {
            Map<String, NumpyArray> arrays = file.numbers();
            assertShape(arrays, "images", 9, 1, 64, 64);
            assertShape(arrays, "reconstructions", 9, 1, 64, 64);
            assertShape(arrays, "attributes", 9, 1);
            assertShape(arrays, "codes", 9, 1);
            assertShape(arrays, "training_images", 16, 1, 64, 64);
            assertShape(arrays, "training_codes", 16, 1);
            assertShape(arrays, "encoder.0.weight", 8, 1, 3, 3);
            assertShape(arrays, "decoder.5.bias", 1);
            assertArrayEquals(trained.model().codes(trained.test()), floats(file, "codes"));
            assertArrayEquals(trained.test().images(), floats(file, "images"));
            assertArrayEquals(
                    trained.model().decode(trained.model().codes(trained.test())), floats(file, "reconstructions"));
            assertArrayEquals(trained.metrics().column("loss"), doubles(file, "metrics.loss"));
            assertArrayEquals(new double[] {1, 2, 3, 4, 5}, doubles(file, "metrics.step"));
            boolean[] heldOut = trained.heldOut();
            double[] flags = doubles(file, "held_out");
            for (int i = 0; i < heldOut.length; i++) {
                assertEquals(heldOut[i] ? 1 : 0, flags[i]);
            }
            for (NamedArray array : NamedWeights.of(trained.model())) {
                assertArrayEquals(array.values(), floats(file, array.name()));
            }
            assertTrue(file.names()
                    .containsAll(List.of("attribute_names", "number_names", "numbers", "layers", "convention")));
        }
    }

    private static void assertShape(Map<String, NumpyArray> arrays, String name, long... shape) {
        assertArrayEquals(shape, arrays.get(name).shape(), name);
    }

    private static double[] doubles(NumpyFile file, String name) {
        return Arrays.stream(file.values(name, 1 << 22))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static float[] floats(NumpyFile file, String name) {
        double[] values = doubles(file, name);
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Test
    void trainingImagesAreLeftOutUnlessAskedFor() {
        try (NumpyFile file = NumpyFile.open(npz(run("disks", Map.of()), false))) {
            assertFalse(file.names().contains("training_images"));
        }
    }

    /** Also that of Keras, of which the text speaks. */
    @ParameterizedTest
    @ValueSource(strings = {"disks", "authors-disks", "dcgan-hole"})
    void numpyComputesByTheConventionWhatTheNetworksCompute(String preset) throws URISyntaxException {
        Path script = Path.of(getClass().getResource("convention.py").toURI());
        String printed = Python.run(
                "numpy", script.toString(), npz(run(preset, Map.of()), true).toString());
        for (String difference : printed.split("\\s+")) {
            assertTrue(Double.parseDouble(difference) < 1e-5, printed);
        }
    }

    @Test
    void numpyLoadsEveryArrayWithoutPickling() {
        String printed = Python.run(
                "numpy",
                "-c",
                "import sys, numpy as np; z = np.load(sys.argv[1], allow_pickle=False);"
                        + "print(len([z[k].shape for k in z.files]), z['attribute_names'][0], z['convention'][0][:11])",
                npz(run("disks", Map.of()), true).toString());
        assertTrue(printed.endsWith("radius The weights"), printed);
    }

    @Test
    void safetensorsHoldTheWeightsUnderTheirNames() throws IOException {
        Run run = run("disks", Map.of());
        Path file = folder.resolve("run.safetensors");
        new RunExport(run, ExportFormat.SAFETENSORS, false).write(file, Progress.NONE);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) bytes.getLong();
        assertEquals(0, length % 8);
        byte[] header = new byte[length];
        bytes.get(header);
        Map<?, ?> fields = (Map<?, ?>) Json.parse(new String(header, StandardCharsets.UTF_8), "header");
        assertEquals("5", ((Map<?, ?>) fields.get("__metadata__")).get("steps"));
        int end = 0;
        for (NamedArray array : NamedWeights.of(run.trained(Progress.NONE).model())) {
            Map<?, ?> entry = (Map<?, ?>) fields.get(array.name());
            assertEquals(array.shape(), entry.get("shape"));
            List<?> offsets = (List<?>) entry.get("data_offsets");
            assertEquals(end, offsets.get(0), "no holes");
            end = (int) offsets.get(1);
            float[] values = new float[array.values().length];
            bytes.slice(Long.BYTES + length + (int) offsets.get(0), 4 * values.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            assertArrayEquals(array.values(), values, array.name());
        }
        assertEquals(bytes.capacity(), Long.BYTES + length + end);
    }

    @Test
    void onnxIsAFolderOfBothNetworks() throws IOException {
        Run run = run("disks", Map.of());
        Path target = folder.resolve("networks");
        RunExport export = new RunExport(run, ExportFormat.ONNX, false);
        assertEquals(List.of(), export.existing(target));
        List<Path> written = export.write(target, Progress.NONE);
        assertEquals(List.of(target.resolve("encoder.onnx"), target.resolve("decoder.onnx")), written);
        assertEquals(written, export.existing(target));
        Trained trained = run.trained(Progress.NONE);
        float[] codes = trained.model().codes(trained.test());
        try (OnnxRuntime encoder = new OnnxRuntime(Files.readAllBytes(written.get(0)));
                OnnxRuntime decoder = new OnnxRuntime(Files.readAllBytes(written.get(1)))) {
            OnnxExportTest.assertClose(
                    codes, encoder.run("image", "code", trained.test().images()), "codes");
            OnnxExportTest.assertClose(trained.model().decode(codes), decoder.run("code", "image", codes), "images");
        }
        for (Path file : written) {
            Python.run(
                    "onnx",
                    "-c",
                    "import sys, onnx; onnx.checker.check_model(sys.argv[1], full_check=True)",
                    file.toString());
        }
    }

    @Test
    void onnxMayBeAZip() throws IOException {
        Path target = folder.resolve("disks.ZIP");
        new RunExport(run("disks", Map.of()), ExportFormat.ONNX, false).write(target, Progress.NONE);
        try (var files = FileSystems.newFileSystem(target)) {
            assertTrue(Files.size(files.getPath("encoder.onnx")) > 1000);
            assertTrue(Files.size(files.getPath("decoder.onnx")) > 1000);
        }
    }

    @Test
    void aSingleNetworkMayBeASingleFile() {
        Path target = folder.resolve("position.onnx");
        RunExport export = new RunExport(run("position-encoder", Map.of()), ExportFormat.ONNX, false);
        assertEquals(List.of(target), export.write(target, Progress.NONE));
        assertEquals(List.of(target), export.existing(target));
    }

    @Test
    void twoNetworksAreNoSingleFile() {
        Path target = folder.resolve("disks.onnx");
        RunExport export = new RunExport(run("disks", Map.of()), ExportFormat.ONNX, false);
        Problem problem = assertThrows(Problem.class, () -> export.write(target, Progress.NONE));
        assertEquals(
                "An ONNX file holds one network, but the model has 2; name a folder instead of disks.onnx, or a file"
                        + " that ends in .zip.",
                problem.getMessage());
        assertFalse(Files.exists(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"npz", "safetensors", "onnx"})
    void alteredRunsAreNotExported(String format) throws IOException {
        Run run = run("disks", Map.of());
        Files.writeString(run.files().metrics(), "step,loss\n");
        RunExport export = new RunExport(run, ExportFormat.parse(format, ExportFormat.ofRuns()), false);
        assertThrows(AlteredRun.class, () -> export.write(folder.resolve("out"), Progress.NONE));
    }

    @Test
    void aCancelledExportLeavesWhatWasThere() throws IOException {
        Run run = run("disks", Map.of());
        Path file = Files.writeString(folder.resolve("run.npz"), "before");
        Progress cancelled = new Progress() {
            private boolean writing;

            @Override
            public void report(long done, long total, String message) {
                writing |= message.startsWith("Writing");
            }

            @Override
            public boolean isCancelled() {
                return writing;
            }
        };
        RunExport export = new RunExport(run, ExportFormat.NPZ, true);
        assertThrows(CancellationException.class, () -> export.write(file, cancelled));
        assertEquals("before", Files.readString(file));
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count(), "nothing but the run and the file");
        }
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        RunExport export = new RunExport(run("disks", Map.of()), ExportFormat.SAFETENSORS, false);
        Problem problem =
                assertThrows(Problem.class, () -> export.write(file.resolve("run.safetensors"), Progress.NONE));
        assertTrue(
                problem.getMessage().startsWith("Cannot write " + file.resolve("run.safetensors")),
                problem::getMessage);
    }

    @Test
    void whatIsNoFormatIsToldWithThoseThatAre() {
        Problem problem = assertThrows(Problem.class, () -> ExportFormat.parse("h5", ExportFormat.ofRuns()));
        assertEquals("\"h5\" is not a format; choose npz, onnx, safetensors.", problem.getMessage());
    }
}
