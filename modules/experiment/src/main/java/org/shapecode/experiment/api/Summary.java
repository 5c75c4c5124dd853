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
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.spi.Analysis;

/**
 * What is left of a training when it is done: the codes and errors of the unseen images, and every number that the analyses found.
 *
 * @param trained the finished model
 * @param seconds the time of training, over all sessions
 */
record Summary(Trained trained, double seconds) {

    /** Writes the codes, then the summary, which marks the run as done. */
    void write(Path folder, Progress progress) throws IOException {
        AtomicFiles.write(folder.resolve(Run.CODES), codes());
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Analysis analysis : trained.analyses()) {
            progress.checkCancelled();
            numbers.putAll(analysis.analyse(trained, progress).numbers());
        }
        numbers.put("training.seconds", seconds);
        numbers.put("training.steps", (double) trained.metrics().steps());
        int changes = trained.experiment().training().changes().size();
        if (changes > 0) {
            numbers.put("training.changes", (double) changes);
        }
        AtomicFiles.write(folder.resolve(Run.SUMMARY), Json.format(finite(numbers)));
    }

    /** JSON has no NaN; a number that could not be found is left out. */
    private static Map<String, Double> finite(Map<String, Double> numbers) {
        Map<String, Double> kept = new LinkedHashMap<>(numbers);
        kept.values().removeIf(value -> !Double.isFinite(value));
        return kept;
    }

    /** Attributes, codes and errors of the unseen images, one row each. */
    private String codes() {
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        double[] errors = trained.model().errors(test);
        List<String> header = new ArrayList<>();
        test.attributes().stream().map(Attribute::name).forEach(header::add);
        for (int j = 1; j <= d; j++) {
            header.add("z" + j);
        }
        header.add(Run.ERROR);
        StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
        for (int i = 0; i < test.count(); i++) {
            List<String> cells = new ArrayList<>();
            for (double value : test.values()[i]) {
                cells.add(Double.toString(value));
            }
            for (int j = 0; j < d; j++) {
                cells.add(Float.toString(codes[i * d + j]));
            }
            cells.add(Double.toString(errors[i]));
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }
}
