package org.shapecode.models;

/**
 * What a discriminator says of a batch: the mean cross-entropy between its judgement and what it should be.
 *
 * @param loss the mean over the batch
 * @param score the mean probability that it gives to being real
 * @param gradient of the loss by the scores before the sigmoid, [n]
 */
record Verdict(double loss, double score, float[] gradient) {
    /**
     * Judges.
     *
     * @param scores before the sigmoid, [n]
     * @param real what it should take them for
     */
    static Verdict of(float[] scores, boolean real) {
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
        return new Verdict(loss / scores.length, sum / scores.length, gradient);
    }
}
