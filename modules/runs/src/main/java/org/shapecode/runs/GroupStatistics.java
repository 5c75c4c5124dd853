package org.shapecode.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shapecode.experiment.study.Bootstrap;
import org.shapecode.experiment.study.Statistics;

/**
 * One result of the runs that have the same value of a setting.
 *
 * @param value of the setting
 * @param result the readable name of the result
 * @param statistics over the runs that have it
 * @param interval the bootstrap interval of the mean; empty with few runs
 */
record GroupStatistics(Object value, String result, Statistics statistics, Optional<Bootstrap> interval) {
    private static final String SEED = "seed";
    private static final String LOW = "95% CI low";
    static final String HIGH = "95% CI high";

    /** The settings in which runs differ, so that they can be grouped by them; the seed is the last. */
    static List<String> settings(Collection<RunRow> rows) {
        Set<String> all = new LinkedHashSet<>();
        List<RunRow> runs = rows.stream().filter(row -> !row.study()).toList();
        runs.forEach(row -> all.addAll(row.settings().keySet()));
        return all.stream()
                .filter(setting -> runs.stream()
                                .map(row -> row.settings().get(setting))
                                .distinct()
                                .count()
                        > 1)
                .sorted(Comparator.comparing(SEED::equals))
                .toList();
    }

    /**
     * The statistics of each of some results, by the value of a setting; studies and runs without the setting are left out.
     *
     * @return by value, then in the order of the results
     */
    static List<GroupStatistics> of(Collection<RunRow> rows, String setting, List<String> numbers) {
        Map<Object, List<RunRow>> groups = new TreeMap<>(CellFormat.ORDER);
        for (RunRow row : rows) {
            Object value = row.settings().get(setting);
            if (!row.study() && value != null) {
                groups.computeIfAbsent(value, key -> new ArrayList<>()).add(row);
            }
        }
        List<GroupStatistics> all = new ArrayList<>();
        groups.forEach((value, runs) -> {
            for (String number : numbers) {
                double[] values = runs.stream()
                        .filter(row -> row.numbers().containsKey(number))
                        .mapToDouble(row -> row.numbers().get(number))
                        .toArray();
                if (values.length > 0) {
                    all.add(new GroupStatistics(
                            value,
                            Columns.header(number, Columns.generators(rows)),
                            Statistics.of(values),
                            Bootstrap.ofMean(values)));
                }
            }
        });
        return all;
    }

    /** The cells of its row below {@link #header}. */
    List<Object> cells() {
        Object group = value.toString().isEmpty() ? "none" : value;
        List<Object> cells = new ArrayList<>(List.of(group, result, statistics.count(), statistics.mean()));
        cells.add(statistics.count() < 2 ? null : statistics.sd());
        cells.add(interval.map(Bootstrap::low).orElse(null));
        cells.add(interval.map(Bootstrap::high).orElse(null));
        cells.addAll(List.of(statistics.lower(), statistics.median(), statistics.upper()));
        return cells;
    }

    static List<String> header(String setting) {
        return List.of(
                Columns.title(setting, Set.of()),
                "Result",
                "Runs",
                "Mean",
                "± SD",
                LOW,
                HIGH,
                "Lower quartile",
                "Median",
                "Upper quartile");
    }

    /** Why a cell below a header is empty, as a sentence. */
    static String missing(String header) {
        return List.of(LOW, HIGH).contains(header)
                ? "A confidence interval (bootstrap of the mean) needs at least " + Bootstrap.FEWEST + " runs."
                : "A standard deviation needs at least 2 runs.";
    }
}
