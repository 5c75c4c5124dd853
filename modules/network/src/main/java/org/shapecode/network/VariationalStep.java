package org.shapecode.network;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.Seed;
import org.shapecode.network.engine.PairEngine;

/**
 * The training step of a variational autoencoder (Kingma and Welling, 2014). The encoder gives the means and the logarithms
 * of the variances of the code's components; the code is the means, and the decoder is given a sample, drawn from the seed's stream of the step, so that
 * a step is the same whatever came before it.
 */
final class VariationalStep implements StepRule {
    private final AutoencoderModel model;
    private final Seed seed;
    private final double beta;
    private double divergence;

    VariationalStep(AutoencoderModel model, Seed seed, double beta) {
        this.model = model;
        this.seed = seed;
        this.beta = beta;
    }

    /** The divergence of the code from the standard normal distribution. */
    @Override
    public List<String> terms() {
        return List.of("kl");
    }

    @Override
    public double[] values() {
        return new double[] {divergence};
    }

    @Override
    public double penalty() {
        return beta * divergence;
    }

    @Override
    public double run(float[] images, int[] batch, int step, float[] gradient, float[] codes, float[] codeGradient) {
        PairEngine engine = model.engine();
        int width = model.encoder().outputLength();
        float[] outputs = new float[batch.length * width];
        engine.encoder().forwardInTraining(model.parameters(), images, batch, outputs);
        float[] noise = noise(codes.length, step);
        float[] samples = new float[codes.length];
        int d = model.codeSize();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = outputs[mean(i, d)];
            samples[i] = codes[i] + (float) (deviation(outputs[mean(i, d) + d]) * noise[i]);
        }
        int pixels = model.decoder().outputLength();
        float[] errors = new float[batch.length * pixels];
        engine.decoder().forwardInTraining(model.parameters(), samples, null, errors);
        double loss = differentiate(errors, images, batch, pixels);
        float[] ofSamples = new float[codes.length];
        engine.decoder().backward(model.parameters(), samples, null, errors, gradient, ofSamples);
        float[] below = throughSamples(outputs, noise, ofSamples);
        for (int i = 0; codeGradient != null && i < below.length; i++) {
            below[i] += codeGradient[i];
        }
        engine.encoder().backward(model.parameters(), images, batch, below, gradient, null);
        return loss;
    }

    private float[] noise(int length, int step) {
        RandomGenerator random = seed.stream("noise of step " + step);
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }

    /** The place of the mean of a component of a code in the encoder's outputs; d further on is the logarithm. */
    private static int mean(int i, int d) {
        return i / d * 2 * d + i % d;
    }

    private static double deviation(float logVariance) {
        return StrictMath.exp(logVariance / 2.0);
    }

    /** Replaces the outputs by the gradient of the squared error, and returns the error; both averaged over the batch. */
    private static double differentiate(float[] outputs, float[] images, int[] batch, int pixels) {
        double sum = 0;
        float factor = 2f / batch.length;
        for (int i = 0; i < batch.length; i++) {
            for (int p = 0; p < pixels; p++) {
                float difference = outputs[i * pixels + p] - images[batch[i] * pixels + p];
                sum += difference * difference;
                outputs[i * pixels + p] = factor * difference;
            }
        }
        return sum / batch.length;
    }

    /** The gradient with respect to the encoder's outputs, that of the divergence included. */
    private float[] throughSamples(float[] outputs, float[] noise, float[] ofSamples) {
        float[] gradient = new float[outputs.length];
        int d = model.codeSize();
        int count = noise.length / d;
        double sum = 0;
        for (int i = 0; i < noise.length; i++) {
            double mu = outputs[mean(i, d)];
            double logVariance = outputs[mean(i, d) + d];
            double variance = StrictMath.exp(logVariance);
            sum += (mu * mu + variance - 1 - logVariance) / 2;
            double spread = ofSamples[i] * noise[i] * StrictMath.sqrt(variance) / 2;
            gradient[mean(i, d)] = (float) (ofSamples[i] + beta * mu / count);
            gradient[mean(i, d) + d] = (float) (spread + beta * (variance - 1) / 2 / count);
        }
        divergence = sum / count;
        return gradient;
    }
}
