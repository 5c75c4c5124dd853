package org.shapecode.experiment.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.shapecode.core.Json;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;
import org.shapecode.experiment.api.Document;

/**
 * A complete experiment that is installed as a plugin, such as one of the paper's figures: a public record without
 * components, with a file {@code <id>.shapecode.json} in the same package.
 */
@PluginType("preset")
public interface Preset extends Plugin {
    /**
     * The experiment, read from the file.
     *
     * @throws IllegalStateException if the file is missing
     * @throws org.shapecode.core.Problem if it is not an experiment
     */
    default Document document() {
        String file = id() + Document.SUFFIX;
        try (InputStream stream = getClass().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(getClass().getName() + " has no file " + file);
            }
            return Document.of(Json.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), file), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
