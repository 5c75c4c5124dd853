package org.shapecode.editor;

import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;

/**
 * The file, preset, run or images that an experiment was opened from. Thread-safe.
 *
 * @param file where it is saved; empty for a preset, a run or images, which are read-only
 * @param argument its name on the command line: a preset's id or a path
 * @param text its content
 */
public record Origin(Optional<Path> file, String argument, String text) {
    /** A file with the given content. */
    public static Origin file(Path file, String text) {
        return new Origin(Optional.of(file), file.toString(), text);
    }

    /** A preset. The first save asks for a file. */
    public static Origin preset(Preset preset) {
        return new Origin(
                Optional.empty(),
                preset.id(),
                Draft.of(PluginCall.get(preset, preset::document)).text());
    }

    /** The experiment of a run. The first save asks for a file. */
    public static Origin run(Path file, Document document) {
        return new Origin(Optional.empty(), file.toString(), Draft.of(document).text());
    }

    /** A file or folder of images, for which an experiment was made. The first save asks for a file. */
    public static Origin images(Path path, Document document) {
        return new Origin(Optional.empty(), path.toString(), Draft.of(document).text());
    }

    /** Its path or preset id, for messages. */
    String source() {
        return file.map(Path::toString).orElse(argument);
    }
}
