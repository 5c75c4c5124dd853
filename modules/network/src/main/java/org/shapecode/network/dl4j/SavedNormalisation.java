package org.shapecode.network.dl4j;

import java.util.List;
import java.util.Map;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NormalisationForm;

/** The running variances in a weights file, which DL4J may keep as decimal logarithms of standard deviations. */
final class SavedNormalisation {
    /** Whether it does, in the configuration of a layer. */
    static final String LOGARITHMIC = "useLogStd";

    private SavedNormalisation() {}

    /**
     * Replaces logarithms by variances, where a layer in the file has them.
     *
     * @param layers the layers in the file that normalise, in order, as many as the network has
     * @param parameters in and out, in our order
     */
    static void restore(List<Map<?, ?>> layers, NetworkSpec spec, WeightsFile file, float[] parameters) {
        int next = 0;
        for (int layer = 0; layer < spec.layers(); layer++) {
            if (spec.form(layer) instanceof NormalisationForm form) {
                boolean logarithmic = Boolean.TRUE.equals(layers.get(next++).get(LOGARITHMIC));
                int end = spec.offset(layer + 1);
                for (int i = end - form.input().channels(); i < end; i++) {
                    if (logarithmic) {
                        parameters[i] = (float) StrictMath.pow(10, 2.0 * parameters[i]);
                    }
                    if (!(parameters[i] >= 0 && parameters[i] <= Float.MAX_VALUE)) {
                        throw file.damaged("a running variance is negative or infinite", null);
                    }
                }
            }
        }
    }
}
