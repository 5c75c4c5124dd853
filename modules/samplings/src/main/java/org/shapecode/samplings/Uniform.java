package org.shapecode.samplings;

import java.util.List;
import java.util.function.Predicate;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;
import org.shapecode.data.spi.Sampling;

/** A uniform distribution over each attribute (paper, section 4.1). */
@PluginInfo(id = "uniform", name = "Uniform", description = "Uniform distribution over each attribute.", position = 100)
public record Uniform() implements Sampling {
    /** Draws rows until so many are accepted. */
    static double[][] draw(
            List<Attribute> attributes, int count, RandomGenerator random, Predicate<double[]> accepted) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            do {
                rows[i] = new Uniform().draw(attributes, 1, random)[0];
            } while (!accepted.test(rows[i]));
        }
        return rows;
    }

    @Override
    public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
        double[][] rows = new double[count][attributes.size()];
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = attributes.get(j).at(random.nextDouble());
            }
        }
        return rows;
    }

    @Override
    public List<Range> holes(List<Attribute> attributes, int index) {
        return List.of();
    }
}
