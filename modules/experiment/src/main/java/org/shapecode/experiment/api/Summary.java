package org.shapecode.experiment.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Csv;
import org.shapecode.core.Json;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;

/**
 * Writes the results of a finished training.
 *
 * @param experiment with all changes
 * @param missing analyses that cannot be used
 * @param trained the final model
 * @param seconds of training, over all sessions
 * @param findings about the training itself
 */
record Summary(
        Experiment experiment, List<Results.Failure> missing, Trained trained, double seconds, List<Finding> findings) {
    /** The field of the {@link Finding}s; there is none without any. */
    static final String FINDINGS = "findings";

    /** The field of the {@link Results.Failure}s; there is none without any. */
    static final String FAILURES = "failures";

    /** The number of the time of training. */
    static final String SECONDS = "training.seconds";

    /** The number of steps taken. */
    static final String STEPS = "training.steps";

    /**
     * Writes the codes, runs the analyses, then writes the summary, which marks the run as done.
     *
     * @param found takes what each analysis computed before the next one begins
     * @return what the analyses computed
     */
    Results write(RunFolder folder, Progress progress, Consumer<Results.Entry> found) throws IOException {
        AtomicFiles.write(folder.codes(), codes());
        Results results = Results.of(experiment.analyses(), missing, trained, progress, found)
                .with(findings);
        Map<String, Double> numbers = results.numbers();
        Amounts.of(experiment, trained).addTo(numbers);
        numbers.put(SECONDS, seconds);
        numbers.put(STEPS, (double) trained.metrics().steps());
        int changes = experiment.training().changes().size();
        if (changes > 0) {
            numbers.put("training.changes", (double) changes);
        }
        AtomicFiles.write(folder.summary(), Json.format(json(numbers, results)));
        return results;
    }

    /** The numbers in a summary that was read. */
    static Map<String, Double> numbers(Map<?, ?> fields) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof Number number) {
                numbers.put(name.toString(), number.doubleValue());
            }
        });
        return numbers;
    }

    static List<Finding> findings(Map<?, ?> fields) {
        return listed(fields.get(FINDINGS), Finding::read);
    }

    static List<Results.Failure> failures(Map<?, ?> fields) {
        return listed(fields.get(FAILURES), Results.Failure::read);
    }

    private static <T> List<T> listed(Object json, Function<Object, Optional<T>> reader) {
        return json instanceof List<?> list
                ? list.stream().map(reader).flatMap(Optional::stream).toList()
                : List.of();
    }

    /** JSON has no NaN: numbers that are undefined are left out. */
    private static Map<String, Object> json(Map<String, Double> numbers, Results results) {
        Map<String, Object> fields = new LinkedHashMap<>(numbers);
        fields.values().removeIf(value -> !Double.isFinite((double) value));
        if (!results.findings().isEmpty()) {
            fields.put(FINDINGS, results.findings().stream().map(Finding::json).toList());
        }
        if (!results.failures().isEmpty()) {
            fields.put(
                    FAILURES,
                    results.failures().stream().map(Results.Failure::json).toList());
        }
        return fields;
    }

    /** One row for each test image: attributes, code, reconstruction loss. */
    private String codes() {
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        double[] errors = trained.model().errors(test);
        List<Object> header = new ArrayList<>();
        test.attributes().stream().map(Attribute::name).forEach(header::add);
        for (int j = 1; j <= d; j++) {
            header.add("z" + j);
        }
        header.add("error");
        StringBuilder text = new StringBuilder(Csv.row(header));
        for (int i = 0; i < test.count(); i++) {
            List<Object> cells = new ArrayList<>();
            for (double value : test.values()[i]) {
                cells.add(value);
            }
            for (int j = 0; j < d; j++) {
                cells.add(codes[i * d + j]);
            }
            cells.add(errors[i]);
            text.append(Csv.row(cells));
        }
        return text.toString();
    }
}
