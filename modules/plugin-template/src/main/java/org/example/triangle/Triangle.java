package org.example.triangle;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.spi.Shape;

/** A centred equilateral triangle with a horizontal base. */
@PluginInfo(id = "triangle", name = "Triangle", description = "A centred triangle of varying size.")
public record Triangle(
        @Parameter(
                label = "Corner distance",
                description = "Distance from the centre to a corner.",
                min = 0,
                max = 0.5,
                unit = "px",
                perSize = true)
        double corner)
        implements Shape {
    private static final double SLOPE = Math.sqrt(3);

    public Triangle() {
        this(16);
    }

    @Override
    public boolean contains(double x, double y) {
        return y <= corner / 2 && y >= SLOPE * Math.abs(x) - corner;
    }
}
