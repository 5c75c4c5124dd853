package org.shapecode.data;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.EvenGrid;
import org.shapecode.data.spi.Sampling;

/**
 * An even grid below a limit of the first attribute, for tests.
 *
 * @param to the limit
 */
@PluginInfo(id = "even", name = "Even", description = "An even grid, for tests.")
public record Even(
        @Parameter(label = "Limit", description = "Limit.") double to) implements Sampling {
    public Even() {
        this(1000);
    }

    @Override
    public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
        return EvenGrid.rows(attributes, count);
    }

    @Override
    public boolean covers(List<Attribute> attributes, double[] values) {
        return values[0] <= to;
    }

    @Override
    public void check(List<Attribute> attributes) {
        if (to <= attributes.get(0).min()) {
            throw new IllegalArgumentException("has a limit that leaves nothing");
        }
    }
}
