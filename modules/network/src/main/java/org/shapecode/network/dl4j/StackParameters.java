package org.shapecode.network.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.shapecode.network.engine.StackSpec;

/** Names the parameters of a stack W1, b1, W2, b2, … and divides DL4J's flat views in the order of {@link StackSpec}. */
final class StackParameters implements ParamInitializer {
    static final StackParameters INSTANCE = new StackParameters();

    private StackParameters() {}

    private static StackSpec spec(Layer layer) {
        return ((StackLayer) layer).spec();
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return spec(layer).parameterCount();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        List<String> keys = new ArrayList<>();
        for (int i = 1; i <= spec(layer).layers(); i++) {
            keys.add("W" + i);
            if (spec(layer).bias()) {
                keys.add("b" + i);
            }
        }
        return keys;
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return paramKeys(layer).stream()
                .filter(key -> isWeightParam(layer, key))
                .toList();
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return paramKeys(layer).stream().filter(key -> isBiasParam(layer, key)).toList();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return key.startsWith("W");
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return key.startsWith("b");
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray flat, boolean initialize) {
        StackLayer layer = (StackLayer) conf.getLayer();
        Map<String, INDArray> views = views(layer.spec(), flat);
        views.keySet().forEach(conf::addVariable);
        if (initialize) {
            views.forEach((key, view) -> {
                if (isWeightParam(layer, key)) {
                    double taps = view.length() / (double) (view.size(0) * view.size(1));
                    double fanIn = view.size(1) * taps;
                    double fanOut = view.size(0) * taps;
                    layer.getWeightInitFn().init(fanIn, fanOut, view.shape(), 'c', view.reshape(view.length()));
                } else {
                    view.assign(layer.getBiasInit());
                }
            });
        }
        return views;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray flat) {
        return views(spec(conf.getLayer()), flat);
    }

    /** Kernels as [out,in,3,3] or [out,in,3], biases as [out]. */
    private static Map<String, INDArray> views(StackSpec spec, INDArray flat) {
        INDArray row = flat.reshape(flat.length());
        Map<String, INDArray> views = new LinkedHashMap<>();
        for (int i = 0; i < spec.layers(); i++) {
            long out = spec.depths().get(i + 1);
            long in = spec.depths().get(i);
            long[] shape = spec.dimensions() == 1 ? new long[] {out, in, 3} : new long[] {out, in, 3, 3};
            INDArray kernel = cut(row, spec.kernelOffset(i), spec.kernelLength(i));
            views.put("W" + (i + 1), kernel.reshape('c', shape));
            if (spec.bias()) {
                views.put("b" + (i + 1), cut(row, spec.biasOffset(i), (int) out));
            }
        }
        return views;
    }

    private static INDArray cut(INDArray row, int from, int length) {
        return row.get(NDArrayIndex.interval(from, from + length));
    }
}
