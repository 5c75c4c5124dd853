package org.shapecode.exchange.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Excerpt;

/**
 * The weights of one layer, as a file has them.
 *
 * @param name of the layer in the file
 * @param family its kind
 * @param arrays in PyTorch's layout, by what they are in PyTorch: {@code weight}, {@code bias}, {@code running_mean},
 *     {@code running_var}; each with its name in the file
 */
public record StoredLayer(String name, Family family, Map<String, NamedArray> arrays) {
    /** What kind of layer it is, for files that tell this instead of the order of their layers. */
    public enum Family {
        /** The file does not tell, but has its layers in order. */
        ANY,
        CONVOLUTION,
        TRANSPOSED_CONVOLUTION,
        DENSE,
        NORMALISATION
    }

    /** What an array may be called, and what it is. */
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("weight", "weight"),
            Map.entry("bias", "bias"),
            Map.entry("parameters", "parameters"),
            Map.entry("running_mean", "running_mean"),
            Map.entry("running_var", "running_var"),
            Map.entry("kernel", "weight"),
            Map.entry("gamma", "weight"),
            Map.entry("beta", "bias"),
            Map.entry("moving_mean", "running_mean"),
            Map.entry("moving_variance", "running_var"));

    /** Counted by PyTorch, used by nobody. */
    private static final String COUNTER = "num_batches_tracked";

    /** Copies the map. */
    public StoredLayer {
        arrays = Map.copyOf(arrays);
    }

    /**
     * Groups arrays whose names begin with that of their layer, such as {@code encoder.0.weight} or {@code conv2d/kernel:0}.
     *
     * @return the layers in the order of their first arrays
     * @throws IllegalArgumentException if the end of a name does not say what the array is, with a message that follows the
     *     name of a file
     */
    static List<StoredLayer> group(List<NamedArray> arrays, Layout layout) {
        Map<String, Map<String, NamedArray>> layers = new LinkedHashMap<>();
        for (NamedArray array : arrays) {
            String name = array.name().replaceFirst(":\\d+$", "");
            int end = Math.max(name.lastIndexOf('.'), name.lastIndexOf('/'));
            String what = name.substring(end + 1);
            if (what.equals(COUNTER)) {
                continue;
            }
            String role = ROLES.get(what);
            if (role == null) {
                throw new IllegalArgumentException("has an array \"" + Excerpt.of(array.name())
                        + "\", but names must end with weight, bias, running_mean or running_var, or with kernel, bias,"
                        + " gamma, beta, moving_mean or moving_variance");
            }
            String layer = end < 0 ? "" : name.substring(0, end);
            layers.computeIfAbsent(layer, any -> new LinkedHashMap<>()).put(role, layout.toPyTorch(array));
        }
        List<StoredLayer> grouped = new ArrayList<>();
        layers.forEach((name, own) -> grouped.add(new StoredLayer(name, Family.ANY, own)));
        return grouped;
    }

    /** The same, where the file tells the kind. */
    StoredLayer of(Family kind) {
        return new StoredLayer(name, kind, arrays);
    }

    /** Whether these are the weights of a batch normalisation. */
    boolean isNormalisation() {
        return arrays.containsKey("running_mean") || arrays.containsKey("running_var");
    }
}
