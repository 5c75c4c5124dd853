package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;
import org.shapecode.network.spi.NetworkSpec;

class BroadcastAutoencoderTest extends ModelBuilderContract {
    @Override
    protected ModelBuilder plugin() {
        return new BroadcastAutoencoder();
    }

    private static NetworkSpec decoder(int size, int doublings) {
        return new BroadcastAutoencoder(2, List.of(8, 8, 8), 8, doublings, true, 0.2)
                .networks(new ImageShape(2, size))
                .get(1);
    }

    @Test
    void broadcastsTheCodeAndDoublesTheSide() {
        assertEquals(
                "2 numbers → 2 × 16 × 16 px → 4 × 16 × 16 px → 8 × 16 × 16 px → 8 × 16 × 16 px → 8 × 32 × 32 px"
                        + " → 8 × 32 × 32 px → 8 × 64 × 64 px → 1 × 64 × 64 px",
                decoder(64, 2).sizes());
        assertEquals(
                9 * 4 * 8 + 8 + 2 * (9 * 8 * 8 + 8) + 9 * 8 + 1, decoder(64, 2).parameterCount());
    }

    @Test
    void withoutDoublingsItIsTheDecoderOfItsPaper() {
        assertEquals(
                "2 numbers → 2 × 48 × 48 px → 4 × 48 × 48 px → 8 × 48 × 48 px → 8 × 48 × 48 px → 8 × 48 × 48 px"
                        + " → 1 × 48 × 48 px",
                decoder(48, 0).sizes());
    }

    @Test
    void aSideThatCannotBeDoubledToIsRefused() {
        BroadcastAutoencoder model = new BroadcastAutoencoder(2, List.of(8), 8, 4, true, 0.2);
        model.check(new ImageShape(2, 32));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> model.check(new ImageShape(2, 40)));
        assertEquals(
                "doubles the side of the image 4 times after the broadcast, so the side must be a multiple of 16 px,"
                        + " not 40",
                refused.getMessage());
    }
}
