package org.shapecode.data;

import static org.shapecode.core.plugin.ParameterInfo.format;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.Raster;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Shape;

/** Draws images with given attributes; those that do not vary have the values of a generator and a placement. Thread-safe. */
final class Variation {
    private final Varied<Generator> generators;
    private final Varied<Placement> placements;

    Variation(Generator generator, Placement place, List<Attribute> attributes) {
        generators = new Varied<>(generator, attributes, List.of());
        placements = new Varied<>(place, attributes, names(generator));
    }

    /** Draws one image. */
    void render(double[] row, Raster raster) {
        raster.place(placements.at(row));
        generators.at(row).render(raster);
    }

    /** The attributes that vary: those with these names, of the generator or the placement, or all of the generator. */
    static List<Attribute> attributes(Generator generator, int size, List<String> names) {
        List<Attribute> own = own(generator, size);
        if (names.isEmpty()) {
            return own;
        }
        List<Attribute> all = new ArrayList<>(own);
        all.addAll(ofPlacement(generator, size));
        try {
            return names.stream()
                    .map(name -> all.get(Attribute.indexOf(all, name)))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter("vary", e.getMessage());
        }
    }

    private static List<Attribute> own(Generator generator, int size) {
        return PluginCall.get(generator, () -> generator.attributes(size));
    }

    /** None for a generator that draws pixels; a name that a shape has itself means its own attribute. */
    private static List<Attribute> ofPlacement(Generator generator, int size) {
        if (!(generator instanceof Shape shape)) {
            return List.of();
        }
        ImageShape images = new ImageShape(PluginCall.get(generator, generator::dimensions), size);
        List<String> own = names(generator);
        return Placement.attributes(images, PluginCall.get(generator, shape::symmetry)).stream()
                .filter(each -> !own.contains(each.name()))
                .toList();
    }

    private static List<String> names(Generator generator) {
        return ParameterInfo.of(generator.getClass()).stream()
                .map(ParameterInfo::name)
                .toList();
    }

    /** A default of an attribute that varies may lie outside the range of a small image; a chosen value may not. */
    static void checkRanges(Generator generator, Placement place, int size, List<Attribute> varying) {
        checkRanges("generator.", generator, Parameters.defaults(generator.getClass()), own(generator, size), varying);
        List<Attribute> movable = Placement.attributes(new ImageShape(2, size), 1);
        checkRanges("place.", place, new Placement(), movable, List.of());
        if (!(generator instanceof Shape) && !place.equals(new Placement())) {
            throw new InvalidParameter("place", "moves a shape, but " + generator.id() + " draws pixels");
        }
    }

    private static void checkRanges(
            String path, Object chosen, Object usual, List<Attribute> attributes, List<Attribute> varying) {
        for (Attribute attribute : attributes) {
            Number value = (Number) Parameters.value(chosen, attribute.name());
            boolean matters = !varying.contains(attribute) || !value.equals(Parameters.value(usual, attribute.name()));
            if (matters && (value.doubleValue() < attribute.min() || value.doubleValue() > attribute.max())) {
                throw new InvalidParameter(
                        path + attribute.name(),
                        "is " + format(value.doubleValue()) + ", but must be " + attribute.allowed());
            }
        }
    }

    /** A record of which some components vary. */
    private static final class Varied<R> {
        private final Class<R> type;
        private final Object[] fixed;
        private final int[] columns;
        private final boolean[] whole;

        @SuppressWarnings("unchecked")
        Varied(R record, List<Attribute> attributes, List<String> others) {
            type = (Class<R>) record.getClass();
            List<ParameterInfo> parameters = ParameterInfo.of(type);
            fixed = new Object[parameters.size()];
            columns = new int[fixed.length];
            whole = new boolean[fixed.length];
            for (int i = 0; i < fixed.length; i++) {
                String name = parameters.get(i).name();
                fixed[i] = Parameters.value(record, name);
                columns[i] = -1;
                for (int j = 0; j < attributes.size(); j++) {
                    if (attributes.get(j).name().equals(name) && !others.contains(name)) {
                        columns[i] = j;
                        whole[i] = attributes.get(j).isWhole();
                    }
                }
            }
        }

        R at(double[] row) {
            Object[] values = fixed.clone();
            for (int i = 0; i < values.length; i++) {
                if (columns[i] >= 0) {
                    values[i] = whole[i] ? (Object) (int) row[columns[i]] : (Object) row[columns[i]];
                }
            }
            return Parameters.create(type, values);
        }
    }
}
