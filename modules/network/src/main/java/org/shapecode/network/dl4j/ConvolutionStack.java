package org.shapecode.network.dl4j;

import java.util.Arrays;
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
import org.nd4j.linalg.factory.Nd4j;
import org.shapecode.network.engine.StackSpec;

/** Runs a {@link StackLayer}: copies between ND4J's arrays and those of the arithmetic. */
final class ConvolutionStack extends BaseLayer<StackLayer> {
    private static final long serialVersionUID = 1L;

    private transient StackArithmetic arithmetic;

    ConvolutionStack(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        check(input, "input", 0);
        applyDropOutIfNecessary(training, workspaces);
        INDArray output =
                workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, shape(spec().layers(), input), 'c');
        arithmetic().forward(parameters(training, workspaces), input, output);
        return output;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        check(epsilon, "gradient", spec().layers());
        INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        arithmetic().backward(parameters(true, workspaces), input, epsilon, gradientsFlattened, below);
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        gradientViews.forEach((key, view) -> gradient.setGradientFor(key, view, 'c'));
        weightNoiseParams.clear();
        return new Pair<>(gradient, backpropDropOutIfPresent(below));
    }

    private StackSpec spec() {
        return layerConf().spec();
    }

    private StackArithmetic arithmetic() {
        if (arithmetic == null) {
            arithmetic = dataType == DataType.DOUBLE ? new PlainArithmetic(spec()) : new FastArithmetic(spec());
        }
        return arithmetic;
    }

    /** All parameters as one row, with this step's weight noise if there is any. */
    private INDArray parameters(boolean training, LayerWorkspaceMgr workspaces) {
        if (layerConf().getWeightNoise() == null) {
            return paramsFlattened;
        }
        return Nd4j.concat(
                0,
                params.keySet().stream()
                        .map(key -> getParamWithNoise(key, training, workspaces))
                        .map(view -> view.dup('c').reshape(view.length()))
                        .toArray(INDArray[]::new));
    }

    private long[] shape(int level, INDArray batch) {
        long channels = spec().depths().get(level);
        long side = spec().side(level);
        return spec().dimensions() == 1
                ? new long[] {batch.size(0), channels, side}
                : new long[] {batch.size(0), channels, side, side};
    }

    private void check(INDArray array, String what, int level) {
        long[] wanted = shape(level, array);
        boolean flat = array.rank() == 2 && array.size(1) == spec().length(level);
        if (!flat && !Arrays.equals(wanted, array.shape())) {
            throw new DL4JInvalidInputException("The " + what + " of a stack must have the shape "
                    + Arrays.toString(wanted) + " or be flat rows of " + spec().length(level) + ", not "
                    + Arrays.toString(array.shape()) + " " + layerId());
        }
    }

    @Override
    public void setParams(INDArray values) {
        setParams(values, 'c');
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
        if (mask != null) {
            throw new UnsupportedOperationException("A stack does not support masks " + layerId());
        }
        return new Pair<>(null, state);
    }

    @Override
    public boolean hasBias() {
        return spec().bias();
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
