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
import org.shapecode.network.spi.LayerMisfit;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NetworkSummary;

/**
 * The sizes of the networks of a document, whether the rest of it is valid or not. Thread-safe.
 *
 * @param summary of the networks of the model; of those that do not fit, of the layers that do
 * @param complete whether all layers fit
 */
record NetworkSizes(NetworkSummary summary, boolean complete) {
    static final NetworkSizes NONE = new NetworkSizes(new NetworkSummary(List.of(), 0), false);

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
        fields.keySet().retainAll(List.of("data", "model"));
        Reading<Settings> reading = Parameters.read(Settings.class, fields);
        return reading.problems().isEmpty() ? of(reading.value()) : NONE;
    }

    private static NetworkSizes of(Settings settings) {
        List<NetworkSpec> networks = new ArrayList<>();
        try {
            ModelBuilder model = settings.model();
            PluginCall.check(
                    model, () -> networks.addAll(model.networks(settings.data().shape())));
            return new NetworkSizes(
                    new NetworkSummary(networks, settings.data().attributes().size()), true);
        } catch (LayerMisfit e) {
            return new NetworkSizes(new NetworkSummary(e.fitting(), 0), false);
        } catch (IllegalArgumentException | Problem e) {
            return NONE;
        }
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
     * The sizes before and after a layer, such as {@code "8 x 4 x 4 px → 1 number"}; empty if they are not known.
     *
     * @param part the name of the list of layers: encoder or decoder
     * @param layer from 0
     */
    String around(String part, int layer) {
        Part of = part.equals(Parameters.name(Part.ENCODER)) ? Part.ENCODER : Part.DECODER;
        return level(of, layer)
                .map(size -> size + " \u2192 "
                        + level(of, layer + 1).map(Extent::toString).orElse("?"))
                .orElse("");
    }
}
