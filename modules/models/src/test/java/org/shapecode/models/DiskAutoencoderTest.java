package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;
import org.shapecode.network.spi.ModelContext;

class DiskAutoencoderTest extends ModelBuilderContract {
    @Override
    protected ModelBuilder plugin() {
        return new DiskAutoencoder();
    }

    private static TrainableModel build(DiskAutoencoder builder) {
        return builder.build(new ModelContext(new ImageShape(2, 64), List.of(), new Optimiser(), new Seed(1), 1));
    }

    @Test
    void hasTheLayersAndParametersOfThePaper() {
        try (TrainableModel model = build(new DiskAutoencoder())) {
            List<Layer> layers = model.model().layers();
            assertEquals(
                    List.of(8, 4, 4, 3, 2, 1, 2, 3, 4, 4, 8, 1),
                    layers.stream().map(Layer::out).toList());
            assertEquals(
                    1412,
                    layers.stream()
                            .mapToInt(layer -> layer.kernels().length + layer.biases().length)
                            .sum());
            assertEquals(1, model.model().codeSize());
        }
    }

    /** Proposition 1: without biases D(lambda z) = lambda D(z) for lambda >= 0. */
    @Test
    void withoutBiasesTheDecoderIsHomogeneous() {
        try (TrainableModel model = build(new DiskAutoencoder(List.of(8, 4, 4, 3, 2, 1), false, 0.2))) {
            float[] one = model.model().decode(new float[] {1});
            float[] four = model.model().decode(new float[] {4});
            for (int i = 0; i < one.length; i++) {
                assertEquals(4 * one[i], four[i]);
            }
        }
    }

    @Test
    void aSideThatCannotBeHalvedIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> new DiskAutoencoder().check(new ImageShape(2, 48)));
        new DiskAutoencoder().check(new ImageShape(2, 128));
    }

    @Test
    void aLargerImageHasALongerCode() {
        Model model = new DiskAutoencoder()
                .build(new ModelContext(new ImageShape(2, 128), List.of(), new Optimiser(), new Seed(1), 1))
                .model();
        assertEquals(4, model.codeSize());
    }
}
