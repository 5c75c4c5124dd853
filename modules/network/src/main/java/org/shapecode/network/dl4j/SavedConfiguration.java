package org.shapecode.network.dl4j;

import java.util.List;
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
            throw new Problem("The weights in " + file.path() + " belong to another network: " + found + " instead of "
                    + wanted + ".");
        }
        return iteration();
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
