package org.shapecode.network.api;

/** The two parts of an autoencoder. */
public enum Part {
    /** From image to code. */
    ENCODER,
    /** From code to image. */
    DECODER
}
