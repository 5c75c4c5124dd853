package org.shapecode.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;

/** Finds the experiment that the user means. */
final class Experiments {
    private Experiments() {}

    /**
     * A preset by its id, or a file.
     *
     * @throws Problem if it is neither
     */
    static Document find(String name, Console console) {
        Optional<Preset> preset = Plugins.find(Preset.class, name);
        if (preset.isPresent()) {
            return preset.get().document();
        }
        Path file = console.resolve(Path.of(name));
        if (!Files.exists(file) && !name.endsWith(".json")) {
            String presets = Plugins.all(Preset.class).stream().map(Plugin::id).collect(Collectors.joining(", "));
            throw new Problem("\"" + name + "\" is neither a preset nor a file; the presets are " + presets + ".");
        }
        return Document.read(file);
    }

    /** What stands after {@code KEY=}: JSON if it can be read so, else a text. */
    static Object value(String text) {
        try {
            return Json.parse(text, "value");
        } catch (Problem e) {
            return text;
        }
    }

    /**
     * Warns of fields that nothing knows; refuses them if they were given on the command line.
     *
     * @param given paths of the fields that were given there
     */
    static void requireKnown(Document document, Set<String> given, Console console) {
        // The schema may have been set to one that no program could read again.
        List<String> unknown =
                Document.of(document.fields(), document.source()).reading().unknown();
        for (String path : unknown) {
            if (path.isEmpty() || given.contains(path)) {
                throw new Problem("--set " + path + ": an experiment has no such field.");
            }
            console.err().printf("%s: the field %s is not known and has no effect.%n", document.source(), path);
        }
        document.experiment();
    }
}
