package org.shapecode.analyses;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.shapecode.core.Json;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.WrittenStudy;

/** A study of batches of 2 and 4, with and without biases, whose runs have the test losses 1, 2, 3 and 4. */
final class TwoSettings {
    private TwoSettings() {}

    static StudyResult in(Path folder) throws IOException {
        String text = """
                { "data": { "generator": "disk", "size": 16, "images": 40, "test": 12 },
                  "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
                  "study": { "seeds": [7], "vary": { "training.batch": [2, 4], "model.bias": [true, false] } } }
                """;
        WrittenStudy study = new WrittenStudy(folder, Document.of(Json.parse(text, "study"), "study"));
        for (int i = 0; i < 4; i++) {
            study.done(i, Map.of("loss.test", 1.0 + i), 0, 1);
        }
        return study.result();
    }
}
