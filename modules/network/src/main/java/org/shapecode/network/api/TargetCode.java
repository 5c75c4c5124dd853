package org.shapecode.network.api;

import java.util.function.ToDoubleFunction;
import org.shapecode.data.api.Dataset;

/** The code that a model is trained to give to an image, or to decode to it. */
public interface TargetCode {
    /** The number of components, d; 1 unless overridden. */
    default int size() {
        return 1;
    }

    /**
     * The target code of each image.
     *
     * @return [n][d]
     */
    float[] of(Dataset data);

    /** A code of one component, from the attributes of the image. */
    static TargetCode number(ToDoubleFunction<double[]> ofAttributes) {
        return data -> {
            float[] codes = new float[data.count()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = (float) ofAttributes.applyAsDouble(data.values()[i]);
            }
            return codes;
        };
    }
}
