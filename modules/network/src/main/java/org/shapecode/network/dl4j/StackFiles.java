package org.shapecode.network.dl4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.util.ModelSerializer;
import org.shapecode.core.Problem;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.engine.StackSpec;

/**
 * Stores a stack in a file that DL4J's {@link ModelSerializer} can read: a {@code MultiLayerNetwork} of one
 * {@link StackLayer}, with weights, Adam's state and the number of steps. So
 * {@code ModelSerializer.restoreMultiLayerNetwork(file)} gives a network that can be used or trained further.
 *
 * <p>If DL4J trains it further, its steps differ from Shapecode's in the last bits and where gradients vanish: DL4J's Adam
 * adds epsilon to the root of the second moment before the bias correction, as in the last lines of section 2 of Kingma and
 * Ba; Shapecode's adds it after the correction, as in their algorithm 1.
 *
 * <p>Numbers are restored bit by bit; equal content gives equal bytes, which are also those of DL4J's own writer but for the
 * timestamps in the archive. Safe on any thread. Neither DL4J nor ND4J is started.
 */
public final class StackFiles {
    private StackFiles() {}

    /**
     * Writes or overwrites a file.
     *
     * @param optimiser Adam's settings, for training further with DL4J
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, StackSpec spec, StackState state, Optimiser optimiser) throws IOException {
        int count = spec.parameterCount();
        for (float[] values : List.of(state.parameters(), state.adamMean(), state.adamSquare())) {
            if (values.length != count) {
                throw new IllegalArgumentException("The stack has " + count + " parameters, not " + values.length);
            }
        }
        float[] adam = Arrays.copyOf(state.adamMean(), 2 * count);
        System.arraycopy(state.adamSquare(), 0, adam, count, count);
        List<SavedLayer> layers = List.of(SavedLayer.of(spec, optimiser));
        WeightsFile.write(file, SavedConfiguration.of(layers, state.iteration()), state.parameters(), adam);
    }

    /**
     * Reads what {@link #write} wrote, or what DL4J wrote for a network trained by Adam whose only layer with parameters is
     * the same stack.
     *
     * @param spec the architecture that the stack must have
     * @throws Problem if the file is missing or damaged, holds a stack of another architecture, or weights that are not
     *     finite or all 0
     */
    public static StackState read(Path file, StackSpec spec) {
        int count = spec.parameterCount();
        WeightsFile saved = WeightsFile.read(file, count, 2L * count);
        int iteration = saved.configuration().iteration(spec);
        float[] parameters = saved.parameters(count);
        float[] adam = saved.state(2 * count);
        return new StackState(
                parameters, Arrays.copyOf(adam, count), Arrays.copyOfRange(adam, count, 2 * count), iteration);
    }
}
