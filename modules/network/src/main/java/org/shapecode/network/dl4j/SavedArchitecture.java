package org.shapecode.network.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Json;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/**
 * The architecture in a weights file, in Shapecode's own terms. DL4J ignores it, and drops it if it saves the network
 * again. Which layers are frozen is no part of it: it says how a network is trained, not what it computes.
 *
 * @param part encoder or decoder
 * @param input the size of the input, with the letter x as the sign of multiplication
 * @param layers the layers as in the JSON of an experiment
 */
record SavedArchitecture(Object part, Object input, List<?> layers) {
    /** The field in the configuration. */
    static final String FIELD = "shapecode";

    private static final String PART = "part";
    private static final String INPUT = "input";
    private static final String LAYERS = "layers";
    private static final String FROZEN = "frozen";

    /** The architecture of a network. */
    static SavedArchitecture of(NetworkSpec spec) {
        List<Object> layers =
                spec.kinds().stream().map(SavedArchitecture::write).toList();
        return new SavedArchitecture(
                Parameters.name(spec.part()), spec.extent(0).toString().replace('×', 'x'), layers);
    }

    /** As a JSON value. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(PART, part);
        json.put(INPUT, input);
        json.put(LAYERS, layers);
        return json;
    }

    /** The architecture in a configuration; empty if DL4J has dropped it, or wrote the file for an earlier version. */
    static Optional<SavedArchitecture> in(SavedConfiguration configuration) {
        Object json = configuration.root().get(FIELD);
        if (json == null) {
            return Optional.empty();
        }
        if (json instanceof Map<?, ?> fields && fields.get(LAYERS) instanceof List<?> layers) {
            return Optional.of(new SavedArchitecture(fields.get(PART), fields.get(INPUT), layers));
        }
        throw configuration.file().damaged("it does not describe its network", null);
    }

    /** How it differs from a network that is wanted, in words; empty if it does not. */
    Optional<String> difference(NetworkSpec spec) {
        SavedArchitecture wanted = of(spec);
        if (!wanted.part.equals(part)) {
            return Optional.of("it is the " + Excerpt.of(part) + ", not the " + wanted.part);
        }
        if (!wanted.input.equals(input)) {
            return Optional.of("it takes " + Excerpt.of(input) + ", not " + wanted.input);
        }
        List<Object> kinds = kinds(layers);
        List<Object> wantedKinds = kinds(wanted.layers);
        if (!kinds.equals(wantedKinds)) {
            return Optional.of("it has the layers " + Excerpt.of(kinds) + ", not " + Excerpt.of(wantedKinds));
        }
        for (int i = 0; i < layers.size(); i++) {
            Map<?, ?> found = (Map<?, ?>) layers.get(i);
            Map<?, ?> fields = (Map<?, ?>) wanted.layers.get(i);
            Map<?, ?> defaults = (Map<?, ?>) write(defaults(spec.kinds().get(i)));
            Set<Object> names = new LinkedHashSet<>(fields.keySet());
            names.addAll(found.keySet());
            for (Object name : names) {
                Object value = found.containsKey(name) ? found.get(name) : defaults.get(name);
                if (!Objects.equals(value, fields.get(name))) {
                    return Optional.of("its layer " + (i + 1) + ", " + wantedKinds.get(i) + ", has the "
                            + Excerpt.of(name) + " " + Excerpt.of(value) + ", not " + Excerpt.of(fields.get(name)));
                }
            }
        }
        return Optional.empty();
    }

    private static LayerKind defaults(LayerKind kind) {
        return Parameters.defaults(kind.getClass());
    }

    /** A layer as it is read back, so that numbers have the same types. */
    private static Object write(LayerKind kind) {
        Map<String, Object> fields = Parameters.write((Record) kind);
        fields.remove(FROZEN);
        return Json.parse(Json.format(fields), FIELD);
    }

    private static List<Object> kinds(List<?> layers) {
        List<Object> kinds = new ArrayList<>();
        layers.forEach(layer -> kinds.add(layer instanceof Map<?, ?> fields ? fields.get(Parameters.PLUGIN) : layer));
        return kinds;
    }
}
