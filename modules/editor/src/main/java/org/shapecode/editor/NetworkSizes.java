package org.shapecode.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.core.plugin.Reading;
import org.shapecode.data.Data;
import org.shapecode.experiment.api.Document;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.LayerMisfit;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NetworkSummary;

/**
 * The sizes of the networks of a document, whether the rest of it is valid or not. Thread-safe.
 *
 * @param summary of the networks of the model; of those that do not fit, of the layers that do
 * @param complete whether all layers fit
 * @param model the JSON of the model whose networks they are
 */
record NetworkSizes(NetworkSummary summary, boolean complete, Object model) {
    private static final String MODEL = "model";
    static final NetworkSizes NONE = new NetworkSizes(new NetworkSummary(List.of(), 0), false, Map.of());

    /**
     * The settings that determine the sizes.
     *
     * @param data whose images the networks take
     * @param model that consists of the networks
     */
    public record Settings(
            @Parameter(label = "Data", description = "Training and test images.")
            Data data,

            @Parameter(label = "Network", description = "The network to train.")
            ModelBuilder model) {
        /** The defaults for settings that a document omits; called by reflection. */
        public Settings() {
            this(new Data(), Plugins.first(ModelBuilder.class));
        }
    }

    static NetworkSizes of(Document document) {
        Map<String, Object> fields = new LinkedHashMap<>(document.fields());
        fields.keySet().retainAll(List.of("data", MODEL));
        Reading<Settings> reading = Parameters.read(Settings.class, fields);
        return reading.problems().isEmpty() ? of(reading.value(), fields.get(MODEL)) : NONE;
    }

    private static NetworkSizes of(Settings settings, Object json) {
        List<NetworkSpec> networks = new ArrayList<>();
        try {
            ModelBuilder model = settings.model();
            PluginCall.check(
                    model, () -> networks.addAll(model.networks(settings.data().shape())));
            return new NetworkSizes(
                    new NetworkSummary(networks, settings.data().attributes().size()), true, json);
        } catch (LayerMisfit e) {
            return new NetworkSizes(new NetworkSummary(e.fitting(), 0), false, json);
        } catch (IllegalArgumentException | Problem e) {
            return NONE;
        }
    }

    /**
     * What may be shown of another document until its own sizes are known: nothing of a list that has other layers now, where
     * each would take the size of its neighbour and the last would seem not to fit.
     */
    NetworkSizes in(Document now) {
        Object next = now.fields().get(MODEL);
        List<NetworkSpec> same = summary.networks().stream()
                .filter(each -> kinds(model, each.part()).equals(kinds(next, each.part())))
                .toList();
        return same.size() == summary.networks().size()
                ? this
                : new NetworkSizes(new NetworkSummary(same, 0), false, next);
    }

    /** The kinds of the layers in a list of a model. */
    private static List<String> kinds(Object model, Part part) {
        return model instanceof Map<?, ?> fields && fields.get(Parameters.name(part)) instanceof List<?> layers
                ? layers.stream()
                        .map(each -> PluginRef.of(LayerKind.class, each).id())
                        .toList()
                : List.of();
    }

    /** The network that encodes or decodes, with those of its layers that fit. */
    Optional<NetworkSpec> network(Part part) {
        return summary.networks().stream().filter(each -> each.part() == part).findFirst();
    }

    /** The extent of a level of a network, from 0, its input; empty if it is not known. */
    Optional<Extent> level(Part part, int level) {
        return network(part).filter(each -> level <= each.layers()).map(each -> each.extent(level));
    }

    /**
     * The sizes before and after a layer, such as {@code "8 × 4 × 4 px → 1-dimensional"}; empty if they are not known.
     *
     * @param part the name of the list of layers: encoder or decoder
     * @param layer from 0
     */
    String around(String part, int layer) {
        Part of = part.equals(Parameters.name(Part.ENCODER)) ? Part.ENCODER : Part.DECODER;
        return level(of, layer)
                .map(size -> words(Optional.of(size)) + " \u2192 " + words(level(of, layer + 1)))
                .orElse("");
    }

    /** An extent as a form says it: that of a code, and of any other vector, in the words that are used for codes. */
    static String words(Optional<Extent> extent) {
        return extent.map(size -> size.isFlat() ? size.channels() + "-dimensional" : size.toString())
                .orElse("?");
    }
}
