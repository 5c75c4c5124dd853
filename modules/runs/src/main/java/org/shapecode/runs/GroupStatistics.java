package org.shapecode.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shapecode.experiment.api.FieldName;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.Bootstrap;
import org.shapecode.experiment.study.Statistics;

/**
 * One result of the runs that have the same value of a setting.
 *
 * @param value of the setting; null for runs that do not have it, or where it has no effect
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
     * The statistics of each of some results, by the value of a setting; studies are left out.
     *
     * @return by value, that of runs without the setting last; then in the order of the results
     */
    static List<GroupStatistics> of(Collection<RunRow> rows, String setting, List<String> numbers) {
        Map<Object, List<RunRow>> groups = new TreeMap<>(Comparator.nullsLast(CellFormat.ORDER));
        for (RunRow row : rows) {
            if (!row.study()) {
                groups.computeIfAbsent(row.settings().get(setting), key -> new ArrayList<>())
                        .add(row);
            }
        }
        Set<String> generators = Columns.generators(rows);
        List<GroupStatistics> all = new ArrayList<>();
        groups.forEach((value, runs) -> {
            for (String number : numbers) {
                double[] values = runs.stream()
                        .filter(row -> row.numbers().containsKey(number))
                        .mapToDouble(row -> row.numbers().get(number))
                        .toArray();
                if (values.length > 0) {
                    all.add(new GroupStatistics(
                            value, Columns.title(number, generators), Statistics.of(values), Bootstrap.ofMean(values)));
                }
            }
        });
        return all;
    }

    /**
     * Which runs of some are left out and why, to follow their number: {@code ", 3 left out without results: 2 stopped, 1
     * failed"}. Empty if all have at least one of the results.
     */
    static String leftOut(Collection<RunRow> rows, List<String> numbers) {
        Map<String, Long> reasons = rows.stream()
                .filter(row -> !row.study())
                .filter(row -> numbers.stream().noneMatch(row.numbers()::containsKey))
                .collect(Collectors.groupingBy(
                        row -> row.state() == Run.State.DONE
                                ? "done, but without these results"
                                : row.state().label(),
                        TreeMap::new,
                        Collectors.counting()));
        long count = reasons.values().stream().mapToLong(Long::longValue).sum();
        return count == 0
                ? ""
                : ", " + count + " left out without results: "
                        + reasons.entrySet().stream()
                                .map(each -> each.getValue() + " " + each.getKey())
                                .collect(Collectors.joining(", "));
    }

    /** The value of a setting for reading: {@code "not set"}, or {@code "none"} of a penalty, for null. */
    static String text(String setting, Object value) {
        if (value == null) {
            return FieldName.of(setting).filter(FieldName::isElement).isPresent() ? "none" : "not set";
        }
        return Columns.texts(setting).apply(value);
    }

    /** The cells of its row below {@link #header}. */
    List<Object> cells() {
        List<Object> cells = new ArrayList<>(Arrays.asList(value, result, statistics.count(), statistics.mean()));
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

    /** Whether a column below a header is empty in all groups, as those of intervals are in small ones. */
    static boolean isEmpty(String header, List<GroupStatistics> groups) {
        return List.of(LOW, HIGH).contains(header)
                && groups.stream().allMatch(each -> each.interval().isEmpty());
    }

    /** Why a cell below a header is empty, as a sentence. */
    static String missing(String header) {
        return List.of(LOW, HIGH).contains(header)
                ? "A confidence interval (bootstrap of the mean) needs at least " + Bootstrap.FEWEST
                        + " runs in a group."
                : "A standard deviation needs at least 2 runs in a group.";
    }
}
