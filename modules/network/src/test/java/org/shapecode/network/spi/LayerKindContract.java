package org.shapecode.network.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.Engines;
import org.shapecode.network.engine.NetworkEngine;
import org.shapecode.network.engine.PlainNetwork;

/**
 * The contract of all kinds of layers. Gradients are compared in double precision with central differences, and the engine
 * with the reference.
 */
public abstract class LayerKindContract extends PluginContract<LayerKind> {
    private static final int IMAGES = 3;
    private static final double STEP = 1e-5;
    private static final double EXACT = 1e-6;
    private static final double SINGLE = 2e-4;
    private static final int MOST_DERIVATIVES = 300;

    private final Random random = new Random(5);

    @Override
    protected final Class<LayerKind> kind() {
        return LayerKind.class;
    }

    /** Inputs that the layer takes with its default parameters: images of one and two dimensions unless overridden. */
    protected List<Extent> inputs() {
        return List.of(new Extent(2, 3, 7, 8), new Extent(1, 2, 1, 9));
    }

    /** A batch for a network of this layer alone, in double precision. */
    private final class Trial {
        final NetworkSpec spec;
        final double[] parameters;
        final double[][] inputs;
        final double[][] weights;

        Trial(Extent input) {
            spec = new NetworkSpec(Part.ENCODER, input, List.of(plugin()));
            parameters = spec.form(0) instanceof CustomForm custom
                    ? custom.initial(new Seed(3).stream("contract"))
                    : new double[spec.parameterCount()];
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] += 0.3 * random.nextGaussian();
            }
            spec.statistics().forEach(i -> parameters[i] = 0.5 + random.nextDouble());
            inputs = numbers(spec.inputLength());
            weights = numbers(spec.outputLength());
        }

        private double[][] numbers(int length) {
            return Stream.generate(() -> random.doubles(length, -1, 1).toArray())
                    .limit(IMAGES)
                    .toArray(double[][]::new);
        }

        PlainNetwork reference(boolean training) {
            return new PlainNetwork(spec, parameters, inputs, training);
        }

        /** The places of the parameters that are weights: running statistics have no gradient. */
        int[] weightPlaces() {
            List<Integer> fixed = spec.statistics().boxed().toList();
            return IntStream.range(0, parameters.length)
                    .filter(i -> !fixed.contains(i))
                    .toArray();
        }

        /** Checks derivatives with respect to the numbers of an array, at most so many of them. */
        void check(String what, double[] at, int[] places, double[] gradient, double tolerance, DoubleSupplier value) {
            int[] some = random.ints(0, Math.max(1, places.length))
                    .limit(places.length == 0 ? 0 : Math.min(places.length, MOST_DERIVATIVES))
                    .map(i -> places[i])
                    .toArray();
            for (int i : places.length <= MOST_DERIVATIVES ? places : some) {
                double before = at[i];
                at[i] = before + STEP;
                double above = value.getAsDouble();
                at[i] = before - STEP;
                double below = value.getAsDouble();
                at[i] = before;
                double numeric = (above - below) / (2 * STEP);
                assertEquals(
                        numeric,
                        gradient[i],
                        tolerance * Math.max(1, Math.abs(numeric)),
                        what + " " + i + " with the input " + spec.extent(0));
            }
        }
    }

    private List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        inputs().forEach(each -> trials.add(new Trial(each)));
        return trials;
    }

    @Test
    void theFormSaysItsExtents() {
        for (Extent input : inputs()) {
            LayerForm form = plugin().form(input);
            assertEquals(input, form.input());
            assertEquals(form.output(), plugin().form(input).output(), "the same input gives the same output");
            assertEquals(input.dimensions(), form.output().dimensions());
            assertTrue(form.parameterCount() >= 0);
            if (form instanceof WiringForm wiring) {
                assertEquals(places(wiring), places(wiring), "the same wires in the same order");
            } else if (form instanceof CustomForm custom) {
                assertEquals(form.parameterCount(), custom.initial(new Seed(1).stream("contract")).length);
            }
        }
    }

    @Test
    void aKindWithParametersCanBeFrozen() {
        boolean learns =
                inputs().stream().anyMatch(input -> plugin().form(input).parameterCount() > 0);
        boolean freezes = Arrays.stream(plugin().getClass().getRecordComponents())
                .anyMatch(each -> each.getName().equals("frozen") && each.getType() == boolean.class);
        assertTrue(!learns || freezes, "a kind with parameters needs the parameter frozen");
    }

    private static List<String> places(WiringForm form) {
        List<String> places = new ArrayList<>();
        form.wires().accept(new WiringForm.Wires() {
            @Override
            public void wire(int to, int from, double factor) {
                assertTrue(from >= 0 && from < form.input().length(), "from " + from);
                constant(to, factor);
                places.add("from " + from);
            }

            @Override
            public void constant(int to, double value) {
                assertTrue(to >= 0 && to < form.output().length(), "to " + to);
                places.add(to + " " + value);
            }
        });
        return places;
    }

    @Test
    void theGradientsAreThoseOfTheOutputs() {
        for (Trial trial : trials()) {
            double[] gradient = new double[trial.parameters.length];
            double[][] below = trial.reference(true).backward(trial.weights, gradient);
            DoubleSupplier value = () -> product(trial.reference(true).outputs(), trial.weights);
            trial.check("parameter", trial.parameters, trial.weightPlaces(), gradient, EXACT, value);
            for (int n = 0; n < IMAGES; n++) {
                trial.check("input", trial.inputs[n], all(below[n]), below[n], EXACT, value);
            }
        }
    }

    @Test
    void theTangentsAreThoseOfTheOutputs() {
        for (Trial trial : trials()) {
            assumeTrue(hasTangents(trial), "penalties on dz/dx are refused with this layer");
            double[][] directions = trial.numbers(trial.spec.inputLength());
            double[][] along = trial.reference(false).tangents(directions);
            double[][] start = trial.inputs.clone();
            Function<Double, double[][]> moved = step -> {
                for (int n = 0; n < IMAGES; n++) {
                    int image = n;
                    trial.inputs[n] = IntStream.range(0, start[n].length)
                            .mapToDouble(i -> start[image][i] + step * directions[image][i])
                            .toArray();
                }
                return trial.reference(false).outputs();
            };
            double[][] above = moved.apply(STEP);
            double[][] before = moved.apply(-STEP);
            for (int n = 0; n < IMAGES; n++) {
                for (int i = 0; i < along[n].length; i++) {
                    double numeric = (above[n][i] - before[n][i]) / (2 * STEP);
                    assertEquals(numeric, along[n][i], EXACT * Math.max(1, Math.abs(numeric)), "tangent " + i);
                }
            }
        }
    }

    private static boolean hasTangents(Trial trial) {
        return !(trial.spec.form(0) instanceof CustomForm custom) || custom.tangents() != null;
    }

    @Test
    void theGradientsOfTheTangentsAreTheirs() {
        for (Trial trial : trials()) {
            if (trial.spec.form(0) instanceof CustomForm custom && custom.tangents() != null) {
                CustomForm.Tangents tangents = custom.tangents();
                double[] input = trial.inputs[0];
                double[] direction = trial.inputs[1];
                double[] gradient = new double[trial.parameters.length];
                double[] inputGradient = new double[input.length];
                double[] directionGradient = new double[input.length];
                tangents.backward(
                        trial.parameters,
                        input,
                        direction,
                        trial.weights[0],
                        gradient,
                        inputGradient,
                        directionGradient);
                DoubleSupplier value = () -> {
                    double[] along = new double[trial.spec.outputLength()];
                    tangents.forward(trial.parameters, input, direction, along);
                    return product(new double[][] {along}, trial.weights);
                };
                trial.check("parameter", trial.parameters, all(gradient), gradient, EXACT, value);
                trial.check("input", input, all(inputGradient), inputGradient, EXACT, value);
                trial.check("direction", direction, all(directionGradient), directionGradient, EXACT, value);
            }
        }
    }

    @Test
    void theEngineComputesWhatTheReferenceDoes() {
        for (Trial trial : trials()) {
            Run run = new Run(trial, 2);
            // Single precision rounds the parameters and the inputs: the reference starts from the same numbers.
            round(trial.parameters);
            Stream.of(trial.inputs).forEach(LayerKindContract::round);
            Stream.of(trial.weights).forEach(LayerKindContract::round);
            PlainNetwork reference = trial.reference(true);
            double[] gradient = new double[trial.parameters.length];
            double[][] below = reference.backward(trial.weights, gradient);
            requireClose(flat(reference.outputs()), run.outputs, "outputs");
            requireClose(flat(below), run.inputGradient, "input gradient");
            for (int i : trial.spec.statistics().toArray()) {
                gradient[i] = run.gradient[i];
            }
            requireClose(gradient, run.gradient, "gradient");
        }
    }

    @Test
    void theBitsDoNotDependOnTheThreads() {
        for (Trial trial : trials()) {
            Run one = new Run(trial, 1);
            Run two = new Run(trial, 2);
            assertArrayEquals(one.outputs, two.outputs);
            assertArrayEquals(one.gradient, two.gradient);
            assertArrayEquals(one.inputGradient, two.inputGradient);
        }
    }

    /** What the engine computes, in single precision. */
    private static final class Run {
        final float[] outputs;
        final float[] gradient;
        final float[] inputGradient;

        Run(Trial trial, int threads) {
            float[] parameters = floats(trial.parameters);
            float[] inputs = floats(flat(trial.inputs));
            outputs = new float[IMAGES * trial.spec.outputLength()];
            gradient = new float[parameters.length];
            inputGradient = new float[inputs.length];
            try (NetworkEngine engine = Engines.of(trial.spec, threads)) {
                engine.forwardInTraining(parameters, inputs, null, outputs);
                engine.backward(parameters, inputs, null, floats(flat(trial.weights)), gradient, inputGradient);
            }
        }
    }

    /** What does not fit is refused in words that follow the name of the layer. */
    @Test
    void refusesInWords() {
        for (int dimensions = 1; dimensions <= 2; dimensions++) {
            for (int side = 1; side <= 5; side++) {
                Extent input = new Extent(dimensions, 1 + side % 3, 1, 1).withSide(side);
                try {
                    assertEquals(input, plugin().form(input).input());
                } catch (IllegalArgumentException e) {
                    assertTrue(e.getMessage().matches("[a-z].*[^.]"), e.getMessage());
                }
            }
        }
    }

    private static int[] all(double[] array) {
        return IntStream.range(0, array.length).toArray();
    }

    private static double product(double[][] values, double[][] weights) {
        double sum = 0;
        for (int n = 0; n < values.length; n++) {
            for (int i = 0; i < values[n].length; i++) {
                sum += values[n][i] * weights[n][i];
            }
        }
        return sum;
    }

    private static void round(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) numbers[i];
        }
    }

    private static double[] flat(double[][] values) {
        return Stream.of(values).flatMapToDouble(Arrays::stream).toArray();
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    private static void requireClose(double[] expected, float[] actual, String what) {
        assertEquals(expected.length, actual.length, what);
        double largest = 1;
        for (double each : expected) {
            largest = Math.max(largest, Math.abs(each));
        }
        for (int i = 0; i < actual.length; i++) {
            assertEquals(expected[i], actual[i], SINGLE * largest, what + " " + i);
        }
    }
}
