package org.shapecode.network.spi;

import org.shapecode.network.api.Extent;

/**
 * What a layer computes from one image's activations, before its activation function. There are four forms; one of them
 * fits any layer.
 */
public sealed interface LayerForm permits KernelForm, WiringForm, NormalisationForm, CustomForm {
    /** The extent of what it takes. */
    Extent input();

    /** The extent of what it gives. */
    Extent output();

    /** The number of parameters. */
    int parameterCount();
}
