package org.shapecode.network.engine;

import java.util.Arrays;
import java.util.List;
import org.shapecode.network.api.Loss;
import org.shapecode.network.spi.NetworkSpec;

/** Runs any layers. */
final class LayerEngine implements NetworkEngine {
    private final LayerRunner runner;
    private final NetworkSpec spec;
    private final int first;
    private final int last;
    private final int start;
    private final int end;

    /** An engine with its own threads. */
    LayerEngine(NetworkSpec spec, int threads) {
        this(new LayerRunner(List.of(spec), threads), spec, 0, 0);
    }

    /**
     * An engine for one of two networks that share a chain.
     *
     * @param first its first layer in the chain
     * @param start its first parameter in the chain's vector
     */
    LayerEngine(LayerRunner runner, NetworkSpec spec, int first, int start) {
        this.runner = runner;
        this.spec = spec;
        this.first = first;
        this.start = start;
        last = first + spec.layers();
        end = start + spec.parameterCount();
    }

    @Override
    public void forward(float[] parameters, float[] inputs, int[] images, float[] outputs) {
        activations(parameters, inputs, images, spec.layers(), outputs);
    }

    @Override
    public void forwardInTraining(float[] parameters, float[] inputs, int[] images, float[] outputs) {
        activations(parameters, inputs, images, spec.layers(), true, outputs);
    }

    @Override
    public void activations(float[] parameters, float[] inputs, int[] images, int level, float[] values) {
        activations(parameters, inputs, images, level, false, values);
    }

    private void activations(
            float[] parameters, float[] inputs, int[] images, int level, boolean training, float[] values) {
        synchronized (runner) {
            int size = begin(parameters, inputs, images);
            ArrayChecks.room("values", values, size, spec.extent(level).length());
            forward(inputs, first + level, training);
            scatter(first + level, false, values);
            runner.run();
        }
    }

    @Override
    public double fit(float[] parameters, float[] inputs, float[] targets, int[] images, float[] gradient) {
        synchronized (runner) {
            int size = begin(parameters, inputs, images);
            ArrayChecks.notEmpty(size);
            ArrayChecks.length("gradient", gradient, end);
            runner.collect();
            forward(inputs, last, true);
            BorderedPlanes planes = runner.chain.planes(last);
            float factor = LossRows.factor(Loss.SUM_OF_SQUARES, size, spec.outputLength());
            runner.each((t, tile) -> {
                t.setFactor(factor);
                runner.batch.sources(tile, spec.outputLength(), t.places);
                t.gather(targets, t.places, planes, t.gradients[last]);
                LossRows.apply(Loss.SUM_OF_SQUARES, t, planes, t.values[last], t.gradients[last]);
            });
            runner.backward(first, last, false, true);
            runner.run();
            Arrays.fill(gradient, start, end, 0);
            runner.addGradient(start, end, gradient);
            return runner.error() / size;
        }
    }

    @Override
    public void backward(
            float[] parameters,
            float[] inputs,
            int[] images,
            float[] outputGradient,
            float[] gradient,
            float[] inputGradient) {
        synchronized (runner) {
            int size = begin(parameters, inputs, images);
            ArrayChecks.room("outputGradient", outputGradient, size, spec.outputLength());
            ArrayChecks.room("inputGradient", inputGradient, size, spec.inputLength());
            runner.collect();
            forward(inputs, last, true);
            gatherGradient(outputGradient);
            runner.backward(first, last, inputGradient != null, true);
            if (inputGradient != null) {
                scatter(first, true, inputGradient);
            }
            runner.run();
            if (gradient != null) {
                Arrays.fill(gradient, start, end, 0);
                runner.addGradient(start, end, gradient);
            }
        }
    }

    @Override
    public void jacobian(float[] parameters, float[] inputs, int[] images, float[] weights, float[] products) {
        synchronized (runner) {
            int size = begin(parameters, inputs, images);
            ArrayChecks.room("weights", weights, size, spec.outputLength());
            ArrayChecks.room("products", products, size, spec.inputLength());
            forward(inputs, last, true);
            gatherGradient(weights);
            runner.backwardToInput(first, last);
            scatter(first, true, products);
            runner.run();
        }
    }

    @Override
    public void addJacobianGradient(
            float[] parameters, float[] inputs, int[] images, float[] weights, float[] tangents, float[] gradient) {
        synchronized (runner) {
            int size = begin(parameters, inputs, images);
            ArrayChecks.room("weights", weights, size, spec.outputLength());
            ArrayChecks.room("tangents", tangents, size, spec.inputLength());
            ArrayChecks.length("gradient", gradient, end);
            runner.needTangents();
            runner.collect();
            forward(inputs, last, true);
            BorderedPlanes input = runner.chain.planes(first);
            runner.each((t, tile) -> {
                runner.batch.positions(tile, spec.inputLength(), t.places);
                t.gather(tangents, t.places, input, t.tangents[first]);
            });
            runner.tangent(first, last);
            BorderedPlanes output = runner.chain.planes(last);
            runner.each((t, tile) -> {
                runner.batch.positions(tile, spec.outputLength(), t.places);
                t.gather(weights, t.places, output, t.tangentGradients[last]);
                Arrays.fill(t.a, t.gradients[last], t.gradients[last] + (int) output.length(), 0);
            });
            runner.tangentBackward(first, last);
            runner.run();
            runner.addGradient(start, end, gradient);
        }
    }

    private int begin(float[] parameters, float[] inputs, int[] images) {
        ArrayChecks.length("parameters", parameters, runner.chain.parameterCount());
        runner.begin(parameters, images, images == null ? inputs.length / spec.inputLength() : images.length);
        return runner.batch.size();
    }

    private void forward(float[] inputs, int to, boolean training) {
        BorderedPlanes planes = runner.chain.planes(first);
        runner.each((t, tile) -> {
            runner.batch.sources(tile, spec.inputLength(), t.sources);
            t.gather(inputs, t.sources, planes, t.values[first]);
        });
        runner.forward(first, to, training);
    }

    private void gatherGradient(float[] outputGradient) {
        BorderedPlanes planes = runner.chain.planes(last);
        runner.each((t, tile) -> {
            runner.batch.positions(tile, planes.extent().length(), t.places);
            t.gather(outputGradient, t.places, planes, t.gradients[last]);
        });
    }

    private void scatter(int level, boolean gradients, float[] batch) {
        BorderedPlanes planes = runner.chain.planes(level);
        runner.each((t, tile) -> {
            runner.batch.positions(tile, planes.extent().length(), t.places);
            t.scatter(planes, gradients ? t.gradients[level] : t.values[level], batch);
        });
    }

    @Override
    public void close() {
        runner.close();
    }
}
