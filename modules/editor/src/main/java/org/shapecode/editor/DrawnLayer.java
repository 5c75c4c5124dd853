package org.shapecode.editor;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shapecode.core.Counted;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.api.Document;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/**
 * A layer as it is drawn. Thread-safe.
 *
 * @param part encoder or decoder
 * @param index from 0
 * @param kind its name
 * @param details such as {@code "3 × 3, stride 2"}, {@code "Leaky ReLU"} and {@code "80 parameters"}; none if it does not fit
 * @param line its kind and its parameters, for those who do not see it
 * @param input the extent of what it takes; empty if that is not known
 * @param output the extent of what it gives; empty if it does not fit its input
 */
record DrawnLayer(
        Part part,
        int index,
        String kind,
        List<String> details,
        String line,
        Optional<Extent> input,
        Optional<Extent> output) {
    /**
     * The layers of a part of a document's network.
     *
     * @param path of the network in the document
     * @param model which it is
     */
    static List<DrawnLayer> of(Document document, String path, PluginRef model, Part part, NetworkSizes sizes) {
        if (!isListed(model, part)) {
            return sizes.network(part).map(DrawnLayer::fixed).orElse(List.of());
        }
        List<DrawnLayer> layers = new ArrayList<>();
        for (Object json : listed(document, path, part)) {
            layers.add(of(part, layers.size(), PluginRef.of(LayerKind.class, json), json, sizes));
        }
        return layers;
    }

    /** Whether the layers of a part are a parameter of the model, so that they can be edited. */
    static boolean isListed(PluginRef model, Part part) {
        return model.plugin().stream()
                .flatMap(plugin -> ParameterInfo.of(plugin.getClass()).stream())
                .anyMatch(info -> info.name().equals(Parameters.name(part))
                        && info.type() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] == LayerKind.class);
    }

    /** The JSON of the layers of a part whose layers are a parameter. */
    static List<?> listed(Document document, String path, Part part) {
        return document.value(path + "." + Parameters.name(part)) instanceof List<?> list ? list : List.of();
    }

    private static DrawnLayer of(Part part, int index, PluginRef ref, Object json, NetworkSizes sizes) {
        Optional<NetworkSpec> network = sizes.network(part).filter(each -> index < each.layers());
        return new DrawnLayer(
                part,
                index,
                ref.toString(),
                network.map(each -> details(each, index)).orElse(List.of()),
                PluginItem.line(ref, json),
                sizes.level(part, index),
                sizes.level(part, index + 1));
    }

    private static List<DrawnLayer> fixed(NetworkSpec network) {
        List<DrawnLayer> layers = new ArrayList<>();
        for (int i = 0; i < network.layers(); i++) {
            Plugin kind = network.kinds().get(i);
            layers.add(new DrawnLayer(
                    network.part(),
                    i,
                    kind.displayName(),
                    details(network, i),
                    PluginItem.line(PluginRef.of(kind), Parameters.write((Record) kind)),
                    Optional.of(network.extent(i)),
                    Optional.of(network.extent(i + 1))));
        }
        return layers;
    }

    private static List<String> details(NetworkSpec network, int layer) {
        List<String> details = new ArrayList<>();
        LayerForm form = network.form(layer);
        if (form instanceof KernelForm kernel && kernel.kernelRows() * kernel.kernelColumns() * kernel.stride() > 1) {
            String size =
                    kernel.kernelColumns() + (kernel.input().dimensions() == 1 ? "" : " × " + kernel.kernelRows());
            details.add(size + (kernel.stride() == 1 ? "" : ", stride " + kernel.stride()));
        }
        Activation activation = network.kinds().get(layer).activation();
        if (activation != Activation.NONE) {
            details.add(Parameters.label(activation));
        }
        if (form.parameterCount() > 0) {
            details.add(Counted.of(form.parameterCount(), "parameter"));
        }
        if (network.isFrozen(layer)) {
            details.add("frozen");
        }
        return details;
    }

    /** Such as {@code "Layer 2 of the encoder"}. */
    String name() {
        return "Layer " + (index + 1) + " of the " + Parameters.name(part);
    }

    /** Its path in the document. */
    String path(String network) {
        return network + "." + Parameters.name(part) + "." + index;
    }
}
