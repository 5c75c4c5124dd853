package org.shapecode.network.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;

/** A network that encodes, decodes, or both. Used by one thread at a time; a {@link #snapshot} may be used by another. */
public interface Model {
    /** The shape of the images. */
    ImageShape shape();

    /** The number of components of a code, d. */
    int codeSize();

    /** The parts that the model has. Methods that need the other part throw {@link UnsupportedOperationException}. */
    Set<Part> parts();

    /**
     * The codes of images: the encoder's output; for a model without an encoder, the target codes.
     *
     * @return [n][codeSize]
     */
    default float[] codes(Dataset data) {
        return encode(data.images());
    }

    /**
     * The reconstruction loss of each image, without penalties: unless overridden, {@link #loss} of its reconstruction.
     *
     * @return [n]
     */
    default double[] errors(Dataset data) {
        return loss().of(decode(codes(data)), data.images(), shape().length());
    }

    /** How an output is compared with its target: unless overridden, the sum of squares (paper, Eq. 1). */
    default Loss loss() {
        return Loss.SUM_OF_SQUARES;
    }

    /**
     * What {@link #errors} compares the output with: unless overridden, the images; without a decoder nothing, so that its
     * error cannot be judged.
     *
     * @return [n][length of the output], or empty
     */
    default float[] targets(Dataset data) {
        return parts().contains(Part.DECODER) ? data.images() : new float[0];
    }

    /** The attributes that the code is; empty unless overridden, for a code of the model's own. */
    default Optional<AttributeCode> attributeCode() {
        return Optional.empty();
    }

    /**
     * Encodes images.
     *
     * @param images [n][channels][pixels]
     * @return codes, [n][codeSize]
     */
    float[] encode(float[] images);

    /**
     * Decodes codes.
     *
     * @param codes [n][codeSize]
     * @return images, [n][channels][pixels], not clamped
     */
    float[] decode(float[] codes);

    /** Copies of the weights, encoder first; empty if the model has no convolutions to inspect. */
    List<Layer> layers();

    /**
     * The activations of every layer, encoder first, from the input of each part to its output. Empty unless overridden,
     * for a model that has no layers to inspect.
     */
    default List<Activations> activations(Dataset data) {
        return List.of();
    }

    /** An independent copy of the current state, which need not be closed. Called by the training thread between steps. */
    Model snapshot();
}
