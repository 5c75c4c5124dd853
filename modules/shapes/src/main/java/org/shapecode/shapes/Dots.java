package org.shapecode.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Raster;
import org.shapecode.data.spi.Generator;

/**
 * Several disks that do not touch, anywhere in the image, for counting (after Zhao et al., 2018). Each is placed at random until
 * it is clear of those before it. A place always remains: seven disks of 2.5 times the largest radius do not cover the square of
 * all centres, as not even eight of that size can.
 *
 * @param count number of disks
 * @param radius of each
 * @param arrangement selects the places of the disks; of one arrangement, more disks are the same ones and others
 */
@PluginInfo(
        id = "dots",
        name = "Dots",
        description = "Equal disks at random positions (Zhao et al., 2018).",
        position = 340)
public record Dots(
        @Parameter(label = "Count", description = "Number of disks.", min = 0, max = 8)
        int count,

        @Parameter(
                label = "Radius",
                description = "Radius of each disk.",
                min = 0.02,
                max = 0.085,
                unit = "px",
                perSize = true)
        double radius,

        @Parameter(label = "Arrangement", description = "Selects the positions.", min = 0, max = 9999)
        int arrangement)
        implements Generator {
    public Dots() {
        this(3, 4, 0);
    }

    @Override
    public boolean isMovable() {
        return true;
    }

    @Override
    public void render(Raster raster) {
        SplittableRandom random = new SplittableRandom(arrangement);
        double reach = raster.shape().size() / 2.0 - radius;
        List<double[]> centres = new ArrayList<>();
        while (centres.size() < count) {
            double[] next = {reach * (2 * random.nextDouble() - 1), reach * (2 * random.nextDouble() - 1)};
            if (!isWithin(2.5 * radius, centres, next[0], next[1])) {
                centres.add(next);
            }
        }
        raster.fill((x, y) -> isWithin(radius, centres, x, y));
    }

    private static boolean isWithin(double distance, List<double[]> centres, double x, double y) {
        for (double[] centre : centres) {
            double right = x - centre[0];
            double down = y - centre[1];
            if (right * right + down * down <= distance * distance) {
                return true;
            }
        }
        return false;
    }
}
