package org.shapecode.samplings;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.EvenGrid;
import org.shapecode.data.api.Range;
import org.shapecode.data.spi.Sampling;

/** Evenly spaced values of every attribute; the grid is repeated if more rows are requested than it has. */
@PluginInfo(
        id = "grid",
        name = "Grid",
        description = "Evenly spaced values of every attribute, without randomness.",
        position = 400)
public record Grid() implements Sampling {
    @Override
    public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
        double[][] grid = EvenGrid.rows(attributes, count);
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = grid[i % grid.length].clone();
        }
        return rows;
    }

    @Override
    public List<Range> holes(List<Attribute> attributes, int index) {
        return List.of();
    }
}
