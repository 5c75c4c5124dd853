package org.shapecode.network.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.shapecode.core.Problem;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.StackSpec;

/**
 * The configuration in a weights file, read and written as plain JSON. The Java class names in it are never loaded, so files
 * survive a move of our classes.
 */
record SavedConfiguration(WeightsFile file, Map<?, ?> root) {
    private static final String ITERATION = "iterationCount";
    private static final String LAYERS = "confs";

    /**
     * The configuration of a network.
     *
     * @param layers from the input to the output
     * @param iteration the number of steps taken
     */
    static Map<String, Object> of(List<SavedLayer> layers, int iteration) {
        Map<String, Object> root = new TreeMap<>();
        root.put("backpropType", "Standard");
        root.put("cacheMode", "NONE");
        root.put(LAYERS, layers.stream().map(layer -> conf(layer, iteration)).toList());
        root.put("dataType", "FLOAT");
        root.put("epochCount", 0);
        root.put("inferenceWorkspaceMode", "ENABLED");
        root.put("inputPreProcessors", Map.of());
        root.put(ITERATION, iteration);
        root.put("tbpttBackLength", 20);
        root.put("tbpttFwdLength", 20);
        root.put("trainingWorkspaceMode", "ENABLED");
        root.put("validateOutputLayerConfig", true);
        return root;
    }

    private static Map<String, Object> conf(SavedLayer layer, int iteration) {
        Map<String, Object> conf = new TreeMap<>();
        conf.put("cacheMode", "NONE");
        conf.put("dataType", "FLOAT");
        conf.put("epochCount", 0);
        conf.put(ITERATION, iteration);
        conf.put("layer", layer.fields());
        conf.put("maxNumLineSearchIterations", 5);
        conf.put("miniBatch", true);
        conf.put("minimize", true);
        conf.put("optimizationAlgo", "STOCHASTIC_GRADIENT_DESCENT");
        conf.put("seed", 0);
        conf.put("stepFunction", null);
        conf.put("variables", layer.variables());
        return conf;
    }

    /**
     * The number of steps taken.
     *
     * @throws Problem if the stack in the file has another architecture
     */
    int iteration(StackSpec wanted) {
        StackSpec found = spec();
        if (!found.equals(wanted)) {
            throw new Problem("The weights in " + file.path() + " belong to another network: " + words(found)
                    + " instead of " + words(wanted) + ".");
        }
        return iteration();
    }

    private static String words(StackSpec spec) {
        return String.format(
                Locale.ROOT,
                "%s in %dD of size %d with depths %s, %s biases and negative slope %s",
                spec.part().name().toLowerCase(Locale.ROOT),
                spec.dimensions(),
                spec.size(),
                spec.depths(),
                spec.bias() ? "with" : "without",
                spec.slope());
    }

    /** The number of steps taken, for any network. */
    int iteration() {
        if (root.get(ITERATION) instanceof Integer count && count >= 0) {
            return count;
        }
        throw file.damaged("the number of steps is missing", null);
    }

    /**
     * The fields of each layer.
     *
     * @throws Problem if there are none
     */
    List<Map<?, ?>> layers() {
        if (!(root.get(LAYERS) instanceof List<?> confs)) {
            throw file.damaged("it describes no layers", null);
        }
        List<Map<?, ?>> layers = new ArrayList<>();
        for (Object conf : confs) {
            if (!(conf instanceof Map<?, ?> fields && fields.get("layer") instanceof Map<?, ?> layer)) {
                throw file.damaged("it does not describe all of its layers", null);
            }
            layers.add(layer);
        }
        return layers;
    }

    private StackSpec spec() {
        try {
            Map<?, ?> layer = (Map<?, ?>) ((Map<?, ?>) ((List<?>) root.get(LAYERS)).get(0)).get("layer");
            List<Integer> depths = ((List<?>) layer.get("depths"))
                    .stream().map(Integer.class::cast).toList();
            return new StackSpec(
                    Part.valueOf((String) layer.get("direction")),
                    (Integer) layer.get("dimensions"),
                    (Integer) layer.get("size"),
                    depths,
                    (Boolean) layer.get("bias"),
                    ((Number) layer.get("slope")).floatValue());
        } catch (ClassCastException | NullPointerException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw file.damaged("it does not describe the convolution stack that it holds", e);
        }
    }
}
