package org.shapecode.network.dl4j;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.weights.WeightInitXavierUniform;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.StackSpec;

/**
 * A whole convolution stack, with biases and leaky ReLUs, as one DL4J layer.
 *
 * <p>Arrays are {@code [N,C,H,W]} in two dimensions and {@code [N,C,W]} in one, as for DL4J's own convolutions; so is the
 * code: {@code [N,d,1,1]} or {@code [N,d,1]} if its side is 1. The input may also be flat rows {@code [N,C*H*W]}; the
 * gradient with respect to it then has the same shape. For {@code setInputType} use {@link #inputType}, or
 * {@code InputType.feedForward} for flat rows; no preprocessor is needed.
 *
 * <p>Parameters are W1, b1, W2, b2, … in the order of {@link StackSpec}, initially Glorot-uniform and zero. The data type of
 * the network selects the arithmetic: {@code DOUBLE} the reference implementation, for gradient checks; any other type the
 * fast engine in single precision on all processors, which needs {@code --add-modules jdk.incubator.vector}. Masks are
 * rejected. The activation is part of the stack; one set on the builder is ignored.
 */
public final class StackLayer extends FeedForwardLayer {
    private static final long serialVersionUID = 1L;

    @JsonProperty
    private Part direction;

    @JsonProperty
    private int dimensions;

    @JsonProperty
    private int size;

    @JsonProperty
    private List<Integer> depths;

    @JsonProperty
    private boolean bias;

    @JsonProperty
    private float slope;

    /** Used by DL4J to read a configuration. */
    StackLayer() {}

    private StackLayer(Builder builder) {
        super(builder);
        StackSpec spec = builder.spec;
        direction = spec.part();
        dimensions = spec.dimensions();
        size = spec.size();
        depths = spec.depths();
        bias = spec.bias();
        slope = spec.slope();
        nIn = depths.get(0);
        nOut = depths.get(spec.layers());
        activationFn = new ActivationLReLU(slope);
        weightInitFn = weightInitFn == null ? new WeightInitXavierUniform() : weightInitFn;
        initializeConstraints(builder);
    }

    /** Builds a layer; name, updater, penalties and input dropout are set as for any DL4J layer. */
    @SuppressWarnings("unchecked") // DL4J declares build() this way
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {
        private final StackSpec spec;

        /** A layer of the given architecture. */
        public Builder(StackSpec spec) {
            this.spec = Objects.requireNonNull(spec, "spec");
        }

        @Override
        public StackLayer build() {
            return new StackLayer(this);
        }
    }

    /** The architecture of the stack. */
    public StackSpec spec() {
        return new StackSpec(direction, dimensions, size, depths, bias, slope);
    }

    /** The argument of {@code setInputType} for images or codes that are not flat. */
    public InputType inputType() {
        return StackTypes.at(spec(), 0);
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        ConvolutionStack layer = new ConvolutionStack(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return StackParameters.INSTANCE;
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        setNIn(input, false);
        return StackTypes.at(spec(), spec().layers());
    }

    /** Checks the input; the number of channels is the stack's own. */
    @Override
    public void setNIn(InputType input, boolean override) {
        StackTypes.check(spec(), input, getLayerName());
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        StackSpec spec = spec();
        long updater = iUpdater == null ? 0 : iUpdater.stateSize(spec.parameterCount());
        return new LayerMemoryReport.Builder(layerName, StackLayer.class, input, getOutputType(0, input))
                .standardMemory(spec.parameterCount(), updater)
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(0, 0)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof StackLayer layer && spec().equals(layer.spec());
    }

    @Override
    protected boolean canEqual(Object other) {
        return other instanceof StackLayer;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + spec().hashCode();
    }

    @Override
    public String toString() {
        return "StackLayer(" + spec() + ", " + super.toString() + ")";
    }
}
