package org.shapecode.data;

import static org.shapecode.core.plugin.ParameterInfo.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hipparchus.util.ArithmeticUtils;
import org.shapecode.core.Excerpt;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.Raster;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.ImageSource;

/**
 * Draws images with given attributes; those that do not vary have the values of a generator, a placement and a paint.
 * Thread-safe.
 */
final class Variation {
    private final Varied<Generator> generators;
    private final Varied<Placement> placements;
    private final Varied<Paint> paints;

    Variation(Generator generator, Placement place, Paint paint, List<Attribute> attributes) {
        List<String> own = names(generator);
        generators = new Varied<>(generator, attributes, List.of());
        placements = new Varied<>(place, attributes, own);
        paints = new Varied<>(paint, attributes, own);
    }

    /** Draws one image. */
    void render(double[] row, Raster raster) {
        raster.place(placements.at(row));
        raster.paint(paints.at(row));
        generators.at(row).render(raster);
    }

    /** The attributes that vary: those with these names, of any record, or all of the generator. */
    static List<Attribute> attributes(Generator generator, Paint paint, int size, List<String> names) {
        if (names.isEmpty()) {
            return own(generator, size);
        }
        List<Attribute> all = variable(generator, paint, size, names);
        return names.stream().map(name -> named(name, all, paint)).toList();
    }

    private static Attribute named(String name, List<Attribute> all, Paint paint) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> {
            boolean ofColour = new Paint(true, 1, 0, 1)
                    .attributes().stream().anyMatch(each -> each.name().equals(name));
            String hint = ofColour && !paint.colour() ? "; hue and saturation need data.paint.colour" : "";
            String names = all.stream().map(Attribute::name).collect(Collectors.joining(", "));
            return new InvalidParameter(
                    "vary", "names the attribute \"" + Excerpt.of(name) + "\", which is none of " + names + hint);
        });
    }

    /**
     * All attributes that can vary: the generator's, then those of the placement and of the paint but for names that the
     * generator has itself.
     *
     * @param names of those that vary
     */
    static List<Attribute> variable(Generator generator, Paint paint, int size, List<String> names) {
        List<Attribute> own = own(generator, size);
        if (generator instanceof ImageSource) {
            return own;
        }
        List<String> taken = names(generator);
        Predicate<Attribute> free = each -> !taken.contains(each.name());
        List<Attribute> placement = List.of();
        if (PluginCall.get(generator, generator::isMovable)) {
            ImageShape images = new ImageShape(PluginCall.get(generator, generator::dimensions), size);
            placement = Placement.attributes(images, symmetry(generator, own, names));
        }
        List<Attribute> all = new ArrayList<>(own);
        Stream.concat(placement.stream(), paint.attributes().stream())
                .filter(free)
                .forEach(all::add);
        return all;
    }

    /** Of shapes with any values of the whole numbers that vary: what is not a symmetry of all is none. */
    private static int symmetry(Generator generator, List<Attribute> own, List<String> names) {
        int common = PluginCall.get(generator, generator::symmetry);
        for (Attribute attribute : own) {
            if (attribute.isWhole() && names.contains(attribute.name())) {
                Varied<Generator> varied = new Varied<>(generator, List.of(attribute), List.of());
                for (double value = attribute.min(); value <= attribute.max() && common > 1; value++) {
                    Generator other = varied.at(new double[] {value});
                    common = ArithmeticUtils.gcd(common, PluginCall.get(other, other::symmetry));
                }
            }
        }
        return common;
    }

    private static List<Attribute> own(Generator generator, int size) {
        return PluginCall.get(generator, () -> generator.attributes(size));
    }

    private static List<String> names(Generator generator) {
        return ParameterInfo.of(generator.getClass()).stream()
                .map(ParameterInfo::name)
                .toList();
    }

    /** A default of an attribute that varies may lie outside the range of a small image; a chosen value may not. */
    static void checkRanges(Generator generator, Placement place, int size, List<Attribute> varying) {
        if (generator instanceof ImageSource) {
            requireUnmoved(generator, place);
            return;
        }
        checkRanges("generator.", generator, Parameters.defaults(generator.getClass()), own(generator, size), varying);
        List<Attribute> movable = Placement.attributes(new ImageShape(2, size), 1);
        checkRanges("place.", place, new Placement(), movable, List.of());
        requireUnmoved(generator, place);
    }

    private static void requireUnmoved(Generator generator, Placement place) {
        if (!place.equals(new Placement()) && !PluginCall.get(generator, generator::isMovable)) {
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
