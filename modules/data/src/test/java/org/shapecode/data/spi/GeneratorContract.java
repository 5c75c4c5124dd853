package org.shapecode.data.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Blur;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.EvenGrid;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.TestGrid;

/** The contract of all generators. */
public abstract class GeneratorContract<G extends Generator> extends PluginContract<G> {
    /** An even grid, in place of the samplings, which are plugins too. */
    private record Even() implements Sampling {
        @Override
        public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
            return EvenGrid.rows(attributes, count);
        }
    }

    /** Images of 32 x 32 pixels with attributes on an even grid. */
    protected final Dataset images() {
        return data().training(new Seed(1), Progress.NONE);
    }

    private Data data() {
        return new Data(
                plugin(),
                new Placement(),
                new Paint(),
                32,
                25,
                2,
                TestGrid.UPPER_END,
                new Even(),
                List.of(),
                List.of(),
                new Blur(0.5, 100));
    }

    @Test
    void hasAttributesWithFiniteRanges() {
        List<Attribute> attributes = plugin().attributes(32);
        assertFalse(attributes.isEmpty());
        attributes.forEach(
                each -> assertTrue(Double.isFinite(each.min()) && each.max() > each.min(), () -> "range of " + each));
    }

    @Test
    void greyLevelsAreWithinZeroAndOneAndNeverDenormal() {
        for (float value : images().images()) {
            assertTrue(value == 0 || value >= 1e-6f && value <= 1, "grey level " + value);
        }
    }

    @Test
    void imagesVaryWithTheAttributes() {
        double[] areas = images().areas();
        float[] images = images().images();
        int length = images().shape().length();
        boolean same = true;
        for (int i = 0; i < length; i++) {
            same &= images[i] == images[(areas.length - 1) * length + i];
        }
        assertFalse(same, "the first and the last image are the same");
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        assertArrayEquals(images().images(), images().images());
    }
}
