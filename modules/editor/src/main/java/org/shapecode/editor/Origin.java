package org.shapecode.editor;

import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;

/**
 * Where an experiment comes from. Safe on any thread.
 *
 * @param file where it is saved; empty for a preset or the experiment of a run, which stay as they are
 * @param argument what it is called on the command line: a preset's id, or a path
 * @param text as it stands there
 */
public record Origin(Optional<Path> file, String argument, String text) {
    /** A file with a text. */
    public static Origin file(Path file, String text) {
        return new Origin(Optional.of(file), file.toString(), text);
    }

    /** A preset; the first save asks for a file. */
    public static Origin preset(Preset preset) {
        return new Origin(
                Optional.empty(), preset.id(), Draft.of(preset.document()).text());
    }

    /** The experiment of a run, which nobody may change any more. */
    public static Origin run(Path file, Document document) {
        return new Origin(Optional.empty(), file.toString(), Draft.of(document).text());
    }

    /** The name of a file or preset, for messages. */
    String source() {
        return file.map(Path::toString).orElse(argument);
    }
}
