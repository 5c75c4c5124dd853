package org.shapecode.network.spi;

import java.util.List;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.TrainableModel;

/** Builds a model for images of a given shape. */
@PluginType("model")
public interface ModelBuilder extends Plugin {
    /**
     * Builds an untrained model, which the caller closes.
     *
     * @param context with images and regularisers that both checks accept
     */
    TrainableModel build(ModelContext context);

    /**
     * Sets the weights that training starts with; unless overridden, those that {@link #build} drew from the seed. Called
     * once for each training, before its first step and by the training thread; never for a run that is resumed or opened, so
     * that these do not depend on any other file.
     *
     * @param model what {@link #build} returned, before any step
     * @return sentences for the user about these weights, such as what was left out
     * @throws org.shapecode.core.Problem if the weights cannot be read or do not fit the model
     */
    default List<String> start(TrainableModel model) {
        return List.of();
    }

    /**
     * The networks that encode and decode, for showing their sizes before training; empty unless overridden. If a
     * parameter is the list of layers of one of them, it has the name of its part, {@code encoder} or {@code decoder}, so that
     * the form shows the sizes beside the layers.
     *
     * @param shape of images
     * @throws IllegalArgumentException if they do not fit the images, as {@link #check(ImageShape)} says
     */
    default List<NetworkSpec> networks(ImageShape shape) {
        return List.of();
    }

    /**
     * Estimates the memory that training takes beyond the images, so that what does not fit is refused before it starts;
     * 0 unless overridden.
     *
     * @param batch number of images in a batch
     * @return bytes
     * @throws IllegalArgumentException if the model cannot be trained with any memory, with a message that says why
     */
    default long memory(ModelContext context, int batch) {
        return 0;
    }

    /**
     * Rejects images that the model cannot take; accepts all unless overridden.
     *
     * @throws IllegalArgumentException with a message that says what is allowed; an
     *     {@link org.shapecode.core.plugin.InvalidParameter} if one of the model's parameters is to blame
     */
    default void check(ImageShape shape) {}

    /**
     * Rejects images without the attributes that the model is trained against; accepts all unless overridden.
     *
     * @param attributes that vary from image to image
     * @throws IllegalArgumentException with a message that says which it needs; an
     *     {@link org.shapecode.core.plugin.InvalidParameter} if one of the model's parameters is to blame
     */
    default void check(List<Attribute> attributes) {}

    /**
     * Rejects a regulariser that the model cannot serve; accepts all unless overridden.
     *
     * @param shape of images that {@link #check(ImageShape)} accepts
     * @throws IllegalArgumentException with a message that says which it can serve, phrased to follow the regulariser's
     *     name: {@code "does not fit a DCGAN: …"}
     */
    default void check(ImageShape shape, Regulariser regulariser) {}
}
