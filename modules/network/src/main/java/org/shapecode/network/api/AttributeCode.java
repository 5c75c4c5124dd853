package org.shapecode.network.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shapecode.core.Excerpt;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;

/**
 * The attributes of an image as its code, each scaled from its range to [-1, 1].
 *
 * @param names of the attributes, one for each component
 */
public record AttributeCode(List<String> names) implements TargetCode {
    private static final String PARAMETER = "attributes";

    public AttributeCode {
        names = List.copyOf(names);
    }

    @Override
    public int size() {
        return names.size();
    }

    /**
     * Checks that images have these attributes, and that each can be a number of a code, for a model whose parameter
     * {@code attributes} names them.
     *
     * @param varying the attributes of the images
     * @throws InvalidParameter if there are none, or one is missing or periodic
     */
    public void check(List<Attribute> varying) {
        if (names.isEmpty()) {
            throw new InvalidParameter(PARAMETER, "must name at least one attribute");
        }
        for (String name : names) {
            Optional<Attribute> attribute =
                    varying.stream().filter(each -> each.name().equals(name)).findFirst();
            if (attribute.isEmpty()) {
                String known = varying.stream().map(Attribute::name).collect(Collectors.joining(", "));
                throw new InvalidParameter(
                        PARAMETER,
                        "names \"" + Excerpt.of(name) + "\", but the attributes that vary are " + known
                                + "; add it to data.vary");
            }
            if (attribute.get().isPeriodic()) {
                throw new InvalidParameter(
                        PARAMETER, "names " + name + ", which is periodic: its two ends look the same");
            }
        }
    }

    @Override
    public float[] of(Dataset data) {
        float[] codes = new float[data.count() * size()];
        for (int j = 0; j < size(); j++) {
            int column = column(data, j);
            Attribute attribute = data.attributes().get(column);
            for (int i = 0; i < data.count(); i++) {
                double fraction = (data.values()[i][column] - attribute.min()) / (attribute.max() - attribute.min());
                codes[i * size() + j] = (float) (2 * fraction - 1);
            }
        }
        return codes;
    }

    /** The column of the attribute of a component in the table of some images. */
    public int column(Dataset data, int component) {
        return Attribute.indexOf(data.attributes(), names.get(component));
    }

    /**
     * The values of an attribute that codes stand for, in its unit.
     *
     * @param data images with the attribute, for its range
     * @param codes [n][d]
     * @return [n]
     */
    public double[] values(Dataset data, float[] codes, int component) {
        Attribute attribute = data.attributes().get(column(data, component));
        double[] values = new double[codes.length / size()];
        for (int i = 0; i < values.length; i++) {
            double fraction = (codes[i * size() + component] + 1.0) / 2;
            values[i] = attribute.min() + fraction * (attribute.max() - attribute.min());
        }
        return values;
    }
}
