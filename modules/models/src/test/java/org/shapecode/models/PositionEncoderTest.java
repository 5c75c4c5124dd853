package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Seed;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;
import org.shapecode.network.spi.ModelContext;

class PositionEncoderTest extends ModelBuilderContract {
    @Override
    protected ModelBuilder plugin() {
        return new PositionEncoder();
    }

    @Override
    protected ImageShape shape() {
        return new ImageShape(1, 64);
    }

    /** Table 2 and Proposition 3: the hand-crafted encoder gives n - a for the one-hot image at a. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 32, 64, 128, 256, 512, 1024})
    void theHandCraftedEncoderIsExact(int n) {
        ModelContext context = new ModelContext(new ImageShape(1, n), List.of(), new Optimiser(), new Seed(1), 1);
        try (TrainableModel model = new PositionEncoder(false, 0.2).build(context)) {
            float[] images = new float[n * n];
            for (int a = 0; a < n; a++) {
                images[a * n + a] = 1;
            }
            float[] codes = model.model().encode(images);
            for (int a = 0; a < n; a++) {
                assertEquals(n - a, codes[a]);
            }
            assertEquals(Set.of(Part.ENCODER), model.model().parts());
            assertThrows(
                    UnsupportedOperationException.class, () -> model.model().decode(codes));
        }
    }

    @Test
    void otherImageShapesAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> plugin().check(new ImageShape(2, 64)));
        assertThrows(IllegalArgumentException.class, () -> plugin().check(new ImageShape(1, 48)));
        // One kernel for three channels would be another network.
        ImageShape colour = new ImageShape(1, 64, 3);
        plugin().check(colour);
        assertThrows(IllegalArgumentException.class, () -> new PositionEncoder(false, 0.2).check(colour));
    }
}
