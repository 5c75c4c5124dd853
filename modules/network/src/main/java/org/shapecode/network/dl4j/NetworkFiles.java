package org.shapecode.network.dl4j;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;

/**
 * Stores any DL4J network in the format of its {@link ModelSerializer}. Only numbers are read back, into a network built
 * with the same configuration.
 */
public final class NetworkFiles {
    private NetworkFiles() {}

    /**
     * Writes parameters and updater state.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, MultiLayerNetwork network) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Dl4jThread.call(() -> {
            ModelSerializer.writeModel(network, bytes, true);
            return bytes;
        });
        Files.write(file, ZipArchive.canonical(bytes.toByteArray()));
    }

    /**
     * Reads what {@link #write} wrote into a network.
     *
     * @throws org.shapecode.core.Problem if the file is missing, damaged or belongs to another network, or if its weights are
     *     not finite or all 0
     */
    public static void read(Path file, MultiLayerNetwork network) {
        Updater updater = network.getUpdater();
        int states = Math.toIntExact(updater.getStateViewArray().length());
        int parameters = Math.toIntExact(network.numParams());
        WeightsFile saved = WeightsFile.read(file, parameters, states);
        int updates = saved.configuration().iteration();
        float[] state = saved.state(states);
        NdArrays.put(saved.parameters(parameters), network.params());
        NdArrays.put(state, updater.getStateViewArray());
        setUpdates(network, updates);
    }

    /** Sets the number of updates made so far, on which Adam's step size depends. */
    public static void setUpdates(MultiLayerNetwork network, int updates) {
        network.getLayerWiseConfigurations().setIterationCount(updates);
        network.getLayerWiseConfigurations().getConfs().forEach(conf -> conf.setIterationCount(updates));
    }
}
