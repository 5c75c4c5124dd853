package org.shapecode.network.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.shapecode.network.dl4j.StackFiles;
import org.shapecode.network.dl4j.StackState;
import org.shapecode.network.stack.StackSpec;

/**
 * Adam (Kingma and Ba, 2015, algorithm 1) on one flat vector of parameters, with its state.
 *
 * @see Optimiser
 */
final class Adam {
    /** Smaller moments are 0: denormal floats are slow and change nothing. */
    private static final float NEGLIGIBLE = 1e-30f;

    private final Optimiser optimiser;
    private final float[] mean;
    private final float[] square;
    private int iteration;

    Adam(Optimiser optimiser, int parameters) {
        this.optimiser = optimiser;
        this.mean = new float[parameters];
        this.square = new float[parameters];
    }

    /** How many updates were made. */
    int iteration() {
        return iteration;
    }

    void update(float[] parameters, float[] gradient) {
        iteration++;
        double beta1 = optimiser.beta1();
        double beta2 = optimiser.beta2();
        double correction1 = 1 - StrictMath.pow(beta1, iteration);
        double correction2 = Math.sqrt(1 - StrictMath.pow(beta2, iteration));
        double rate = optimiser.rate() * correction2 / correction1;
        double epsilon = optimiser.epsilon() * correction2;
        for (int i = 0; i < parameters.length; i++) {
            double g = gradient[i];
            mean[i] = flushed(beta1 * mean[i] + (1 - beta1) * g);
            square[i] = flushed(beta2 * square[i] + (1 - beta2) * g * g);
            parameters[i] -= (float) (rate * mean[i] / (Math.sqrt(square[i]) + epsilon));
        }
    }

    private static float flushed(double value) {
        return Math.abs(value) < NEGLIGIBLE ? 0 : (float) value;
    }

    /** Writes the parameters of one stack, which begin at a place in the vector, with their part of the state. */
    void write(Path file, StackSpec spec, float[] parameters, int from) throws IOException {
        int to = from + spec.parameterCount();
        StackFiles.write(
                file,
                spec,
                Arrays.copyOfRange(parameters, from, to),
                Arrays.copyOfRange(mean, from, to),
                Arrays.copyOfRange(square, from, to),
                iteration,
                optimiser);
    }

    /** Reads what {@link #write} wrote. */
    void read(Path file, StackSpec spec, float[] parameters, int from) throws IOException {
        StackState state = StackFiles.read(file, spec);
        int length = spec.parameterCount();
        System.arraycopy(state.parameters(), 0, parameters, from, length);
        System.arraycopy(state.adamMean(), 0, mean, from, length);
        System.arraycopy(state.adamSquare(), 0, square, from, length);
        iteration = state.iteration();
    }
}
