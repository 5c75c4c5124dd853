package org.shapecode.network.api;

/** The two halves of an autoencoder. */
public enum Part {
    ENCODER,
    DECODER
}
