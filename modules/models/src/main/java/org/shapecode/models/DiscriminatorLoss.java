package org.shapecode.models;

/**
 * The loss of a discriminator on a batch: the cross-entropy between its output and the label, averaged over the batch.
 *
 * @param loss the mean cross-entropy
 * @param score the mean probability of being real that it assigns
 * @param gradient of the loss with respect to the scores before the sigmoid, [n]
 */
record DiscriminatorLoss(double loss, double score, float[] gradient) {
    /**
     * Computes the loss.
     *
     * @param scores before the sigmoid, [n]
     * @param real the label of all images of the batch
     */
    static DiscriminatorLoss of(float[] scores, boolean real) {
        double loss = 0;
        double sum = 0;
        float[] gradient = new float[scores.length];
        for (int i = 0; i < scores.length; i++) {
            double wrong = real ? -scores[i] : scores[i];
            double share = 1 / (1 + StrictMath.exp(-wrong));
            loss += Math.max(wrong, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(wrong)));
            sum += real ? 1 - share : share;
            gradient[i] = (float) ((real ? -share : share) / scores.length);
        }
        return new DiscriminatorLoss(loss / scores.length, sum / scores.length, gradient);
    }
}
