package org.shapecode.data;

import java.util.List;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.spi.Generator;

/** Creates generators with given attributes from one that holds the values of those that do not vary. */
final class Variation {
    private final Class<? extends Generator> type;
    private final List<Attribute> attributes;
    private final Object[] fixed;
    private final int[] component;

    Variation(Generator generator, List<Attribute> attributes) {
        this.type = generator.getClass();
        this.attributes = attributes;
        List<ParameterInfo> parameters = ParameterInfo.of(type);
        this.fixed = new Object[parameters.size()];
        this.component = new int[attributes.size()];
        for (int i = 0; i < fixed.length; i++) {
            String name = parameters.get(i).name();
            fixed[i] = Parameters.value(generator, name);
            for (int j = 0; j < component.length; j++) {
                if (attributes.get(j).name().equals(name)) {
                    component[j] = i;
                }
            }
        }
    }

    Generator at(double[] row) {
        Object[] values = fixed.clone();
        for (int j = 0; j < component.length; j++) {
            values[component[j]] = attributes.get(j).isWhole() ? (Object) (int) row[j] : (Object) row[j];
        }
        return Parameters.create(type, values);
    }
}
