package org.shapecode.toolkit;

import org.shapecode.core.Json;
import org.shapecode.experiment.api.Document;

/** Small experiments for tests. */
public final class SampleDocuments {
    private static final String SMALL = """
            {
              "name": "Small",
              "description": "Trains in a moment.",
              "data": { "generator": "disk", "size": 16, "images": 40, "test": 12, "blur": { "offsets": 60 } },
              "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
              "training": { "steps": 30, "batch": 16, "checkpoint": 10 }
            }
            """;

    private SampleDocuments() {}

    /** 30 steps on 40 images; trains in a fraction of a second. */
    public static Document small() {
        return Document.of(Json.parse(SMALL, "small"), "small.shapecode.json");
    }

    /** Trains until cancelled. */
    public static Document endless() {
        return small().with("training.steps", 100_000_000);
    }
}
