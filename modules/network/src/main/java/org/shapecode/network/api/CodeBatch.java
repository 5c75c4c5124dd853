package org.shapecode.network.api;

import org.shapecode.data.api.Dataset;

/**
 * The codes of a batch, those of their partners if the regulariser wants {@code neighbours()}, and the gradients of a
 * penalty on them.
 */
public final class CodeBatch {
    private final Dataset data;
    private final double lambda;
    private final Codes own;
    private final Codes partners;

    /**
     * Codes of some images.
     *
     * @param images which training images
     * @param values their codes, [images][d]
     * @param gradient of the loss by the codes, as long
     */
    public record Codes(int[] images, float[] values, float[] gradient) {}

    /**
     * A window on flat arrays.
     *
     * @param data the training images
     * @param lambda factor of all that is added to the gradients
     * @param own the batch
     * @param partners one for each image of the batch; null if there are none
     */
    public CodeBatch(Dataset data, double lambda, Codes own, Codes partners) {
        this.data = data;
        this.lambda = lambda;
        this.own = own;
        this.partners = partners;
    }

    /** How many images. */
    public int size() {
        return own.images.length;
    }

    /** The length of a code, d. */
    public int codeSize() {
        return own.values.length / size();
    }

    /** One component of the code of one image. */
    public float code(int image, int component) {
        return own.values[image * codeSize() + component];
    }

    /** One component of the code of the partner of one image. */
    public float partnerCode(int image, int component) {
        return partners.values[image * codeSize() + component];
    }

    /** Adds to the derivative of the penalty by one component of the code of one image. */
    public void addGradient(int image, int component, double derivative) {
        own.gradient[image * codeSize() + component] += (float) (lambda * derivative);
    }

    /** Adds to the derivative of the penalty by one component of the code of the partner of one image. */
    public void addPartnerGradient(int image, int component, double derivative) {
        partners.gradient[image * codeSize() + component] += (float) (lambda * derivative);
    }

    /** The sum over pixels of the squared difference of an image and its partner. */
    public double partnerDistance(int image) {
        return distance(own.images[image], partners.images[image]);
    }

    private double distance(int first, int second) {
        int pixels = data.shape().pixels();
        int a = first * pixels;
        int b = second * pixels;
        double sum = 0;
        for (int i = 0; i < pixels; i++) {
            double difference = data.images()[a + i] - data.images()[b + i];
            sum += difference * difference;
        }
        return sum;
    }
}
