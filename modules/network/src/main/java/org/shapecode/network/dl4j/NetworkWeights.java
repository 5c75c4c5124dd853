package org.shapecode.network.dl4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.util.ModelSerializer;
import org.shapecode.core.Problem;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.engine.StackSpec;
import org.shapecode.network.engine.Stacks;
import org.shapecode.network.spi.NetworkSpec;

/**
 * Stores any network in a file that DL4J's {@link ModelSerializer} can read: a {@code MultiLayerNetwork} of DL4J's own
 * layers, and of {@link EngineLayer}s where it has none, with weights, Adam's state and the number of steps. So
 * {@code ModelSerializer.restoreMultiLayerNetwork(file)} gives a network that can be used or trained further, with the
 * reservations of {@link StackFiles} about further training; a frozen layer would learn there. A stack is stored as there.
 *
 * <p>Numbers are restored bit by bit, but for moments of running statistics, which have none; equal content gives equal
 * bytes. Safe on any thread. Neither DL4J nor ND4J is started.
 */
public final class NetworkWeights {
    private NetworkWeights() {}

    /**
     * Writes or overwrites a file.
     *
     * @param state in the order of {@link NetworkSpec}
     * @param optimiser Adam's settings, for training further with DL4J
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, NetworkSpec spec, StackState state, Optimiser optimiser) throws IOException {
        Optional<StackSpec> stack = Stacks.recognise(spec);
        if (stack.isPresent()) {
            StackFiles.write(file, stack.get(), state, optimiser);
            return;
        }
        int count = spec.parameterCount();
        for (float[] values : List.of(state.parameters(), state.adamMean(), state.adamSquare())) {
            if (values.length != count) {
                throw new IllegalArgumentException("The network has " + count + " parameters, not " + values.length);
            }
        }
        SavedNetwork network = new SavedNetwork(spec, optimiser);
        Map<String, Object> configuration = SavedConfiguration.of(network.layers(), state.iteration());
        configuration.put("inputPreProcessors", network.preProcessors());
        configuration.put(SavedArchitecture.FIELD, SavedArchitecture.of(spec).json());
        ParameterOrder order = network.order();
        WeightsFile.write(
                file,
                configuration,
                order.theirs(state.parameters()),
                order.state(state.adamMean(), state.adamSquare()));
    }

    /**
     * Reads what {@link #write} wrote, or what DL4J wrote for a network of the same layers that was trained by Adam.
     *
     * @param spec the architecture that the network must have
     * @throws Problem if the file is missing or damaged, holds a network of another architecture, or weights that are not
     *     finite or all 0
     */
    public static StackState read(Path file, NetworkSpec spec) {
        Optional<StackSpec> stack = Stacks.recognise(spec);
        if (stack.isPresent()) {
            return StackFiles.read(file, stack.get());
        }
        SavedNetwork wanted = new SavedNetwork(spec, new Optimiser());
        ParameterOrder order = wanted.order();
        WeightsFile.peek(file).ifPresent(configuration -> require(wanted, spec, configuration));
        WeightsFile saved = WeightsFile.read(file, order.length(), order.stateLength());
        SavedConfiguration configuration = saved.configuration();
        require(wanted, spec, configuration);
        float[] parameters = order.ours(saved.parameters(order.length()));
        List<Map<?, ?>> normalisations = SavedLayers.normalisations(configuration.layers());
        SavedNormalisation.restore(normalisations, spec, saved, parameters);
        float[] adam = saved.state(order.stateLength());
        return new StackState(parameters, order.means(adam), order.squares(adam), configuration.iteration());
    }

    private static void require(SavedNetwork wanted, NetworkSpec spec, SavedConfiguration found) {
        Optional<String> named = SavedArchitecture.in(found).flatMap(architecture -> architecture.difference(spec));
        Optional<String> difference =
                named.isPresent() ? named : SavedLayers.difference(found.layers(), wanted.fields());
        if (difference.isPresent()) {
            throw new Problem(
                    "The weights in " + found.file().path() + " belong to another network: " + difference.get() + ".");
        }
    }
}
