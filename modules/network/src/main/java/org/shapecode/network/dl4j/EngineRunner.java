package org.shapecode.network.dl4j;

import java.lang.ref.Cleaner;
import org.deeplearning4j.exception.DL4JInvalidInputException;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.shapecode.network.engine.Engines;
import org.shapecode.network.engine.NetworkEngine;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;

/**
 * Runs an {@link EngineLayer}: copies between ND4J's arrays and those of the engine, whose threads stop some time after this
 * object becomes unreachable.
 */
final class EngineRunner extends BaseLayer<EngineLayer> {
    private static final long serialVersionUID = 1L;

    private static final Cleaner CLEANER = Cleaner.create();

    private transient NetworkSpec spec;
    private transient NetworkEngine engine;

    EngineRunner(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    private NetworkEngine engine() {
        if (engine == null) {
            NetworkEngine started = Engines.of(
                    spec(),
                    Math.min(ModelContext.MOST_THREADS, Runtime.getRuntime().availableProcessors()));
            CLEANER.register(this, started::close);
            engine = started;
        }
        return engine;
    }

    private NetworkSpec spec() {
        if (spec == null) {
            spec = layerConf().spec();
        }
        return spec;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        check(input, "input", spec().inputLength());
        applyDropOutIfNecessary(training, workspaces);
        float[] outputs = new float[Math.toIntExact(input.size(0) * spec().outputLength())];
        engine().forward(parameters(training, workspaces), NdArrays.floats(input), null, outputs);
        INDArray output = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, shape(input.size(0)), 'c');
        NdArrays.put(outputs, output);
        return output;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        check(epsilon, "gradient", spec().outputLength());
        float[] sum = new float[spec().parameterCount()];
        float[] below = new float[Math.toIntExact(input.length())];
        engine().backward(
                        parameters(true, workspaces),
                        NdArrays.floats(input),
                        null,
                        NdArrays.floats(epsilon),
                        sum,
                        below);
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        if (sum.length > 0) {
            NdArrays.put(sum, gradientsFlattened);
            gradientViews.forEach((key, view) -> gradient.setGradientFor(key, view, 'c'));
        }
        weightNoiseParams.clear();
        INDArray gradients = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        NdArrays.put(below, gradients);
        return new Pair<>(gradient, backpropDropOutIfPresent(gradients));
    }

    /** The parameters, with this step's weight noise if there is any. */
    private float[] parameters(boolean training, LayerWorkspaceMgr workspaces) {
        return spec().parameterCount() == 0
                ? new float[0]
                : NdArrays.floats(getParamWithNoise(EngineParameters.WEIGHTS, training, workspaces));
    }

    private long[] shape(long images) {
        var sides = SavedNetwork.shape(spec().output());
        long[] shape = new long[sides.size() + 1];
        shape[0] = images;
        for (int i = 0; i < sides.size(); i++) {
            shape[i + 1] = sides.get(i);
        }
        return shape;
    }

    private void check(INDArray array, String what, int length) {
        if (array.length() != array.size(0) * length) {
            throw new DL4JInvalidInputException("The " + what + " must have " + length + " numbers for each image, not "
                    + array.length() / array.size(0) + " " + layerId());
        }
    }

    @Override
    public void setParams(INDArray values) {
        setParams(values, 'c');
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
        if (mask != null) {
            throw new UnsupportedOperationException("Layers of Shapecode do not support masks " + layerId());
        }
        return new Pair<>(null, state);
    }

    @Override
    public boolean hasBias() {
        return false;
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
