package org.shapecode.network.dl4j;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.StackSpec;

/**
 * The configuration in a weights file, read as plain JSON. The Java class names in it are never loaded, so files survive a
 * move of our classes.
 */
record SavedConfiguration(WeightsFile file, Map<?, ?> root) {
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
        if (root.get("iterationCount") instanceof Integer count && count >= 0) {
            return count;
        }
        throw file.damaged("the number of steps is missing", null);
    }

    private StackSpec spec() {
        try {
            Map<?, ?> layer = (Map<?, ?>) ((Map<?, ?>) ((List<?>) root.get("confs")).get(0)).get("layer");
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
