package org.shapecode.shapes;

import java.util.List;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.data.Data;
import org.shapecode.data.api.Blur;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.TestGrid;
import org.shapecode.data.spi.Generator;

/** Images of 64 x 64 pixels of given generators. */
final class Drawn {
    static final int SIZE = 64;

    private Drawn() {}

    /** The image of a generator where it is placed, and its area. */
    static Dataset of(Generator generator, Placement place) {
        Data data = data(generator, place, List.of("grey"));
        return data.draw(new double[][] {{1}}, new Seed(1), Progress.NONE);
    }

    /** The area in pixels. */
    static double area(Generator generator) {
        return of(generator, new Placement()).areas()[0];
    }

    static Data data(Generator generator, Placement place, List<String> vary) {
        return new Data(
                generator,
                place,
                new Paint(),
                SIZE,
                100,
                100,
                TestGrid.BOTH_ENDS,
                GivenRows.SAMPLING,
                vary,
                List.of(),
                new Blur(0.5, 800));
    }

    /** The number of separate regions brighter than a level. */
    static int regions(float[] image, double level) {
        boolean[] bright = new boolean[image.length];
        for (int i = 0; i < image.length; i++) {
            bright[i] = image[i] > level;
        }
        int regions = 0;
        for (int i = 0; i < image.length; i++) {
            if (bright[i]) {
                regions++;
                clear(bright, i);
            }
        }
        return regions;
    }

    private static void clear(boolean[] bright, int pixel) {
        if (bright[pixel]) {
            bright[pixel] = false;
            int x = pixel % SIZE;
            for (int beside : new int[] {x > 0 ? -1 : 0, x < SIZE - 1 ? 1 : 0, -SIZE, SIZE}) {
                if (pixel + beside >= 0 && pixel + beside < bright.length) {
                    clear(bright, pixel + beside);
                }
            }
        }
    }
}
