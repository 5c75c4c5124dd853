package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.engine.Stacks;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;
import org.shapecode.network.spi.ModelContext;

/** The networks keep their contract for images of three channels. */
class ColourImagesTest {
    private static final ImageShape COLOUR = new ImageShape(2, 64, 3);

    /** The first layer takes three channels and the last gives three; all else is as for grey images. */
    @Nested
    class OfDiskAutoencoder extends ModelBuilderContract {
        @Override
        protected ModelBuilder plugin() {
            return new DiskAutoencoder();
        }

        @Override
        protected ImageShape shape() {
            return COLOUR;
        }

        @Test
        void onlyTheEndsDiffer() {
            ModelContext context = new ModelContext(COLOUR, List.of(), new Optimiser(), new Seed(1), 1);
            try (TrainableModel model = plugin().build(context)) {
                List<Layer> layers = model.model().layers();
                assertEquals(
                        List.of(3, 8, 4, 4, 3, 2, 1, 2, 3, 4, 4, 8),
                        layers.stream().map(Layer::in).toList());
                assertEquals(
                        List.of(8, 4, 4, 3, 2, 1, 2, 3, 4, 4, 8, 3),
                        layers.stream().map(Layer::out).toList());
            }
        }

        @Test
        void itKeepsTheEngineOfStacks() {
            plugin().networks(COLOUR)
                    .forEach(network -> assertTrue(Stacks.recognise(network).isPresent()));
        }
    }

    @Nested
    class OfDcgan extends ModelBuilderContract {
        @Override
        protected ModelBuilder plugin() {
            return new Dcgan();
        }

        @Override
        protected ImageShape shape() {
            return new ImageShape(2, 8, 3);
        }
    }

    @Nested
    class OfPositionDecoder extends ModelBuilderContract {
        @Override
        protected ModelBuilder plugin() {
            return new PositionDecoder();
        }

        @Override
        protected ImageShape shape() {
            return new ImageShape(1, 64, 3);
        }
    }
}
