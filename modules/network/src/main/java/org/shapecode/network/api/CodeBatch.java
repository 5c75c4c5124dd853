package org.shapecode.network.api;

import org.shapecode.data.api.Dataset;

/**
 * The codes of a batch and the gradient of a penalty on them, as a regulariser sees them; with the codes of partner images
 * if the regulariser requests {@code neighbours()}.
 */
public final class CodeBatch {
    private final Dataset data;
    private final double lambda;
    private final Codes own;
    private final Codes partners;

    /**
     * Codes of some images.
     *
     * @param images indices of training images
     * @param values their codes, [images][d]
     * @param gradient of the loss with respect to the codes, of the same length
     */
    public record Codes(int[] images, float[] values, float[] gradient) {}

    /**
     * A view of flat arrays.
     *
     * @param data the training images
     * @param lambda factor of everything that is added to the gradients
     * @param own the codes of the batch
     * @param partners one for each image of the batch; null if there are none
     */
    public CodeBatch(Dataset data, double lambda, Codes own, Codes partners) {
        this.data = data;
        this.lambda = lambda;
        this.own = own;
        this.partners = partners;
    }

    /** The number of images. */
    public int size() {
        return own.images.length;
    }

    /** The number of components of a code, d. */
    public int codeSize() {
        return own.values.length / size();
    }

    /** One component of the code of an image. */
    public float code(int image, int component) {
        return own.values[image * codeSize() + component];
    }

    /** One component of the code of an image's partner. */
    public float partnerCode(int image, int component) {
        return partners.values[image * codeSize() + component];
    }

    /** Adds to the derivative of the penalty with respect to one component of the code of an image. */
    public void addGradient(int image, int component, double derivative) {
        own.gradient[image * codeSize() + component] += (float) (lambda * derivative);
    }

    /** Adds to the derivative of the penalty with respect to one component of the code of an image's partner. */
    public void addPartnerGradient(int image, int component, double derivative) {
        partners.gradient[image * codeSize() + component] += (float) (lambda * derivative);
    }

    /**
     * The sum over all pairs of components of their squared covariance in this batch; its gradient is added. The covariance
     * is the mean product of the deviations from the means.
     */
    public double penaliseCovariance() {
        int d = codeSize();
        double[][] deviations = new double[d][size()];
        for (int j = 0; j < d; j++) {
            double sum = 0;
            for (int i = 0; i < size(); i++) {
                sum += code(i, j);
            }
            for (int i = 0; i < size(); i++) {
                deviations[j][i] = code(i, j) - sum / size();
            }
        }
        double penalty = 0;
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < j; k++) {
                penalty += penaliseCovariance(j, k, deviations);
            }
        }
        return penalty;
    }

    private double penaliseCovariance(int j, int k, double[][] deviations) {
        double covariance = 0;
        for (int i = 0; i < size(); i++) {
            covariance += deviations[j][i] * deviations[k][i] / size();
        }
        double factor = 2 * covariance / size();
        for (int i = 0; i < size(); i++) {
            addGradient(i, j, factor * deviations[k][i]);
            addGradient(i, k, factor * deviations[j][i]);
        }
        return covariance * covariance;
    }

    /** The squared difference of an image and its partner, summed over pixels. */
    public double partnerDistance(int image) {
        return distance(own.images[image], partners.images[image]);
    }

    private double distance(int first, int second) {
        int length = data.shape().length();
        int a = first * length;
        int b = second * length;
        double sum = 0;
        for (int i = 0; i < length; i++) {
            double difference = data.images()[a + i] - data.images()[b + i];
            sum += difference * difference;
        }
        return sum;
    }
}
