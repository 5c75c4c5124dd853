package org.shapecode.network.api;

import java.util.List;
import java.util.Set;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;

/** A network that encodes and decodes. Used by one thread at a time; a {@link #snapshot} may be used by another. */
public interface Model {
    /** The form of the images. */
    ImageShape shape();

    /** The length of a code, d. */
    int codeSize();

    /** The halves that it has; asked for the other one, it throws UnsupportedOperationException. */
    Set<Part> parts();

    /**
     * The codes of images: what the encoder makes of them, or, without an encoder, those that are given with them.
     *
     * @return [n][codeSize]
     */
    default float[] codes(Dataset data) {
        return encode(data.images());
    }

    /** The error of each image, as in the loss: unless overridden, the sum over pixels of (x - D(z))^2 (paper, Eq. 1). */
    default double[] errors(Dataset data) {
        float[] outputs = decode(codes(data));
        double[] errors = new double[data.count()];
        int pixels = shape().pixels();
        for (int i = 0; i < outputs.length; i++) {
            double difference = data.images()[i] - outputs[i];
            errors[i / pixels] += difference * difference;
        }
        return errors;
    }

    /**
     * Encodes images.
     *
     * @param images grey levels, [n][pixels]
     * @return codes, [n][codeSize]
     */
    float[] encode(float[] images);

    /**
     * Decodes codes.
     *
     * @param codes [n][codeSize]
     * @return images, [n][pixels], not clamped
     */
    float[] decode(float[] codes);

    /** Copies of the weights, encoder first; empty if the model has no convolutions to show. */
    List<Layer> layers();

    /**
     * What every layer makes of images, encoder first, from the input of each half to its output; empty, unless
     * overridden, for a model that has no layers to show.
     */
    default List<Activations> activations(Dataset data) {
        return List.of();
    }

    /** An independent copy as of now, which needs no closing. Called by the thread that trains, between steps. */
    Model snapshot();
}
