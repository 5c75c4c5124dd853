package org.shapecode.shapes;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.spi.Sampling;

/** A placeholder for a sampling where attribute values are given. */
@PluginInfo(id = "given", name = "Given", description = "Draws nothing.")
record GivenRows() implements Sampling {
    static final Sampling SAMPLING = new GivenRows();

    @Override
    public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
        return new double[count][attributes.size()];
    }
}
