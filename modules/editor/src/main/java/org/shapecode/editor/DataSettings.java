package org.shapecode.editor;

import java.util.List;
import java.util.Map;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Sampling;
import org.shapecode.experiment.api.Document;

/**
 * The data settings on which other fields depend: ranges follow the image size, those of a sampling follow its attribute.
 * Each setting is read on its own, even where the settings contradict each other. Thread-safe.
 *
 * @param generator draws the images
 * @param size side of the images in pixels
 * @param sampling draws the attributes
 * @param vary names of the attributes that vary; empty for all
 */
public record DataSettings(
        @Parameter(label = "Shape", description = "Draws the images.")
        Generator generator,

        @Parameter(label = "Image size", description = "Side of the images.")
        int size,

        @Parameter(label = "Sampling", description = "Draws the attributes.")
        Sampling sampling,

        @Parameter(label = "Varying attributes", description = "Names of the attributes that vary.")
        List<String> vary) {

    /** The defaults for settings that a document omits; called by reflection. */
    public DataSettings() {
        this(Plugins.first(Generator.class), 64, Plugins.first(Sampling.class), List.of());
    }

    static DataSettings of(Document document) {
        Object data = document.fields().get("data");
        return Parameters.read(DataSettings.class, data instanceof Map<?, ?> ? data : Map.of())
                .value();
    }

    /** All attributes of the generator, whether they vary or not. */
    List<Attribute> attributes() {
        return generator.attributes(Math.max(1, size));
    }

    List<Attribute> varying() {
        return attributes().stream()
                .filter(attribute -> vary.isEmpty() || vary.contains(attribute.name()))
                .toList();
    }
}
