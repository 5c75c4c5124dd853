package org.shapecode.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Stream;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.dl4j.NetworkWeights;
import org.shapecode.network.dl4j.StackState;
import org.shapecode.network.spi.NetworkSpec;

/**
 * Adam (Kingma and Ba, 2015, algorithm 1) with its state, for one flat parameter vector. Used by one thread at a time.
 *
 * @see Optimiser
 */
public final class Adam {
    /** Smaller moments are set to 0: denormal floats are slow and have no effect. */
    private static final float NEGLIGIBLE = 1e-30f;

    private final float[] mean;
    private final float[] square;
    /** The parameters that are running statistics, which move by their gradient as it is. */
    private final BitSet statistics;

    /** The parameters of frozen layers, whose moments stay as they are, too. */
    private final BitSet frozen;

    private Optimiser optimiser;
    private int iteration;

    /**
     * An optimiser before its first update.
     *
     * @param optimiser learning rate and decay rates
     * @param parameters length of the parameter vector
     */
    public Adam(Optimiser optimiser, int parameters) {
        this.optimiser = optimiser;
        this.mean = new float[parameters];
        this.square = new float[parameters];
        this.statistics = new BitSet();
        this.frozen = new BitSet();
    }

    /** An optimiser for networks whose parameters follow each other in one vector. */
    Adam(Optimiser optimiser, NetworkSpec... networks) {
        this(
                optimiser,
                Stream.of(networks).mapToInt(NetworkSpec::parameterCount).sum());
        int start = 0;
        for (NetworkSpec network : networks) {
            int from = start;
            network.statistics().forEach(i -> statistics.set(from + i));
            network.frozen().forEach(i -> frozen.set(from + i));
            start += network.parameterCount();
        }
    }

    /** The number of updates so far. */
    public int iteration() {
        return iteration;
    }

    /** Changes the learning rate from the next update on; both moments and the iteration count are kept. */
    public void setLearningRate(double rate) {
        optimiser = new Optimiser(rate, optimiser.beta1(), optimiser.beta2(), optimiser.epsilon());
    }

    /**
     * Takes one step along a gradient.
     *
     * @param parameters updated in place
     * @param gradient of the loss with respect to each of them
     */
    public void update(float[] parameters, float[] gradient) {
        update(parameters, gradient, new BitSet());
    }

    /**
     * Takes one step along a gradient for some of the parameters; the others keep their state.
     *
     * @param fixed the parameters that do not learn
     */
    void update(float[] parameters, float[] gradient, BitSet fixed) {
        iteration++;
        double beta1 = optimiser.beta1();
        double beta2 = optimiser.beta2();
        double correction1 = 1 - StrictMath.pow(beta1, iteration);
        double correction2 = Math.sqrt(1 - StrictMath.pow(beta2, iteration));
        double rate = optimiser.learningRate() * correction2 / correction1;
        double epsilon = optimiser.epsilon() * correction2;
        for (int i = 0; i < parameters.length; i++) {
            if (frozen.get(i) || fixed.get(i)) {
                continue;
            }
            double g = gradient[i];
            if (statistics.get(i)) {
                parameters[i] -= (float) g;
            } else {
                mean[i] = flushed(beta1 * mean[i] + (1 - beta1) * g);
                square[i] = flushed(beta2 * square[i] + (1 - beta2) * g * g);
                parameters[i] -= (float) (rate * mean[i] / (Math.sqrt(square[i]) + epsilon));
            }
        }
    }

    private static float flushed(double value) {
        return Math.abs(value) < NEGLIGIBLE ? 0 : (float) value;
    }

    /** Writes the parameters of one network, which start at {@code from} in the vector, with their optimiser state. */
    void write(Path file, NetworkSpec spec, float[] parameters, int from) throws IOException {
        int to = from + spec.parameterCount();
        NetworkWeights.write(
                file,
                spec,
                new StackState(
                        Arrays.copyOfRange(parameters, from, to),
                        Arrays.copyOfRange(mean, from, to),
                        Arrays.copyOfRange(square, from, to),
                        iteration),
                optimiser);
    }

    /** Reads what {@link #write} wrote. */
    void read(Path file, NetworkSpec spec, float[] parameters, int from) {
        StackState state = NetworkWeights.read(file, spec);
        int length = spec.parameterCount();
        System.arraycopy(state.parameters(), 0, parameters, from, length);
        System.arraycopy(state.adamMean(), 0, mean, from, length);
        System.arraycopy(state.adamSquare(), 0, square, from, length);
        iteration = state.iteration();
    }
}
