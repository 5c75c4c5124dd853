package org.shapecode.network.dl4j;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;

/**
 * Keeps any network of DL4J in the file of its {@link ModelSerializer}. Only numbers are read back, into a network that
 * was built as the one that was written.
 */
final class NetworkFiles {
    private NetworkFiles() {}

    static void write(Path file, MultiLayerNetwork network) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Dl4jThread.call(() -> {
            ModelSerializer.writeModel(network, bytes, true);
            return bytes;
        });
        Files.write(file, Archive.canonical(bytes.toByteArray()));
    }

    static void read(Path file, MultiLayerNetwork network) {
        Map<String, byte[]> entries = StackFiles.entries(file);
        int updates = SavedConfiguration.of(file, entries).iteration();
        Updater updater = network.getUpdater();
        int states = Math.toIntExact(updater.getStateViewArray().length());
        int parameters = Math.toIntExact(network.numParams());
        float[] state = StackFiles.floats(file, entries, ModelSerializer.UPDATER_BIN, states);
        Flat.put(StackFiles.floats(file, entries, ModelSerializer.COEFFICIENTS_BIN, parameters), network.params());
        Flat.put(state, updater.getStateViewArray());
        count(network, updates);
    }

    /** Says how many updates were made, on which Adam's rate depends. */
    static void count(MultiLayerNetwork network, int updates) {
        network.getLayerWiseConfigurations().setIterationCount(updates);
        network.getLayerWiseConfigurations().getConfs().forEach(conf -> conf.setIterationCount(updates));
    }
}
