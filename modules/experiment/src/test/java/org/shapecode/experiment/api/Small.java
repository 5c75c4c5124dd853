package org.shapecode.experiment.api;

import java.util.Map;
import org.shapecode.core.Json;

/** An experiment that trains in a fraction of a second. */
public final class Small {
    private static final String TEXT = """
            {
              "name": "Small",
              "data": { "generator": "disk", "size": 16, "images": 40, "test": 12, "blur": { "offsets": 60 } },
              "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
              "training": { "steps": 40, "batch": 16, "checkpoint": 9 },
              "regularisers": [ { "plugin": "psi3", "lambda": 0.01 } ]
            }
            """;

    private Small() {}

    public static Document document() {
        return Document.of(Json.parse(TEXT, "small"), "small.shapecode.json");
    }

    public static Document with(Map<String, Object> values) {
        Document document = document();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            document = document.with(value.getKey(), value.getValue());
        }
        return document;
    }
}
