package org.shapecode.network.dl4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/**
 * A layer of Shapecode that DL4J has none for, with its activation, as one DL4J layer. Such layers are made by reading a
 * weights file.
 *
 * <p>The input may have any shape with the right number of elements; the gradient with respect to it then has the same. The
 * output is {@code [N,C,H,W]} in two dimensions, {@code [N,C,W]} in one and {@code [N,n]} if it has one pixel. The only
 * parameter is W, in the order of the layer's {@link LayerForm}. The arithmetic is that of the fast engine in single
 * precision on all processors, which needs {@code --add-modules jdk.incubator.vector}. Masks are rejected.
 */
public final class EngineLayer extends FeedForwardLayer {
    private static final long serialVersionUID = 1L;

    @JsonProperty
    private Map<String, Object> kind;

    @JsonProperty
    private List<Integer> input;

    /** Used by DL4J to read a configuration. */
    EngineLayer() {}

    /** A layer in a weights file. */
    static SavedLayer saved(LayerKind kind, LayerForm form, Optimiser optimiser) {
        Map<String, Object> fields = SavedLayer.common(optimiser);
        fields.put(SavedLayer.CLASS, "org.shapecode.network.dl4j.EngineLayer");
        fields.put("activationFn", StockLayers.activation(Activation.NONE, 0));
        fields.put("nin", form.input().channels());
        fields.put("nout", form.output().channels());
        fields.put("kind", Parameters.write((Record) kind));
        Extent extent = form.input();
        fields.put("input", List.of(extent.dimensions(), extent.channels(), extent.rows(), extent.columns()));
        return new SavedLayer(fields, form.parameterCount() == 0 ? List.of() : List.of(EngineParameters.WEIGHTS));
    }

    /**
     * The layer as a network of its own.
     *
     * @throws org.shapecode.core.Problem if the plugin of the layer is missing, or its parameters are not allowed
     */
    NetworkSpec spec() {
        Extent extent = new Extent(input.get(0), input.get(1), input.get(2), input.get(3));
        return new NetworkSpec(Part.ENCODER, extent, List.of(layerKind()));
    }

    private LayerKind layerKind() {
        String id = String.valueOf(kind.get(Parameters.PLUGIN));
        LayerKind found = Plugins.find(LayerKind.class, id)
                .orElseThrow(() -> new IllegalStateException(
                        "The layer \"" + id + "\" " + Plugins.whyMissing(LayerKind.class, id)));
        Class<? extends Record> type = found.getClass().asSubclass(Record.class);
        return (LayerKind) Parameters.read(type, kind).orThrow("The layer \"" + id + "\"");
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        EngineRunner layer = new EngineRunner(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return EngineParameters.INSTANCE;
    }

    @Override
    public InputType getOutputType(int index, InputType type) {
        Extent output = spec().output();
        if (output.isFlat()) {
            return InputType.feedForward(output.channels());
        }
        return output.dimensions() == 1
                ? InputType.recurrent(output.channels(), output.columns())
                : InputType.convolutional(output.rows(), output.columns(), output.channels());
    }

    /** The number of channels is the layer's own. */
    @Override
    public void setNIn(InputType type, boolean override) {}

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType type) {
        return null;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType type) {
        int count = spec().parameterCount();
        return new LayerMemoryReport.Builder(layerName, EngineLayer.class, type, getOutputType(0, type))
                .standardMemory(count, iUpdater == null ? 0 : iUpdater.stateSize(count))
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(0, 0)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && other instanceof EngineLayer layer
                && kind.equals(layer.kind)
                && input.equals(layer.input);
    }

    @Override
    protected boolean canEqual(Object other) {
        return other instanceof EngineLayer;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), kind, input);
    }

    @Override
    public String toString() {
        return "EngineLayer(" + kind + ", " + super.toString() + ")";
    }
}
