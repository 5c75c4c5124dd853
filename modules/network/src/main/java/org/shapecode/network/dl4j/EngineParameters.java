package org.shapecode.network.dl4j;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** All parameters of an {@link EngineLayer} are one, W. */
final class EngineParameters implements ParamInitializer {
    static final EngineParameters INSTANCE = new EngineParameters();

    static final String WEIGHTS = "W";

    private EngineParameters() {}

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return ((EngineLayer) layer).spec().parameterCount();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return numParams(layer) == 0 ? List.of() : List.of(WEIGHTS);
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return paramKeys(layer);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return List.of();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return key.equals(WEIGHTS);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return false;
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray flat, boolean initialize) {
        EngineLayer layer = (EngineLayer) conf.getLayer();
        Map<String, INDArray> views = getGradientsFromFlattened(conf, flat);
        views.keySet().forEach(conf::addVariable);
        if (initialize) {
            views.values()
                    .forEach(view ->
                            layer.getWeightInitFn().init(layer.getNIn(), layer.getNOut(), view.shape(), 'c', view));
        }
        return views;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray flat) {
        return flat == null || numParams(conf) == 0 ? Map.of() : Map.of(WEIGHTS, flat.reshape(flat.length()));
    }
}
