package org.shapecode.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;

/** The argument {@code PRESET|FILE} and the values of {@code --set}. */
final class ExperimentArgument {
    private static final int MOST_NAMED = 10;

    private ExperimentArgument() {}

    /**
     * Finds a preset by its id, or reads a file.
     *
     * @throws Problem if it is neither
     */
    static Document find(String name, Console console) {
        Optional<Preset> preset = Plugins.find(Preset.class, name);
        if (preset.isPresent()) {
            return PluginCall.get(preset.get(), preset.get()::document);
        }
        Path file = console.resolve(Path.of(name));
        if (!Files.exists(file) && !name.endsWith(".json")) {
            throw missing(name, "is neither a preset nor a file");
        }
        return Document.read(file);
    }

    /** A name that is no preset, or one of a preset that cannot be used. */
    static Problem missing(String name, String what) {
        String presets = Plugins.all(Preset.class).stream().map(Plugin::id).collect(Collectors.joining(", "));
        return Plugins.refused(Preset.class).stream()
                .filter(each -> each.id().equals(name))
                .findFirst()
                .map(each -> new Problem(each.sentence()))
                .orElseGet(() ->
                        new Problem("\"" + Excerpt.of(name) + "\" " + what + "; the presets are " + presets + "."));
    }

    /** The value of {@code KEY=VALUE}: JSON if it can be parsed, else a string. */
    static Object value(String text) {
        try {
            return Json.parse(text, "value");
        } catch (Problem e) {
            return text;
        }
    }

    /** Warns of unknown fields. */
    static void warnOfUnknown(Document document, Console console) {
        List<String> unknown = document.reading().unknown();
        unknown.stream()
                .limit(MOST_NAMED)
                .forEach(path -> console.err()
                        .printf("%s: unknown field %s is ignored.%n", document.source(), Excerpt.of(path)));
        if (unknown.size() > MOST_NAMED) {
            console.err()
                    .printf(
                            "%s: %d more unknown fields are ignored.%n",
                            document.source(), unknown.size() - MOST_NAMED);
        }
    }
}
