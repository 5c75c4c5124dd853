package org.shapecode.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs in order, those of a study below it. A study is there if it matches a filter or one of its runs does.
 *
 * @param roots studies, and runs outside studies
 * @param children the runs of each study that match, by its folder
 */
record RunTree(List<RunRow> roots, Map<Path, List<RunRow>> children) {
    static final RunTree EMPTY = new RunTree(List.of(), Map.of());

    /**
     * A column by which rows are sorted.
     *
     * @param value of a row; unknown values, null or empty, come last in both directions
     * @param descending whether the largest comes first
     * @param outside whether only studies, and runs outside them, are sorted by it
     */
    record Key(Function<RunRow, Object> value, boolean descending, boolean outside) {
        private Comparator<RunRow> comparator() {
            Comparator<Object> known = descending ? CellFormat.ORDER.reversed() : CellFormat.ORDER;
            return Comparator.comparing((RunRow row) -> isUnknown(value.apply(row)))
                    .thenComparing(value, (a, b) -> isUnknown(a) ? 0 : known.compare(a, b));
        }

        /** The same, where a study without a value of its own stands where its first run would. */
        private Key ofStudies(Map<Path, List<RunRow>> children) {
            return new Key(
                    row -> isUnknown(value.apply(row)) && children.containsKey(row.folder())
                            ? value.apply(children.get(row.folder()).get(0))
                            : value.apply(row),
                    descending,
                    outside);
        }

        private static boolean isUnknown(Object value) {
            return value == null || value.equals("");
        }
    }

    /** Orders those rows that match a filter by the first key, then by the others. */
    static RunTree of(List<RunRow> all, Predicate<RunRow> filter, List<Key> keys) {
        Set<Path> studies =
                all.stream().filter(RunRow::study).map(RunRow::folder).collect(Collectors.toSet());
        Map<Path, List<RunRow>> children = new HashMap<>();
        List<RunRow> roots = new ArrayList<>();
        for (RunRow row : all) {
            if (row.parent() == null || !studies.contains(row.parent())) {
                roots.add(row);
            } else if (filter.test(row)) {
                children.computeIfAbsent(row.parent(), study -> new ArrayList<>())
                        .add(row);
            }
        }
        roots.removeIf(row -> !filter.test(row) && !children.containsKey(row.folder()));
        List<Key> within = keys.stream().filter(key -> !key.outside()).toList();
        children.values().forEach(runs -> sort(runs, within));
        sort(roots, keys.stream().map(key -> key.ofStudies(children)).toList());
        return new RunTree(roots, children);
    }

    private static void sort(List<RunRow> rows, List<Key> keys) {
        keys.stream().map(Key::comparator).reduce(Comparator::thenComparing).ifPresent(rows::sort);
    }

    /** The studies and, below those that are expanded, their runs. */
    List<RunRow> rows(Predicate<RunRow> expanded) {
        return roots.stream()
                .flatMap(row -> Stream.concat(Stream.of(row), expanded.test(row) ? below(row).stream() : Stream.of()))
                .toList();
    }

    /** The runs of a study that match, in order; empty for a run. */
    List<RunRow> below(RunRow row) {
        return children.getOrDefault(row.folder(), List.of());
    }

    /** The smallest and largest result of the runs of a study, or null if none has it. */
    CellFormat.ValueRange range(RunRow study, String number) {
        double[] values = below(study).stream()
                .map(run -> run.numbers().get(number))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return values.length == 0 ? null : new CellFormat.ValueRange(values[0], values[values.length - 1]);
    }
}
