package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Trained;

/** What two runs must have in common to be the same: metrics, codes, and the outputs of the stored weights. */
public final class RunFiles {
    private RunFiles() {}

    /** Makes files that a test has written those of a finished run. */
    public static void seal(Path run) throws IOException {
        Manifest.write(new RunFolder(run));
    }

    public static List<String> of(Path run) throws IOException {
        List<String> parts = new ArrayList<>();
        parts.add(Files.readString(run.resolve("metrics.csv"), StandardCharsets.UTF_8));
        parts.add(Files.readString(run.resolve("codes.csv"), StandardCharsets.UTF_8));
        Trained trained = Run.open(run).trained(org.shapecode.core.Progress.NONE);
        Dataset test = trained.test();
        StringBuilder outputs = new StringBuilder();
        for (float value : trained.model().decode(trained.model().encode(test.images()))) {
            outputs.append(Float.floatToIntBits(value)).append(' ');
        }
        parts.add(outputs.toString());
        return parts;
    }
}
