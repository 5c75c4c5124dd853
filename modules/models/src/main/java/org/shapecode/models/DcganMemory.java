package org.shapecode.models;

/** Estimates the memory of a {@link Dcgan} in training. */
final class DcganMemory {
    private static final int TAPS = 16;
    /** Parameters, gradient, its sum over both passes, and both moments of Adam. */
    private static final int PARAMETER_COPIES = 5;
    /** Values before and after normalisation, gradients, and the unfolded patches of one layer at a time. */
    private static final int ACTIVATION_COPIES = 8;

    private DcganMemory() {}

    /**
     * The bytes of generator and discriminator with their optimisers and the activations of a batch.
     *
     * @throws IllegalArgumentException if a kernel has more numbers than an array holds
     */
    static long bytes(int size, int width, int batch) {
        long parameters = 0;
        long activations = 0;
        for (long side = size / 2, channels = width; side >= 4; side /= 2, channels *= 2) {
            long kernel = TAPS * channels * 2 * channels;
            if (kernel > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "the DCGAN is too large: with " + width + " channels next to an image of " + size
                                + " px, a layer has " + kernel + " weights; use a smaller model.width");
            }
            parameters += kernel;
            activations += channels * side * side;
        }
        return 2 * Float.BYTES * (PARAMETER_COPIES * parameters + ACTIVATION_COPIES * activations * batch);
    }
}
