package org.shapecode.network.spi;

import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.TrainableModel;

/** Builds a model for images of a given shape. */
@PluginType("model")
public interface ModelBuilder extends Plugin {
    /**
     * Builds an untrained model, which the caller closes.
     *
     * @throws IllegalArgumentException if the model cannot serve the regularisers, with a message that says which it can
     */
    TrainableModel build(ModelContext context);

    /**
     * Rejects images that the model cannot take; accepts all unless overridden.
     *
     * @throws IllegalArgumentException with a message that says what is allowed
     */
    default void check(ImageShape shape) {}
}
