package org.shapecode.projects.tree;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.core.plugin.Reading;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.api.Description;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.NetworkSummary;

/**
 * What a new experiment can start from: nothing, the user's own images, a shape or a preset. Thread-safe.
 *
 * @param id in the gallery
 * @param group to which it belongs
 * @param name of the new experiment
 * @param description of what it is
 * @param document the experiment, without a description; empty for images that the user has yet to choose
 * @param picture some of its training images; empty if there are none to show
 */
record Template(
        String id,
        Group group,
        String name,
        String description,
        Optional<Document> document,
        Optional<BufferedImage> picture) {
    /** What templates have in common, in the order in which they are shown. */
    enum Group {
        NEW("New"),
        SHAPE("Shapes"),
        PRESET("Presets");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    private static final int SIDE = 2;
    private static final int ROWS = 24;

    /** All templates. Draws images, so not on the event dispatch thread. */
    static List<Template> all() {
        List<Template> all = new ArrayList<>();
        all.add(new Template(
                "blank",
                Group.NEW,
                "Blank",
                "The default settings of every field.",
                Optional.of(Document.blank()),
                Optional.empty()));
        all.add(new Template(
                "images",
                Group.NEW,
                "Own Images…",
                "A folder of pictures, or an NPZ, NPY or IDX file.",
                Optional.empty(),
                Optional.empty()));
        for (Generator shape : Plugins.all(Generator.class)) {
            if (!(shape instanceof ImageSource)) {
                all.add(of("shape-" + shape.id(), Group.SHAPE, shape, of(shape)));
            }
        }
        for (Preset preset : Plugins.all(Preset.class)) {
            try {
                all.add(of("preset-" + preset.id(), Group.PRESET, preset, PluginCall.get(preset, preset::document)));
            } catch (Problem | IllegalStateException e) {
                // Opening the preset says what is wrong with its file.
                continue;
            }
        }
        return all;
    }

    private static Template of(String id, Group group, Plugin plugin, Document document) {
        Map<String, Object> fields = new LinkedHashMap<>(document.fields());
        fields.remove(Description.FIELD);
        Document own = new Document(fields, document.source());
        return new Template(id, group, plugin.displayName(), plugin.description(), Optional.of(own), pictureOf(own));
    }

    /**
     * An experiment on a shape: with the first autoencoder that takes its images and whose code has, or can be set to have, a
     * number for each attribute that varies; or else with the first network that takes its images.
     */
    static Document of(Generator shape) {
        Document images = Document.blank().with("data.generator", shape.id());
        Document first = null;
        for (ModelBuilder model : Plugins.all(ModelBuilder.class)) {
            Document usual = images.with("model", model.id());
            Reading<Experiment> reading = usual.readingAtOnce();
            if (reading.problems().isEmpty()) {
                first = first == null ? usual : first;
                int attributes = reading.value().data().attributes().size();
                for (Document each : List.of(usual, usual.with("model.code", attributes))) {
                    if (encodesAll(each.readingAtOnce(), attributes)) {
                        return each;
                    }
                }
            }
        }
        return first == null ? images : first;
    }

    private static boolean encodesAll(Reading<Experiment> reading, int attributes) {
        if (!reading.problems().isEmpty()) {
            // The network has no such setting.
            return false;
        }
        NetworkSummary networks = reading.value().networks();
        boolean autoencoder = networks.networks().size() > 1;
        return autoencoder && networks.code().map(Extent::length).orElse(0) >= attributes;
    }

    private static Optional<BufferedImage> pictureOf(Document document) {
        try {
            Reading<Experiment> reading = document.readingAtOnce();
            return reading.problems().isEmpty() ? Optional.of(picture(reading.value())) : Optional.empty();
        } catch (Problem e) {
            // A shape that cannot be drawn says why in the preview.
            return Optional.empty();
        }
    }

    /** A few images side by side; rows below one another. */
    private static BufferedImage picture(Experiment experiment) {
        boolean rows = experiment.data().shape().dimensions() == 1;
        int across = rows ? 1 : SIDE;
        int down = rows ? ROWS : SIDE;
        Dataset images = experiment.data().sample(across * down, new Seed(experiment.seed()), Progress.NONE);
        ImageShape shape = images.shape();
        int width = shape.size();
        int height = shape.pixels() / width;
        BufferedImage picture = new BufferedImage(across * width, down * height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < images.count(); i++) {
            for (int pixel = 0; pixel < shape.pixels(); pixel++) {
                picture.setRGB(
                        i % across * width + pixel % width,
                        i / across * height + pixel / width,
                        color(images.images(), i * shape.length() + pixel, shape));
            }
        }
        return picture;
    }

    private static int color(float[] images, int at, ImageShape shape) {
        int color = 0;
        for (int channel = 0; channel < 3; channel++) {
            float value = images[at + Math.min(channel, shape.channels() - 1) * shape.pixels()];
            color = color << 8 | Math.round(255 * Math.max(0, Math.min(1, value)));
        }
        return color;
    }

    /** The experiment under another name. */
    Document named(String other) {
        return document.orElseThrow().with("name", other);
    }

    /** What the list shows and finds while the user types. */
    @Override
    public String toString() {
        return name;
    }
}
