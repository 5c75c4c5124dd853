package org.shapecode.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TargetCode;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.engine.StackSpec;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;

class ActivationsTest {
    private static final ModelContext CONTEXT =
            new ModelContext(new ImageShape(1, 8), List.of(), new Optimiser(), new Seed(1), 1);

    /** The vectors of the paper's Table 2 for the one-hot images at 1 and 6. */
    @Test
    void allVectorsOfTable2() {
        NetworkSpec spec = ExampleNetworks.of(new StackSpec(Part.ENCODER, 1, 8, List.of(1, 1, 1, 1), false, 1));
        float[] kernels = {1, 2, 1, 1, 2, 1, 1, 2, 1};
        try (TrainableModel model =
                SupervisedNetwork.fixed(spec, TargetCode.number(attributes -> 8 - attributes[0]), kernels, CONTEXT)) {
            List<Activations> levels = model.model().activations(oneHots(1, 6));
            assertEquals(4, levels.size());
            assertArrayEquals(oneHots(1, 6).images(), levels.get(0).values());
            assertArrayEquals(
                    new float[] {1, 1, 0, 0, 0, 0, 0, 2}, levels.get(1).values());
            assertArrayEquals(new float[] {3, 1, 0, 2}, levels.get(2).values());
            assertArrayEquals(new float[] {7, 2}, levels.get(3).values());
            assertEquals(new Activations(Part.ENCODER, 2, 1, 2, 1, levels.get(2).values()), levels.get(2));
        }
    }

    @Test
    void anAutoencoderHasTheActivationsOfBothParts() {
        NetworkSpec encoder = ExampleNetworks.of(new StackSpec(Part.ENCODER, 1, 8, List.of(1, 3, 2, 1), true, 0.2f));
        NetworkSpec decoder = ExampleNetworks.of(new StackSpec(Part.DECODER, 1, 8, List.of(1, 2, 3, 1), true, 0.2f));
        try (TrainableModel model = new Autoencoder(encoder, decoder, CONTEXT)) {
            Dataset data = oneHots(0, 3, 7);
            List<Activations> levels = model.model().snapshot().activations(data);
            assertEquals(
                    List.of(
                            "ENCODER 0",
                            "ENCODER 1",
                            "ENCODER 2",
                            "ENCODER 3",
                            "DECODER 0",
                            "DECODER 1",
                            "DECODER 2",
                            "DECODER 3"),
                    levels.stream()
                            .map(each -> each.part() + " " + each.level())
                            .toList());
            assertEquals(
                    List.of(1, 3, 2, 1, 1, 2, 3, 1),
                    levels.stream().map(Activations::channels).toList());
            assertEquals(
                    List.of(1f, 0.2f, 0.2f, 0.2f, 1f, 0.2f, 0.2f, 0.2f),
                    levels.stream().map(Activations::slope).toList());
            float[] codes = model.model().encode(data.images());
            assertArrayEquals(codes, levels.get(3).values());
            assertArrayEquals(codes, levels.get(4).values());
            assertArrayEquals(model.model().decode(codes), levels.get(7).values());
        }
    }

    private static Dataset oneHots(int... positions) {
        float[] images = new float[positions.length * 8];
        double[][] values = new double[positions.length][1];
        for (int i = 0; i < positions.length; i++) {
            images[i * 8 + positions[i]] = 1;
            values[i][0] = positions[i];
        }
        List<Attribute> attributes = List.of(new Attribute("position", "px", 0, 7, Attribute.Kind.WHOLE));
        return new Dataset(CONTEXT.shape(), attributes, values, images);
    }
}
