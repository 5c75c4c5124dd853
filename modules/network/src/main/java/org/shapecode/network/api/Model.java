package org.shapecode.network.api;

import java.util.List;
import org.shapecode.data.api.ImageShape;

/** A network that encodes and decodes. Used by one thread at a time; a {@link #snapshot} may be used by another. */
public interface Model {
    /** The form of the images. */
    ImageShape shape();

    /** The length of a code, d. */
    int codeSize();

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

    /** An independent copy as of now, which needs no closing. Called by the thread that trains, between steps. */
    Model snapshot();
}
