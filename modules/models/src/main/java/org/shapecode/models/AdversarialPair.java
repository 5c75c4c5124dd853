package org.shapecode.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.Network;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelContext;

/**
 * A generator and a discriminator trained against each other (Goodfellow et al., 2014, with the non-saturating generator
 * loss of their section 3). Each step draws its codes from its own random stream.
 */
final class AdversarialPair implements TrainableModel {
    private static final String GENERATOR = "generator.zip";
    private static final String DISCRIMINATOR = "discriminator.zip";

    private final Network generator;
    private final Network discriminator;
    private final GeneratorModel model;
    private final Seed seed;

    /**
     * An untrained pair.
     *
     * @param search number of codes tried for an image
     */
    AdversarialPair(DcganNetworks layers, ModelContext context, int search) {
        generator = new Network(layers.generator(), context);
        discriminator = new Network(layers.discriminator(), context);
        DcganNetworks.draw(generator.spec(), generator.parameters(), "generator", context.seed());
        DcganNetworks.draw(discriminator.spec(), discriminator.parameters(), "discriminator", context.seed());
        model = new GeneratorModel(generator, context.shape(), layers.code(), search);
        seed = context.seed();
    }

    @Override
    public Model model() {
        return model;
    }

    /**
     * Both losses, the mean probability of being real that the discriminator assigns to real and to generated images, and
     * the range of the codes drawn.
     */
    @Override
    public List<String> terms() {
        return List.of("loss", "discriminator", "real", "fake", "code.min", "code.max");
    }

    @Override
    public void step(Dataset data, int[] batch, double[] terms) {
        float[] codes = drawn(batch.length);
        float[] fakes = generator.forward(codes);
        // Real and generated images are normalised in separate batches, as by Radford et al.
        float[] images = images(data, batch);
        DiscriminatorLoss real = DiscriminatorLoss.of(discriminator.forward(images), true);
        discriminator.backward(images, real.gradient(), true);
        DiscriminatorLoss fake = DiscriminatorLoss.of(discriminator.forward(fakes), false);
        discriminator.backward(fakes, fake.gradient(), true);
        discriminator.update();
        DiscriminatorLoss fooled = DiscriminatorLoss.of(discriminator.forward(fakes), true);
        generator.backward(codes, discriminator.backward(fakes, fooled.gradient(), false), true);
        generator.update();
        model.changed();
        terms[0] = fooled.loss();
        terms[1] = real.loss() + fake.loss();
        terms[2] = real.score();
        terms[3] = fake.score();
        Arrays.sort(codes);
        terms[4] = codes[0];
        terms[5] = codes[codes.length - 1];
    }

    private float[] drawn(int count) {
        RandomGenerator random = seed.stream("codes of step " + generator.updates());
        float[] codes = new float[count * model.codeSize()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = 2 * random.nextFloat() - 1;
        }
        return codes;
    }

    private static float[] images(Dataset data, int[] batch) {
        int length = data.shape().length();
        float[] images = new float[batch.length * length];
        for (int i = 0; i < batch.length; i++) {
            System.arraycopy(data.images(), batch[i] * length, images, i * length, length);
        }
        return images;
    }

    @Override
    public void setLearningRate(double rate) {
        generator.setLearningRate(rate);
        discriminator.setLearningRate(rate);
    }

    @Override
    public void setLambda(int regulariser, double lambda) {
        throw new IndexOutOfBoundsException("there are no regularisers");
    }

    @Override
    public void save(Path folder) throws IOException {
        generator.save(folder.resolve(GENERATOR));
        discriminator.save(folder.resolve(DISCRIMINATOR));
    }

    @Override
    public void load(Path folder) {
        generator.load(folder.resolve(GENERATOR));
        discriminator.load(folder.resolve(DISCRIMINATOR));
        model.changed();
    }

    @Override
    public OptionalInt stepsTaken() {
        return OptionalInt.of(generator.updates());
    }

    @Override
    public void close() {
        generator.close();
        discriminator.close();
    }
}
