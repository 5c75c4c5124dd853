package org.shapecode.cli;

import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.exchange.OwnImages;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;

/** The argument {@code PRESET|FILE} and the values of {@code --set}. */
final class ExperimentArgument {
    private static final int MOST_NAMED = 10;
    private static final String GENERATOR = "data.generator.";
    /** Files that decide what is found in images. */
    private static final Set<String> FILES = Set.of("table", "test-source");
    /** Names that do. */
    private static final Set<String> NAMES = Set.of("test-column", "array", "labels");

    private ExperimentArgument() {}

    /**
     * Finds a preset by its id, reads a file, or makes an experiment on images.
     *
     * @param set the values of {@code --set}, some of which say where to find what images have
     * @throws Problem if it is none of them
     * @throws java.util.concurrent.CancellationException if interrupted while images are read
     */
    static Document find(String name, Map<String, String> set, Root root) {
        Optional<Preset> preset = Plugins.find(Preset.class, name);
        if (preset.isPresent()) {
            return PluginCall.get(preset.get(), preset.get()::document);
        }
        Console console = root.console();
        Path file = console.resolve(Path.of(name));
        if (!Files.exists(file) && !name.endsWith(".json")) {
            throw missing(name, "is neither a preset nor a file");
        }
        if (!name.endsWith(".json") && OwnImages.isIn(file)) {
            Map<String, Object> chosen = chosen(set, console);
            return CountProgress.of(root, progress -> OwnImages.experiment(file, chosen, progress));
        }
        if (Files.isDirectory(file)) {
            throw new Problem("Cannot read " + file + ": neither the folder nor its subfolders contain pictures.");
        }
        return Document.read(file);
    }

    private static Map<String, Object> chosen(Map<String, String> set, Console console) {
        Map<String, Object> chosen = new HashMap<>();
        set.forEach((path, text) -> {
            String field = path.startsWith(GENERATOR) ? path.substring(GENERATOR.length()) : "";
            String value = value(text) instanceof String quoted ? quoted : text;
            if (FILES.contains(field) && !value.isBlank()) {
                chosen.put(field, file(value, path, console));
            } else if (NAMES.contains(field)) {
                chosen.put(field, value);
            }
        });
        return chosen;
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

    /**
     * The value of {@code KEY=VALUE} for a field of a document. The path of a file is made absolute. Where the document holds a
     * list, elements separated by commas, such as {@code x,y}, are a list, too, and no text is an empty one. A single word is a
     * list only of texts, as elsewhere it may be the name of an empty list.
     */
    static Object value(String text, Document document, String path, Console console) {
        Optional<ParameterInfo> field = document.declaration(path);
        Object value = value(text);
        if (field.filter(info -> info.role() == Parameter.Role.FILE).isPresent()) {
            return text.isBlank() ? "" : file(value instanceof String quoted ? quoted : text, path, console);
        }
        if (!(value instanceof String) || !(document.value(path) instanceof List<?>) || text.startsWith("[")) {
            return value;
        }
        if (text.isBlank()) {
            return List.of();
        }
        boolean texts = field.filter(info -> info.type() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] == String.class)
                .isPresent();
        return text.contains(",") || texts
                ? Arrays.stream(text.split(","))
                        .map(String::strip)
                        .map(ExperimentArgument::value)
                        .toList()
                : value;
    }

    private static String file(String text, String path, Console console) {
        try {
            return console.resolve(Path.of(text)).toString();
        } catch (InvalidPathException e) {
            throw new Misuse("--set " + Excerpt.of(path) + " is not a file path: " + Excerpt.of(text));
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
