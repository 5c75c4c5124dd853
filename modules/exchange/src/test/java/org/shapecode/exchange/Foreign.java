package org.shapecode.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.shapecode.core.Json;
import org.shapecode.exchange.numpy.NumpyFile;
import org.shapecode.exchange.numpy.NumpyRows;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.TrainableModel;

/** Networks of other programs among the test resources, with what they must give; {@code make.py} there makes them. */
final class Foreign {
    private Foreign() {}

    static Path file(String name) {
        try {
            return Path.of(Foreign.class.getResource("in/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Images on which a network was run, the codes that it gave, or its outputs. */
    static float[] array(String file, String name) throws IOException {
        try (NumpyFile opened = NumpyFile.open(file(file));
                NumpyRows rows = opened.rows(name)) {
            float[] values = new float[(int) rows.array().count()];
            double[] row = new double[(int) rows.array().rowLength()];
            for (int at = 0; at < values.length; at += row.length) {
                rows.next(row);
                for (int i = 0; i < row.length; i++) {
                    values[at + i] = (float) row[i];
                }
            }
            return values;
        }
    }

    /** Requires that a model gives the codes and outputs of a file. */
    static void requireSame(String expected, Model model, double tolerance) throws IOException {
        float[] codes = model.encode(array(expected, "images"));
        assertArrayEquals(array(expected, "codes"), codes, (float) tolerance);
        assertArrayEquals(array(expected, "outputs"), model.decode(codes), (float) tolerance);
    }

    /**
     * Requires that an imported network, before any training, gives the codes and outputs of a file.
     *
     * @return what is told when training starts
     */
    static List<String> requireSame(String expected, NetworkImport imported, double tolerance) throws IOException {
        Experiment experiment = imported.document().experiment();
        try (TrainableModel model = experiment.newModel(1)) {
            List<String> told = experiment.model().start(model);
            requireSame(expected, model.model(), tolerance);
            return told;
        }
    }

    /** An experiment with a network of these layers. */
    static Document autoencoder(int size, List<Object> encoder, List<Object> decoder) {
        return Document.of(
                Map.of(
                        "data",
                        Map.of("size", size, "images", 20, "test", 8, "blur", Map.of("offsets", 50)),
                        "training",
                        Map.of("steps", 5, "batch", 10),
                        "model",
                        Map.of("plugin", "autoencoder", "encoder", encoder, "decoder", decoder)),
                "small.shapecode.json");
    }

    /** An experiment with the layers of {@code flattened.h5}. */
    static Document flattened() {
        return autoencoder(
                9,
                layers(
                        "{plugin: conv, channels: 3, padding: valid, activation: none}",
                        "{plugin: batch-norm, epsilon: 0.001, negative-slope: 0.1}",
                        "{plugin: flatten}",
                        "{plugin: dense, units: 2}"),
                layers(
                        "{plugin: dense, units: 48}",
                        "{plugin: batch-norm, epsilon: 0.001, activation: relu}",
                        "{plugin: reshape, channels: 3, side: 4}",
                        "{plugin: transposed-conv, channels: 1, padding: valid, output-padding: 0, activation: none}"));
    }

    /** An experiment with the layers of {@code whole.safetensors}. */
    static Document whole() {
        return autoencoder(
                16,
                layers(
                        "{plugin: conv, channels: 4, activation: none}",
                        "{plugin: batch-norm, negative-slope: 0.2}",
                        "{plugin: conv, channels: 6, bias: false, negative-slope: 0.1}",
                        "{plugin: batch-norm, activation: none}",
                        "{plugin: flatten}",
                        "{plugin: dense, units: 2}"),
                layers(
                        "{plugin: dense, units: 96}",
                        "{plugin: reshape, channels: 6, side: 4}",
                        "{plugin: transposed-conv, channels: 4, kernel: 4, output-padding: 0, activation: none}",
                        "{plugin: batch-norm, negative-slope: 0.2}",
                        "{plugin: transposed-conv, channels: 1, activation: sigmoid}"));
    }

    /** What Keras says of the model in {@code sequential.keras}. */
    static String description() throws IOException {
        try (ZipFile zip = new ZipFile(file("sequential.keras").toFile())) {
            return new String(zip.getInputStream(zip.getEntry("config.json")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The model in {@code sequential.keras} with another description. */
    static Path described(Path file, String description) throws IOException {
        String weights = "model.weights.h5";
        try (ZipFile from = new ZipFile(file("sequential.keras").toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            to.putNextEntry(new ZipEntry("config.json"));
            to.write(description.getBytes(StandardCharsets.UTF_8));
            to.putNextEntry(new ZipEntry(weights));
            from.getInputStream(from.getEntry(weights)).transferTo(to);
        }
        return file;
    }

    /** Layers in JSON whose names and words need no quotes. */
    static List<Object> layers(String... texts) {
        return List.of(texts).stream()
                .map(text ->
                        Json.parse(text.replaceAll("([a-z][a-z-]*)", "\"$1\"").replace("\"false\"", "false"), "layer"))
                .toList();
    }
}
