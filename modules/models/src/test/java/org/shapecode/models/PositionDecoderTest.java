package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;

class PositionDecoderTest extends ModelBuilderContract {
    @Override
    protected ModelBuilder plugin() {
        return new PositionDecoder();
    }

    @Override
    protected ImageShape shape() {
        return new ImageShape(1, 64);
    }

    @Test
    void otherLengthsAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> plugin().check(new ImageShape(1, 32)));
        assertThrows(IllegalArgumentException.class, () -> plugin().check(new ImageShape(2, 64)));
    }
}
