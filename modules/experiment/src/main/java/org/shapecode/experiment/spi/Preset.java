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
 * A ready experiment, such as a figure of the paper: a record without parameters, beside it a file
 * {@code <id>.shapecode.json}.
 */
@PluginType("preset")
public interface Preset extends Plugin {
    /** The experiment, as a document to run or to edit. */
    default Document document() {
        String file = id() + Document.SUFFIX;
        try (InputStream stream = getClass().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(getClass().getName() + " lacks its file " + file);
            }
            return Document.of(Json.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), file), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
