package org.shapecode.network.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.WeightRegulariser;
import org.shapecode.network.stack.StackEngine;
import org.shapecode.network.stack.StackSpec;

/**
 * One half of an autoencoder, trained with codes that are given: an encoder to give the code of an image, or a decoder to
 * give the image of a code (paper, sections 5.3 and 5.4). The loss is the squared error, summed over the output, averaged
 * over the batch, plus lambda psi for each regulariser, all of which must be on weights.
 */
public final class FittedStack implements TrainableModel {
    private static final String FILE = "stack.zip";

    private final HalfModel model;
    private final List<WeightRegulariser> regularisers = new ArrayList<>();
    private final List<String> terms = new ArrayList<>(List.of("loss", "data"));
    private final Adam adam;
    private final float[] gradient;
    private final boolean learns;

    /**
     * A half that learns, with weights after Glorot and Bengio (2010).
     *
     * @param spec with one component of code
     * @param code the code of an image, from its attributes
     * @throws IllegalArgumentException if the stack does not fit the images, or a regulariser is not on weights
     */
    public FittedStack(StackSpec spec, ToDoubleFunction<double[]> code, ModelContext context) {
        this(spec, code, null, context);
    }

    /**
     * A half with given parameters, which does not learn.
     *
     * @param parameters of the stack, in its order
     */
    public static FittedStack fixed(
            StackSpec spec, ToDoubleFunction<double[]> code, float[] parameters, ModelContext context) {
        return new FittedStack(spec, code, parameters.clone(), context);
    }

    private FittedStack(StackSpec spec, ToDoubleFunction<double[]> code, float[] given, ModelContext context) {
        if (spec.inputLength() * spec.outputLength() != context.shape().pixels()) {
            throw new IllegalArgumentException(
                    "the stack is not between images of " + context.shape() + " and a number");
        }
        for (Regulariser regulariser : context.regularisers()) {
            if (!(regulariser instanceof WeightRegulariser weights)) {
                throw new IllegalArgumentException("takes penalties on weights only, not " + regulariser.id());
            }
            regularisers.add(weights);
        }
        terms.addAll(Penalties.names(context.regularisers()));
        float[] parameters = given == null ? new float[spec.parameterCount()] : given;
        learns = given == null;
        if (learns) {
            Glorot.fill(spec, parameters, 0, context.seed().stream("weights"));
        }
        model = new HalfModel(
                spec, code, parameters, new StackEngine(spec, context.threads()), new StackEngine(spec, 1));
        adam = new Adam(context.optimiser(), parameters.length);
        gradient = new float[parameters.length];
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
        boolean encodes = model.part() == Part.ENCODER;
        float[] codes = model.given(data);
        float[] inputs = encodes ? data.images() : codes;
        float[] targets = encodes ? codes : data.images();
        values[1] = model.engine().fit(model.parameters(), inputs, targets, batch, gradient);
        values[0] = values[1];
        for (int i = 0; i < regularisers.size(); i++) {
            WeightRegulariser each = regularisers.get(i);
            values[2 + i] = Penalties.onKernels(each, model.part(), model.spec(), 0, model.parameters(), gradient);
            values[0] += each.lambda() * values[2 + i];
        }
        if (learns) {
            adam.update(model.parameters(), gradient);
        }
    }

    @Override
    public void save(Path folder) throws IOException {
        adam.write(folder.resolve(FILE), model.spec(), model.parameters(), 0);
    }

    @Override
    public void load(Path folder) throws IOException {
        adam.read(folder.resolve(FILE), model.spec(), model.parameters(), 0);
    }

    @Override
    public void close() {
        model.engine().close();
    }
}
