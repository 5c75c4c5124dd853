package org.shapecode.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.engine.EngineMemory;
import org.shapecode.network.engine.Engines;
import org.shapecode.network.spi.CodeRegulariser;
import org.shapecode.network.spi.CustomForm;
import org.shapecode.network.spi.Initialiser;
import org.shapecode.network.spi.JacobianRegulariser;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.WeightRegulariser;

/**
 * An encoder and a decoder trained to reproduce their input. The loss of a batch is the mean over its images of a
 * {@link Loss}, such as the sum over pixels of (x - D(E(x)))^2 (paper, Eq. 1), plus lambda psi for each regulariser. The same seed gives the same bits on any
 * number of threads.
 */
public final class Autoencoder implements TrainableModel {
    private static final String ENCODER = "encoder.zip";
    private static final String DECODER = "decoder.zip";

    private final AutoencoderModel model;
    private final StepRule rule;
    private final Penalties penalties;
    private final Adam adam;
    private final float[] gradient;
    private final List<String> terms;

    /** An untrained autoencoder with Glorot-uniform weights and the paper's loss. */
    public Autoencoder(NetworkSpec encoder, NetworkSpec decoder, ModelContext context) {
        this(encoder, decoder, Loss.SUM_OF_SQUARES, Initialiser.GLOROT, context);
    }

    /**
     * An untrained autoencoder.
     *
     * @param encoder takes images of the context's shape
     * @param decoder takes the encoder's codes
     * @throws IllegalArgumentException if the networks do not fit each other or the images
     */
    public Autoencoder(
            NetworkSpec encoder, NetworkSpec decoder, Loss loss, Initialiser initialiser, ModelContext context) {
        this(encoder, decoder, loss, initialiser, StepRule::plain, context);
    }

    /**
     * An untrained variational autoencoder (Kingma and Welling, 2014) with Glorot-uniform weights and the paper's loss, plus
     * beta times the divergence of the code from the standard normal distribution. The code is the mean.
     *
     * @param encoder gives the means of the code's components, then the logarithms of their variances
     * @param decoder takes codes
     * @param beta weight of the divergence (Higgins et al., 2017); not negative
     * @throws IllegalArgumentException if the networks do not fit each other or the images
     */
    public static Autoencoder variational(NetworkSpec encoder, NetworkSpec decoder, double beta, ModelContext context) {
        return new Autoencoder(
                encoder,
                decoder,
                Loss.SUM_OF_SQUARES,
                Initialiser.GLOROT,
                model -> new VariationalStep(model, context.seed(), beta),
                context);
    }

    /**
     * An untrained autoencoder whose code grows by one component at a time (Ladjal, Newson and Pham, 2019), with
     * Glorot-uniform weights and the paper's loss, plus lambda times the sum of the squared covariances of the components,
     * the last of the penalties. The decoder learns all the time, and the part of the encoder that a component has for itself
     * only until the next component is added.
     *
     * @param encoder with a flat code of d numbers, and a multiple of d channels in all layers with weights
     * @param steps after which the next component is added
     * @param lambda weight of the covariance; not negative
     * @throws IllegalArgumentException if the networks do not fit each other or the images
     */
    public static Autoencoder growing(
            NetworkSpec encoder, NetworkSpec decoder, int steps, double lambda, ModelContext context) {
        return new Autoencoder(
                encoder,
                decoder,
                Loss.SUM_OF_SQUARES,
                Initialiser.GLOROT,
                model -> new ComponentGrowth(model, steps),
                ComponentGrowth.decorrelated(context, lambda));
    }

    private Autoencoder(
            NetworkSpec encoder,
            NetworkSpec decoder,
            Loss loss,
            Initialiser initialiser,
            Function<AutoencoderModel, StepRule> rule,
            ModelContext context) {
        if (encoder.inputLength() != context.shape().length()) {
            throw new IllegalArgumentException("the encoder does not take images of " + context.shape());
        }
        float[] parameters = new float[encoder.parameterCount() + decoder.parameterCount()];
        RandomGenerator random = context.seed().stream("weights");
        initialiser.fill(encoder, parameters, 0, random);
        initialiser.fill(decoder, parameters, encoder.parameterCount(), random);
        this.model = new AutoencoderModel(
                encoder,
                decoder,
                loss,
                parameters,
                Engines.of(encoder, decoder, loss, context.threads()),
                Engines.of(encoder, decoder, loss, 1));
        this.rule = rule.apply(model);
        this.penalties = new Penalties(context.regularisers(), model, context.seed(), context.threads());
        this.adam = new Adam(context.optimiser(), encoder, decoder);
        this.gradient = new float[parameters.length];
        List<String> names = new ArrayList<>(List.of("loss", "data"));
        names.addAll(this.rule.terms());
        names.addAll(Penalties.names(context.regularisers()));
        names.addAll(List.of("code.min", "code.max"));
        this.terms = List.copyOf(names);
    }

    /**
     * The bytes that training such an autoencoder takes beyond its images, for
     * {@link org.shapecode.network.spi.ModelBuilder#memory}.
     *
     * @param networks the encoder and the decoder
     * @param batch number of images in a batch
     * @throws IllegalArgumentException if no array is large enough for it
     */
    public static long memory(List<NetworkSpec> networks, ModelContext context, int batch) {
        boolean tangents = context.regularisers().stream().anyMatch(JacobianRegulariser.class::isInstance);
        return EngineMemory.bytes(context.threads(), tangents, batch, networks.toArray(NetworkSpec[]::new));
    }

    /**
     * Rejects a regulariser that has nothing to apply to, for
     * {@link org.shapecode.network.spi.ModelBuilder#check(org.shapecode.data.api.ImageShape, Regulariser)}.
     *
     * @param networks the encoder and the decoder
     * @throws IllegalArgumentException if it penalises weights and there are none, or dz/dx and a layer of the encoder does
     *     not give its derivative, or longer codes
     */
    public static void check(List<NetworkSpec> networks, Regulariser regulariser) {
        if (regulariser instanceof WeightRegulariser
                && networks.stream().flatMap(NetworkSpec::forms).noneMatch(KernelForm.class::isInstance)) {
            throw new IllegalArgumentException("does not fit: it penalises weights, but no layer of the model has any");
        }
        int code = networks.get(1).inputLength();
        if (regulariser instanceof CodeRegulariser codes && codes.leastCode() > code) {
            throw new IllegalArgumentException("does not fit: it penalises codes of at least " + codes.leastCode()
                    + " components, but that of the model has " + code);
        }
        NetworkSpec encoder = networks.get(0);
        for (int layer = 0; layer < encoder.layers() && regulariser instanceof JacobianRegulariser; layer++) {
            if (encoder.form(layer) instanceof CustomForm custom && custom.tangents() == null) {
                throw new IllegalArgumentException(
                        "does not fit: it penalises dz/dx, but layer " + (layer + 1) + " of the encoder ("
                                + encoder.kinds().get(layer).id() + ") does not give its second derivatives");
            }
        }
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
        double error = rule.run(data.images(), batch, adam.iteration(), gradient, codes, codeGradient);
        penalties.onParameters(data, batch, gradient);
        adam.update(model.parameters(), gradient, rule.fixed(adam.iteration()));
        terms[0] = error + penalties.sum() + rule.penalty();
        terms[1] = error;
        double[] own = rule.values();
        System.arraycopy(own, 0, terms, 2, own.length);
        System.arraycopy(penalties.values(), 0, terms, 2 + own.length, penalties.values().length);
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
