package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.AttributeCode;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;

class CoordinateRegressorTest extends ModelBuilderContract {
    private static final ImageShape SHAPE = new ImageShape(2, 64);

    @Override
    protected ModelBuilder plugin() {
        return new CoordinateRegressor();
    }

    @Override
    protected ModelBuilder model() {
        return new CoordinateRegressor(List.of("any"), List.of(4, 4, 4, 4), true, true, 0.2);
    }

    @Test
    void endsWithANumberForEachAttribute() {
        NetworkSpec spec = new CoordinateRegressor().networks(SHAPE).get(0);
        assertEquals(
                "1 × 64 × 64 px → 3 × 64 × 64 px → 8 × 32 × 32 px → 8 × 16 × 16 px → 8 × 8 × 8 px → 8 × 4 × 4 px"
                        + " → 128 numbers → 2 numbers",
                spec.sizes());
        assertEquals(224 + 3 * 584 + 258, spec.parameterCount());
    }

    @Test
    void hasAnEncoderOnlyWhoseCodeIsThePrediction() {
        try (TrainableModel trainable =
                new CoordinateRegressor().build(new ModelContext(SHAPE, List.of(), new Optimiser(), new Seed(1), 1))) {
            Model model = trainable.model();
            assertEquals(2, model.codeSize());
            assertEquals(Set.of(Part.ENCODER), model.parts());
            assertEquals(
                    new AttributeCode(List.of("x", "y")), model.attributeCode().orElseThrow());
            assertThrows(UnsupportedOperationException.class, () -> model.decode(new float[2]));
        }
    }
}
