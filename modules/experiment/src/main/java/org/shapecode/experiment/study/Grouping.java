package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Labels;

/**
 * Puts the runs of a study together: by variant, or by the values of some settings, whatever the others are.
 *
 * @param paths of the settings; {@value #SEED} is one; empty for each variant by itself
 */
public record Grouping(List<String> paths) {
    /** The setting that every study varies. */
    public static final String SEED = "seed";

    /** More panels side by side cannot be compared. */
    private static final int MOST_GROUPS = 60;

    /** The name of a sample does not tell its settings, so that a panel for each tells little. */
    private static final int MOST_SAMPLES = 12;

    /** A number with more values, as a sampled one has, is cut into groups of about as many runs. */
    private static final int MOST_VALUES = 12;

    private static final int CUTS = 4;

    public Grouping {
        paths = List.copyOf(paths);
    }

    /** By one setting; by variant if it is empty. */
    public static Grouping by(String path) {
        return new Grouping(path.isEmpty() ? List.of() : List.of(path));
    }

    /** By variant; if these are too many to look at, by the setting with the fewest values. */
    public static Grouping of(StudyResult result) {
        Map<String, Integer> values = new LinkedHashMap<>();
        int most = result.study().samples().isEmpty() ? MOST_GROUPS : MOST_SAMPLES;
        if (result.study().variants().size() > most) {
            result.study().settings().forEach(each -> values.put(each.path(), distinct(each.path(), result)));
        }
        return new Grouping(values.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .min(Map.Entry.comparingByValue())
                .map(each -> List.of(each.getKey()))
                .orElse(List.of()));
    }

    private static int distinct(String path, StudyResult result) {
        return (int)
                result.runs().stream().map(run -> value(path, run)).distinct().count();
    }

    /**
     * The groups of a study, in the order of their first runs; those of a number ascending.
     *
     * @throws Problem if the study does not vary a setting
     */
    public List<RunGroup> groups(StudyResult result) {
        if (paths.isEmpty()) {
            return result.variants().stream().map(VariantResult::group).toList();
        }
        return new Grouping(paths.stream().map(path -> full(path, result)).toList()).found(result);
    }

    /** The path of a setting that may be named by the last part alone. */
    private static String full(String name, StudyResult result) {
        List<String> settings = StudyColumn.settings(result);
        return StudyColumn.meant(name, settings)
                .orElseThrow(() -> new Problem("The study does not vary " + Excerpt.of(name) + "; group its runs by "
                        + String.join(", ", settings) + "."));
    }

    private List<RunGroup> found(StudyResult result) {
        Map<List<String>, List<StudyRun>> groups = new LinkedHashMap<>();
        List<Map<Object, String>> labels =
                paths.stream().map(path -> labels(path, result)).toList();
        for (StudyRun run : sorted(result)) {
            List<String> key = new ArrayList<>();
            for (int i = 0; i < paths.size(); i++) {
                key.add(labels.get(i).get(value(paths.get(i), run)));
            }
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(run);
        }
        List<RunGroup> all = new ArrayList<>();
        groups.forEach((key, runs) -> all.add(new RunGroup(String.join(", ", key), runs)));
        return all;
    }

    /** The runs by the first of the settings, if that is a number. */
    private List<StudyRun> sorted(StudyResult result) {
        String first = paths.get(0);
        boolean numeric = result.runs().stream().allMatch(run -> value(first, run) instanceof Number);
        return numeric
                ? result.runs().stream()
                        .sorted((a, b) -> Double.compare(number(first, a), number(first, b)))
                        .toList()
                : result.runs();
    }

    /** The name of the group of each value of a setting. */
    private static Map<Object, String> labels(String path, StudyResult result) {
        List<Object> values = result.runs().stream()
                .map(run -> value(path, run))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Object, String> labels = new LinkedHashMap<>();
        boolean numbers = values.stream().allMatch(Number.class::isInstance);
        if (numbers && values.size() > MOST_VALUES && !path.equals(SEED)) {
            return cut(path, values);
        }
        values.forEach(value -> labels.put(value, Labels.of(path, value)));
        result.study().settings().stream()
                .filter(each -> each.path().equals(path))
                .forEach(each -> labels.replaceAll((value, label) -> each.label(value)));
        return labels;
    }

    /** Cuts the values of a number at its quantiles. */
    private static Map<Object, String> cut(String path, List<Object> values) {
        double[] sorted = values.stream()
                .mapToDouble(value -> ((Number) value).doubleValue())
                .sorted()
                .toArray();
        TreeMap<Double, String> starts = new TreeMap<>();
        for (int i = 0; i < CUTS; i++) {
            double[] part = Arrays.copyOfRange(sorted, i * sorted.length / CUTS, (i + 1) * sorted.length / CUTS);
            starts.put(part[0], Labels.of(path, part[0]) + " to " + Labels.text(part[part.length - 1]));
        }
        Map<Object, String> labels = new LinkedHashMap<>();
        values.forEach(value -> labels.put(
                value, starts.floorEntry(((Number) value).doubleValue()).getValue()));
        return labels;
    }

    /** The value of a setting in a run; null if the study does not vary it. */
    static Object value(String path, StudyRun run) {
        return path.equals(SEED)
                ? (Object) run.planned().seed()
                : run.planned().variant().values().get(path);
    }

    private static double number(String path, StudyRun run) {
        return ((Number) value(path, run)).doubleValue();
    }
}
