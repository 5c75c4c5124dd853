package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;
import org.shapecode.network.spi.ModelContext;

class DcganTest extends ModelBuilderContract {
    private static final ImageShape DISKS = new ImageShape(2, 16);
    private static final float[] CODES = {-1, -0.3f, 0, 0.7f};

    @TempDir
    Path files;

    @Override
    protected ModelBuilder plugin() {
        return new Dcgan();
    }

    @Override
    protected ImageShape shape() {
        return new ImageShape(2, 8);
    }

    private static TrainableModel build(Dcgan builder, long seed) {
        return builder.build(
                new ModelContext(DISKS, List.of(), new Optimiser(2e-4, 0.5, 0.999, 1e-8), new Seed(seed), 1));
    }

    /** Disks with radii from 0 to 7. */
    private static Dataset disks() {
        float[] images = new float[8 * 256];
        double[][] radii = new double[8][1];
        for (int i = 0; i < images.length; i++) {
            double distance = Math.hypot(i / 16 % 16 - 7.5, i % 16 - 7.5);
            images[i] = distance < i / 256 ? 1 : 0;
            radii[i / 256][0] = i / 256;
        }
        return new Dataset(DISKS, List.of(new Attribute("radius", "px", 0, 8, Attribute.Kind.REAL)), radii, images);
    }

    private static double[] train(TrainableModel model, int steps) {
        double[] terms = new double[model.terms().size()];
        for (int i = 0; i < steps; i++) {
            model.step(disks(), new int[] {0, 1, 2, 3, 4, 5, 6, 7}, terms);
        }
        return terms;
    }

    @Test
    void termsMatchTheirNames() {
        try (TrainableModel model = build(new Dcgan(1, 4, 0.2, 16), 1)) {
            double[] terms = train(model, 1);
            assertEquals(List.of("loss", "discriminator", "real", "fake", "code.min", "code.max"), model.terms());
            assertTrue(terms[0] > 0 && terms[1] > 0);
            assertTrue(terms[2] > 0 && terms[2] < 1 && terms[3] > 0 && terms[3] < 1);
            assertTrue(-1 <= terms[4] && terms[4] < terms[5] && terms[5] <= 1);
        }
    }

    @Test
    void decodedImagesAreGreyLevels() {
        try (TrainableModel model = build(new Dcgan(1, 4, 0.2, 16), 1)) {
            for (float grey : model.model().decode(CODES)) {
                assertTrue(grey >= 0 && grey <= 1);
            }
        }
    }

    /** At inference, batch normalisation uses running statistics, which are saved with the weights. */
    @Test
    void runningStatisticsAreSaved() throws IOException {
        Dcgan builder = new Dcgan(1, 4, 0.2, 16);
        try (TrainableModel trained = build(builder, 1);
                TrainableModel loaded = build(builder, 2)) {
            float[] untrained = loaded.model().decode(CODES);
            train(trained, 3);
            trained.save(files);
            loaded.load(files);
            assertArrayEquals(trained.model().decode(CODES), loaded.model().decode(CODES));
            assertFalse(Arrays.equals(untrained, loaded.model().decode(CODES)));
        }
    }

    /** Images that the generator drew itself have codes that draw them again. */
    @Test
    void codesOfSeveralComponentsAreFound() {
        try (TrainableModel model = build(new Dcgan(2, 4, 0.2, 64), 1)) {
            train(model, 60); // before, all codes draw nearly the same image
            float[] images = model.model().decode(new float[] {-0.8f, 0.3f, 0.5f, -0.6f});
            float[] codes = model.model().encode(images);
            assertEquals(4, codes.length);
            double left = distance(images, model.model().decode(codes));
            double atFirst = distance(images, model.model().decode(new float[4]));
            assertTrue(left < 0.2 * atFirst, left + " of " + atFirst);
            assertEquals(8, model.model().errors(disks()).length);
        }
    }

    private static double distance(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .sum();
    }

    @Test
    void otherImageShapesAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> plugin().check(new ImageShape(1, 64)));
        assertThrows(IllegalArgumentException.class, () -> plugin().check(new ImageShape(2, 48)));
        assertThrows(IllegalArgumentException.class, () -> plugin().check(new ImageShape(2, 4)));
        plugin().check(new ImageShape(2, 8));
    }
}
