package org.shapecode.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.StackSpec;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.engine.AutoencoderEngine;
import org.shapecode.network.engine.EngineMemory;
import org.shapecode.network.spi.JacobianRegulariser;
import org.shapecode.network.spi.ModelContext;

/**
 * Two convolution stacks trained to reproduce their input. The loss of a batch is the mean over its images of the sum over
 * pixels of (x - D(E(x)))^2 (paper, Eq. 1), plus lambda psi for each regulariser. The same seed gives the same bits on any
 * number of threads.
 */
public final class Autoencoder implements TrainableModel {
    private static final String ENCODER = "encoder.zip";
    private static final String DECODER = "decoder.zip";

    private final AutoencoderModel model;
    private final Penalties penalties;
    private final Adam adam;
    private final float[] gradient;
    private final List<String> terms;

    /**
     * An untrained autoencoder with Glorot-uniform weights.
     *
     * @param encoder takes images of the context's shape
     * @param decoder takes the encoder's codes
     * @throws IllegalArgumentException if the stacks do not fit each other or the images
     */
    public Autoencoder(StackSpec encoder, StackSpec decoder, ModelContext context) {
        if (encoder.inputLength() != context.shape().pixels()) {
            throw new IllegalArgumentException("the encoder does not take images of " + context.shape());
        }
        float[] parameters = new float[encoder.parameterCount() + decoder.parameterCount()];
        RandomGenerator random = context.seed().stream("weights");
        GlorotUniform.fill(encoder, parameters, 0, random);
        GlorotUniform.fill(decoder, parameters, encoder.parameterCount(), random);
        this.model = new AutoencoderModel(
                encoder,
                decoder,
                parameters,
                new AutoencoderEngine(encoder, decoder, context.threads()),
                new AutoencoderEngine(encoder, decoder, 1));
        this.penalties = new Penalties(context.regularisers(), model, context.seed(), context.threads());
        this.adam = new Adam(context.optimiser(), parameters.length);
        this.gradient = new float[parameters.length];
        List<String> names = new ArrayList<>(List.of("loss", "data"));
        names.addAll(Penalties.names(context.regularisers()));
        names.addAll(List.of("code.min", "code.max"));
        this.terms = List.copyOf(names);
    }

    /**
     * The bytes that training such an autoencoder takes beyond its images, for
     * {@link org.shapecode.network.spi.ModelBuilder#memory}.
     *
     * @param batch number of images in a batch
     * @throws IllegalArgumentException if no array is large enough for it
     */
    public static long memory(StackSpec encoder, StackSpec decoder, ModelContext context, int batch) {
        boolean tangents = context.regularisers().stream().anyMatch(JacobianRegulariser.class::isInstance);
        return EngineMemory.bytes(context.threads(), tangents, batch, encoder, decoder);
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public List<String> terms() {
        return terms;
    }

    @Override
    public void prepare(Dataset data, Progress progress) {
        penalties.prepare(data, progress);
    }

    @Override
    public void step(Dataset data, int[] batch, double[] terms) {
        float[] codeGradient = penalties.onCodes(data, batch, adam.iteration());
        float[] codes = new float[batch.length * model.codeSize()];
        double error = model.engine().step(model.parameters(), data.images(), batch, gradient, codes, codeGradient);
        penalties.onParameters(data, batch, gradient);
        adam.update(model.parameters(), gradient);
        terms[0] = error + penalties.sum();
        terms[1] = error;
        System.arraycopy(penalties.values(), 0, terms, 2, penalties.values().length);
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (float code : codes) {
            min = Math.min(min, code);
            max = Math.max(max, code);
        }
        terms[terms.length - 2] = min;
        terms[terms.length - 1] = max;
    }

    @Override
    public void setLearningRate(double rate) {
        adam.setLearningRate(rate);
    }

    @Override
    public void setLambda(int regulariser, double lambda) {
        penalties.setLambda(regulariser, lambda);
    }

    @Override
    public void save(Path folder) throws IOException {
        adam.write(folder.resolve(ENCODER), model.encoder(), model.parameters(), 0);
        adam.write(
                folder.resolve(DECODER),
                model.decoder(),
                model.parameters(),
                model.encoder().parameterCount());
    }

    @Override
    public void load(Path folder) {
        adam.read(folder.resolve(ENCODER), model.encoder(), model.parameters(), 0);
        int steps = adam.iteration();
        adam.read(
                folder.resolve(DECODER),
                model.decoder(),
                model.parameters(),
                model.encoder().parameterCount());
        if (adam.iteration() != steps) {
            throw new Problem("The weights in " + folder + " are from different steps: " + ENCODER + " is of step "
                    + steps + " and " + DECODER + " of step " + adam.iteration() + "; restore these files.");
        }
    }

    @Override
    public OptionalInt stepsTaken() {
        return OptionalInt.of(adam.iteration());
    }

    @Override
    public void close() {
        model.engine().close();
    }
}
