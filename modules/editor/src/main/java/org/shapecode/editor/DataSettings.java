package org.shapecode.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.AttributeRange;
import org.shapecode.data.api.Paint;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.data.spi.Sampling;
import org.shapecode.experiment.api.Document;

/**
 * The data settings on which other fields depend: ranges follow the image size, those of a sampling follow its attribute.
 * Each setting is read on its own, even where the settings contradict each other. Thread-safe.
 *
 * @param generator draws the images
 * @param paint grey level or colour
 * @param size side of the images in pixels
 * @param sampling draws the attributes
 * @param vary names of the attributes that vary; empty for all of the generator
 * @param ranges the values that varying attributes may have
 */
public record DataSettings(
        @Parameter(label = "Shape", description = "Draws the images.")
        Generator generator,

        @Parameter(label = "Paint", description = "Grey level or colour.")
        Paint paint,

        @Parameter(label = "Image size", description = "Side of the images.")
        int size,

        @Parameter(label = "Sampling", description = "Draws the attributes.")
        Sampling sampling,

        @Parameter(label = "Varying attributes", description = "Names of the attributes that vary.")
        List<String> vary,

        @Parameter(label = "Attribute ranges", description = "Values that varying attributes may have.")
        List<AttributeRange> ranges) {
    private static final String GENERATOR = "data.generator.";
    /** Settings of how shapes are drawn and tested. */
    private static final List<String> DRAWN = List.of("data.place.", "data.paint.", "data.blur.", "data.test-grid");
    /** Own images have one or three channels, too. */
    private static final String COLOUR = "data.paint.colour";

    /** The defaults for settings that a document omits; called by reflection. */
    public DataSettings() {
        this(Plugins.first(Generator.class), new Paint(), 64, Plugins.first(Sampling.class), List.of(), List.of());
    }

    static DataSettings of(Document document) {
        Object data = document.fields().get("data");
        return Parameters.read(DataSettings.class, data instanceof Map<?, ?> ? data : Map.of())
                .value();
    }

    /** All attributes that can vary, whether they do or not: those of the generator, of the placement, and of the paint. */
    List<Attribute> attributes() {
        return Data.variable(generator, paint, Math.max(1, size), vary);
    }

    /** The attributes of the generator itself. */
    List<Attribute> own() {
        return generator.attributes(Math.max(1, size));
    }

    /** The attributes that vary, in their order, with their ranges; those that are not valid are left out. */
    List<Attribute> varying() {
        try {
            return Data.attributes(generator, paint, Math.max(1, size), vary, ranges);
        } catch (InvalidParameter e) {
            List<Attribute> known = attributes().stream()
                    .filter(attribute -> vary.contains(attribute.name()))
                    .toList();
            return vary.isEmpty() ? own() : known;
        }
    }

    /**
     * The attribute that a number of the generator, the placement or the paint can be.
     *
     * @param path of the number in the document
     * @return empty if it cannot vary
     */
    Optional<Attribute> attribute(String path) {
        if (generator instanceof ImageSource) {
            return Optional.empty();
        }
        String name = path.substring(path.lastIndexOf('.') + 1);
        // A name that the generator has itself means its own.
        boolean owned = ParameterInfo.of(generator.getClass()).stream()
                .anyMatch(info -> info.name().equals(name));
        return owned && !path.startsWith(GENERATOR)
                ? Optional.empty()
                : attributes().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * Why a setting of how shapes are drawn has no effect on own images.
     *
     * @param path of the setting in the document
     * @return a sentence; empty if it has one
     */
    Optional<String> idle(String path) {
        boolean drawn = DRAWN.stream().anyMatch(path::startsWith) && !path.equals(COLOUR);
        return drawn && generator instanceof ImageSource ? Optional.of("No effect on own images.") : Optional.empty();
    }

    /** An attribute that varies with all values that it could have. */
    Optional<Attribute> full(Attribute varying) {
        return attributes().stream()
                .filter(each -> each.name().equals(varying.name()))
                .findFirst();
    }

    /** The attribute with a name among those that vary; the first of them if the name is empty. */
    Optional<Attribute> varying(String name) {
        return varying().stream()
                .filter(each -> name.isEmpty() || each.name().equals(name))
                .findFirst();
    }
}
