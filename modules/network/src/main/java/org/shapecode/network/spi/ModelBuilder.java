package org.shapecode.network.spi;

import org.shapecode.core.plugin.Kind;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.ModelContext;
import org.shapecode.network.api.TrainableModel;

/** Builds a model for images of a form. */
@Kind("model")
public interface ModelBuilder extends Plugin {
    /** Builds an untrained model; the caller closes it. */
    TrainableModel build(ModelContext context);

    /**
     * Refuses images that the model cannot take; accepts all unless overridden.
     *
     * @throws IllegalArgumentException with a sentence that says what is allowed
     */
    default void check(ImageShape shape) {}
}
