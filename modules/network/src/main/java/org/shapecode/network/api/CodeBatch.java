package org.shapecode.network.api;

import org.shapecode.data.api.Dataset;

/** The codes of a batch and the gradient of a penalty on them, as seen by a regulariser. */
public final class CodeBatch {
    private final Dataset data;
    private final int[] batch;
    private final float[] codes;
    private final float[] gradient;
    private final double lambda;
    private final int codeSize;

    /**
     * A window on flat arrays.
     *
     * @param data the training images
     * @param batch which of them
     * @param codes [batch][d]
     * @param gradient of the loss by the codes, as long
     * @param lambda factor of all that is added to the gradient
     */
    public CodeBatch(Dataset data, int[] batch, float[] codes, float[] gradient, double lambda) {
        this.data = data;
        this.batch = batch;
        this.codes = codes;
        this.gradient = gradient;
        this.lambda = lambda;
        this.codeSize = codes.length / batch.length;
    }

    /** How many images. */
    public int size() {
        return batch.length;
    }

    /** The length of a code, d. */
    public int codeSize() {
        return codeSize;
    }

    /** One component of the code of one image. */
    public float code(int image, int component) {
        return codes[image * codeSize + component];
    }

    /** Adds to the derivative of the penalty by one component of the code of one image. */
    public void addGradient(int image, int component, double derivative) {
        gradient[image * codeSize + component] += (float) (lambda * derivative);
    }

    /** The sum over pixels of the squared difference of two images of the batch. */
    public double squaredDistance(int image, int other) {
        int pixels = data.shape().pixels();
        int a = batch[image] * pixels;
        int b = batch[other] * pixels;
        double sum = 0;
        for (int i = 0; i < pixels; i++) {
            double difference = data.images()[a + i] - data.images()[b + i];
            sum += difference * difference;
        }
        return sum;
    }
}
