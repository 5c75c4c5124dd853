package org.shapecode.experiment.study;

import java.util.List;
import java.util.stream.IntStream;
import org.shapecode.core.Counted;
import org.shapecode.experiment.api.Labels;

/**
 * A field of the experiment with several values.
 *
 * @param path names and list indices with dots, such as {@code "regularisers.0.lambda"}
 * @param values JSON values, at least one
 * @param labels a short name for each value
 */
public record Varied(String path, List<Object> values, List<String> labels) {
    private static final int MOST_NAMED = 12;

    public Varied {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
        if (values.isEmpty() || values.size() != labels.size()) {
            throw new IllegalArgumentException(
                    path + " has " + Counted.of(values.size(), "value") + " and " + Counted.of(labels.size(), "label"));
        }
    }

    /** Labels each value with its text. */
    public Varied(String path, List<Object> values) {
        this(path, values, values.stream().map(value -> Labels.of(path, value)).toList());
    }

    /** The name of the field without its path, such as {@code "lambda"}. */
    public String field() {
        return Labels.field(path);
    }

    /** The labels, each without the name of the field where nobody chose it, such as {@code "0.01"} for {@code "lambda 0.01"}. */
    public List<String> briefLabels() {
        return IntStream.range(0, values.size())
                .mapToObj(i -> labels.get(i).equals(field() + " " + Labels.text(values.get(i)))
                        ? Labels.text(values.get(i))
                        : labels.get(i))
                .toList();
    }

    /** All values, or the first and the last of many, as they are read in a table. */
    public String summary() {
        return values.size() <= MOST_NAMED
                ? String.join(" / ", labels)
                : labels.get(0) + " to " + Labels.text(values.get(values.size() - 1)) + ", " + values.size()
                        + " values";
    }

    /** The short name of one of the values. */
    String label(Object value) {
        return labels.get(values.indexOf(value));
    }

    /** Whether all values are numbers, so that they can form an axis. */
    public boolean numeric() {
        return values.stream().allMatch(Number.class::isInstance);
    }
}
