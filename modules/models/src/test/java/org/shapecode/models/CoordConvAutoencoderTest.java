package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;
import org.shapecode.network.spi.NetworkSpec;

class CoordConvAutoencoderTest extends ModelBuilderContract {
    private static final ImageShape SHAPE = new ImageShape(2, 64);

    @Override
    protected ModelBuilder plugin() {
        return new CoordConvAutoencoder();
    }

    @Test
    void appendsTheCoordinatesInBothParts() {
        List<NetworkSpec> networks = new CoordConvAutoencoder().networks(SHAPE);
        assertEquals(
                "1 × 64 × 64 px → 3 × 64 × 64 px → 8 × 32 × 32 px → 8 × 16 × 16 px → 8 × 8 × 8 px → 8 × 4 × 4 px"
                        + " → 128 numbers → 2 numbers",
                networks.get(0).sizes());
        assertEquals(
                "2 numbers → 128 numbers → 8 × 4 × 4 px → 10 × 4 × 4 px → 8 × 8 × 8 px → 8 × 16 × 16 px"
                        + " → 8 × 32 × 32 px → 1 × 64 × 64 px",
                networks.get(1).sizes());
        assertEquals(
                9 * 3 * 8 + 8 + 3 * (9 * 8 * 8 + 8) + 2 * 128 + 2,
                networks.get(0).parameterCount());
        assertEquals(
                2 * 128 + 128 + 9 * 10 * 8 + 8 + 2 * (9 * 8 * 8 + 8) + 9 * 8 + 1,
                networks.get(1).parameterCount());
    }

    @Test
    void withoutThemOnlyTheWeightsOfTwoChannelsAreMissing() {
        List<NetworkSpec> plain = new CoordConvAutoencoder(2, List.of(8, 8, 8, 8), false, true, 0.2).networks(SHAPE);
        List<NetworkSpec> networks = new CoordConvAutoencoder().networks(SHAPE);
        for (int part = 0; part < 2; part++) {
            assertEquals(
                    networks.get(part).parameterCount() - 9 * 2 * 8,
                    plain.get(part).parameterCount());
        }
    }

    @Test
    void thePlainNetworkIsNotNamedAfterTheCoordinates() {
        assertEquals("CoordConv autoencoder", new CoordConvAutoencoder().displayName());
        assertEquals(
                "Convolutional autoencoder", new CoordConvAutoencoder(2, List.of(8), false, true, 0.2).displayName());
    }

    @Test
    void fitsOneDimensionToo() {
        ImageShape line = new ImageShape(1, 16);
        new CoordConvAutoencoder().check(line);
        assertEquals(
                "2 numbers → 8 numbers → 8 numbers → 9 numbers → 8 × 2 px → 8 × 4 px → 8 × 8 px → 1 × 16 px",
                new CoordConvAutoencoder().networks(line).get(1).sizes());
    }

    @Test
    void aSideThatCannotBeHalvedIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new CoordConvAutoencoder().check(new ImageShape(2, 40)));
        assertEquals(
                "halves the image in each of its 4 layers, so the side must be a multiple of 16 px, not 40",
                refused.getMessage());
    }
}
