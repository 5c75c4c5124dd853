package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Attribute;
import org.shapecode.experiment.spi.Analysis;

/**
 * What is left of a training when it is done: the codes of the unseen images, and every number that the analyses found.
 *
 * @param trained the finished model
 * @param seconds the time of training, over all sessions
 */
record Summary(Trained trained, double seconds) {

    /** Writes the codes, then the summary, which marks the run as done. */
    void write(Path folder, Progress progress) throws IOException {
        AtomicFiles.write(folder.resolve("codes.csv"), codes());
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Analysis analysis : trained.analyses()) {
            progress.checkCancelled();
            numbers.putAll(analysis.analyse(trained, progress).numbers());
        }
        numbers.put("training.seconds", seconds);
        numbers.put("training.steps", (double) trained.metrics().steps());
        AtomicFiles.write(folder.resolve(Run.SUMMARY), Json.format(finite(numbers)));
    }

    /** JSON has no NaN; a number that could not be found is left out. */
    private static Map<String, Double> finite(Map<String, Double> numbers) {
        Map<String, Double> kept = new LinkedHashMap<>(numbers);
        kept.values().removeIf(value -> !Double.isFinite(value));
        return kept;
    }

    private String codes() {
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(trained.test());
        List<String> header = new ArrayList<>();
        trained.test().attributes().stream().map(Attribute::name).forEach(header::add);
        for (int j = 1; j <= d; j++) {
            header.add("z" + j);
        }
        StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
        for (int i = 0; i < trained.test().count(); i++) {
            for (double value : trained.test().values()[i]) {
                text.append(value).append(',');
            }
            for (int j = 0; j < d; j++) {
                text.append(codes[i * d + j]).append(j == d - 1 ? "\n" : ",");
            }
        }
        return text.toString();
    }
}
