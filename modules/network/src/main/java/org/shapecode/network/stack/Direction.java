package org.shapecode.network.stack;

/** Which way a stack of convolutions goes: from image to code, or from code to image. */
public enum Direction {
    /** 3-tap convolutions of stride 2 with padding 1: every layer halves the side. */
    ENCODER,
    /** Zero-insertion upsampling by 2, then a 3-tap convolution with padding 1: every layer doubles the side. */
    DECODER
}
