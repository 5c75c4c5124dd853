package org.shapecode.square;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Centred;
import org.shapecode.data.spi.Shape;

/** A centred square of varying size. */
@PluginInfo(id = "square", name = "Square", description = "A centred square of varying size.", position = 200)
public record Square(
        @Parameter(
                label = "Half side",
                description = "Half the side of the square.",
                min = 0,
                max = 0.5,
                unit = "px",
                perSize = true)
        double half)
        implements Shape, Centred {
    public Square() {
        this(16);
    }

    @Override
    public int symmetry() {
        return 4;
    }

    @Override
    public boolean contains(double x, double y) {
        return Math.abs(x) <= half && Math.abs(y) <= half;
    }
}
