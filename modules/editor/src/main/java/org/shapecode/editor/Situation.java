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
 * What the parts of a form must know of the data beside their own values: ranges follow the size of the images, those of
 * a sampling the attributes. Each part is read for itself, whether or not they fit together. Safe on any thread.
 *
 * @param generator draws the images
 * @param size side of the images
 * @param sampling how attributes are drawn
 * @param vary names of the attributes that vary; empty for all
 */
public record Situation(
        @Parameter(label = "Shape", description = "Draws the images.")
        Generator generator,

        @Parameter(label = "Image size", description = "Side of the images.")
        int size,

        @Parameter(label = "Sampling", description = "Draws the attributes.")
        Sampling sampling,

        @Parameter(label = "Varying attributes", description = "Names of the attributes that vary.")
        List<String> vary) {

    /** That of data that a document leaves to its defaults; read by reflection. */
    public Situation() {
        this(Plugins.first(Generator.class), 64, Plugins.first(Sampling.class), List.of());
    }

    static Situation of(Document document) {
        Object data = document.fields().get("data");
        return Parameters.read(Situation.class, data instanceof Map<?, ?> ? data : Map.of())
                .value();
    }

    /** All attributes of the generator, whether or not they vary. */
    List<Attribute> attributes() {
        return generator.attributes(Math.max(1, size));
    }

    /** Those that vary. */
    List<Attribute> varying() {
        return attributes().stream()
                .filter(attribute -> vary.isEmpty() || vary.contains(attribute.name()))
                .toList();
    }
}
