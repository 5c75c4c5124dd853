package org.shapecode.network.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.engine.StackSpec;

/**
 * A layer in the configuration of a weights file.
 *
 * @param fields as DL4J writes them, in alphabetical order
 * @param variables the names of the parameters, in the order of their numbers
 */
record SavedLayer(Map<String, Object> fields, List<String> variables) {
    /** The field that names a class. */
    static final String CLASS = "@class";

    /** A stack, as DL4J writes a {@link StackLayer} of a network without further settings. */
    static SavedLayer of(StackSpec spec, Optimiser optimiser) {
        Map<String, Object> fields = common(optimiser);
        fields.put(CLASS, "org.shapecode.network.dl4j.StackLayer");
        fields.put(
                "activationFn",
                new TreeMap<>(Map.of(
                        CLASS, "org.nd4j.linalg.activations.impl.ActivationLReLU", "alpha", (double) spec.slope())));
        fields.put("bias", spec.bias());
        fields.put("depths", spec.depths());
        fields.put("dimensions", spec.dimensions());
        fields.put("direction", spec.part().name());
        fields.put("layerName", "layer0");
        fields.put("nin", spec.depths().get(0));
        fields.put("nout", spec.depths().get(spec.layers()));
        fields.put("size", spec.size());
        fields.put("slope", spec.slope());
        List<String> variables = new ArrayList<>();
        for (int i = 1; i <= spec.layers(); i++) {
            variables.add("W" + i);
            if (spec.bias()) {
                variables.add("b" + i);
            }
        }
        return new SavedLayer(fields, variables);
    }

    /** What every layer with parameters has: an updater, and defaults for what Shapecode does not use. */
    static Map<String, Object> common(Optimiser optimiser) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("biasInit", 0.0);
        fields.put("biasUpdater", null);
        fields.put("constraints", null);
        fields.put("gainInit", 1.0);
        fields.put("gradientNormalization", "None");
        fields.put("gradientNormalizationThreshold", 1.0);
        fields.put("idropout", null);
        fields.put(
                "iupdater",
                new TreeMap<>(Map.of(
                        CLASS,
                        "org.nd4j.linalg.learning.config.Adam",
                        "beta1",
                        optimiser.beta1(),
                        "beta2",
                        optimiser.beta2(),
                        "epsilon",
                        optimiser.epsilon(),
                        "learningRate",
                        optimiser.learningRate())));
        fields.put("regularization", List.of());
        fields.put("regularizationBias", List.of());
        fields.put("timeDistributedFormat", null);
        fields.put("weightInitFn", Map.of(CLASS, "org.deeplearning4j.nn.weights.WeightInitXavierUniform"));
        fields.put("weightNoise", null);
        return fields;
    }
}
