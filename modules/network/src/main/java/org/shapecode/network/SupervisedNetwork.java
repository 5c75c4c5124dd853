package org.shapecode.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TargetCode;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.engine.Engines;
import org.shapecode.network.spi.Initialiser;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.WeightRegulariser;

/**
 * An encoder or a decoder alone, trained against target codes: an encoder to output the code of an image, a decoder to
 * output the image of a code (paper, sections 5.3 and 5.4). The loss is the squared error summed over the output, averaged
 * over the batch, plus lambda psi for each regulariser, all of which must penalise weights.
 */
public final class SupervisedNetwork implements TrainableModel {
    private static final String FILE = "stack.zip";

    private final SupervisedModel model;
    private final List<WeightRegulariser> regularisers = new ArrayList<>();
    private final double[] lambdas;
    private final List<String> terms = new ArrayList<>(List.of("loss", "data"));
    private final Adam adam;
    private final float[] gradient;
    private final boolean learns;

    /**
     * A network to be trained, with Glorot-uniform weights.
     *
     * @param spec between images and codes
     * @param target the code of an image
     * @throws IllegalArgumentException if the network does not fit the images, or a regulariser does not penalise weights
     */
    public SupervisedNetwork(NetworkSpec spec, TargetCode target, ModelContext context) {
        this(spec, target, null, context);
    }

    /**
     * A network with fixed parameters: its steps measure the loss and change nothing.
     *
     * @param parameters of the network, in the order of {@link NetworkSpec}; copied
     */
    public static SupervisedNetwork fixed(
            NetworkSpec spec, TargetCode target, float[] parameters, ModelContext context) {
        return new SupervisedNetwork(spec, target, parameters.clone(), context);
    }

    private SupervisedNetwork(NetworkSpec spec, TargetCode target, float[] given, ModelContext context) {
        boolean encodes = spec.part() == Part.ENCODER;
        int length = encodes ? spec.inputLength() : spec.outputLength();
        int code = encodes ? spec.outputLength() : spec.inputLength();
        if (length != context.shape().length() || code != target.size()) {
            throw new IllegalArgumentException("the network does not map between images of " + context.shape()
                    + " and codes of length " + target.size());
        }
        for (Regulariser regulariser : context.regularisers()) {
            check(regulariser);
            regularisers.add((WeightRegulariser) regulariser);
        }
        lambdas = Penalties.lambdas(context.regularisers());
        terms.addAll(Penalties.names(context.regularisers()));
        float[] parameters = given == null ? new float[spec.parameterCount()] : given;
        learns = given == null;
        if (learns) {
            Initialiser.GLOROT.fill(spec, parameters, 0, context.seed().stream("weights"));
        }
        model = new SupervisedModel(spec, target, parameters, Engines.of(spec, context.threads()), Engines.of(spec, 1));
        adam = new Adam(context.optimiser(), spec);
        gradient = new float[parameters.length];
    }

    /**
     * Rejects a regulariser that does not penalise weights, for {@link
     * org.shapecode.network.spi.ModelBuilder#check(org.shapecode.data.api.ImageShape, Regulariser)}.
     *
     * @throws IllegalArgumentException if it penalises codes or their derivative
     */
    public static void check(Regulariser regulariser) {
        if (!(regulariser instanceof WeightRegulariser)) {
            throw new IllegalArgumentException(
                    "does not fit a model that is trained against targets: it takes penalties on weights only");
        }
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public List<String> terms() {
        return List.copyOf(terms);
    }

    @Override
    public void step(Dataset data, int[] batch, double[] values) {
        float[] codes = model.target().of(data);
        float[] inputs = model.encodes() ? data.images() : codes;
        float[] targets = model.encodes() ? codes : data.images();
        values[1] = model.engine().fit(model.parameters(), inputs, targets, batch, gradient);
        values[0] = values[1];
        for (int i = 0; i < lambdas.length; i++) {
            values[2 + i] =
                    Penalties.onKernels(regularisers.get(i), lambdas[i], model.spec(), 0, model.parameters(), gradient);
            values[0] += lambdas[i] * values[2 + i];
        }
        if (learns) {
            adam.update(model.parameters(), gradient);
        }
    }

    @Override
    public void setLearningRate(double rate) {
        adam.setLearningRate(rate);
    }

    @Override
    public void setLambda(int regulariser, double lambda) {
        lambdas[regulariser] = lambda;
    }

    @Override
    public void save(Path folder) throws IOException {
        adam.write(folder.resolve(FILE), model.spec(), model.parameters(), 0);
    }

    @Override
    public void load(Path folder) {
        adam.read(folder.resolve(FILE), model.spec(), model.parameters(), 0);
    }

    /** A network with given weights takes no steps. */
    @Override
    public OptionalInt stepsTaken() {
        return learns ? OptionalInt.of(adam.iteration()) : OptionalInt.empty();
    }

    @Override
    public void close() {
        model.engine().close();
    }
}
