package org.shapecode.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shapecode.experiment.analysis.NumberKind;
import org.shapecode.experiment.api.FieldName;

/**
 * A fact, a setting or a result by which runs are compared: a row. A plugin of a list, such as a penalty, is one row with all its
 * parameters.
 *
 * @param key its name in files and filters
 * @param title for the screen
 * @param kind what it is
 * @param meaning of a result
 * @param texts how its values are written
 */
record ComparedValue(String key, String title, Kind kind, NumberKind meaning, Function<Object, String> texts) {
    private static final String PENALTIES = "regularisers";
    private static final String NOTHING = "\u2013";

    /** What is compared, in the order of the table. */
    enum Kind {
        FACT,
        SETTING,
        /** A setting that a run has or not, with parameters. */
        PLUGIN,
        RESULT
    }

    /** A value that some runs have. */
    static ComparedValue of(String key, List<RunRow> runs, Set<String> generators) {
        boolean setting = runs.stream().anyMatch(run -> run.settings().containsKey(key));
        boolean plugin =
                setting && FieldName.of(key).filter(FieldName::isElement).isPresent();
        Kind kind =
                RunRow.FACTS.contains(key) ? Kind.FACT : plugin ? Kind.PLUGIN : setting ? Kind.SETTING : Kind.RESULT;
        String title = Columns.title(key, generators) + unitOfAttribute(key, runs);
        return new ComparedValue(key, title, kind, NumberKind.of(key), Columns.texts(key));
    }

    /** The unit of a limit of a sampling, which is that of the attribute that it limits, such as {@code " (px)"}, if all have it. */
    private static String unitOfAttribute(String key, List<RunRow> runs) {
        List<String> units = runs.stream()
                .filter(run -> run.settings().containsKey(key))
                .flatMap(run -> run.experiment().stream())
                .flatMap(experiment -> experiment.unitOfValue(key).stream())
                .distinct()
                .toList();
        return units.size() != 1 ? "" : " (" + units.get(0) + ")";
    }

    boolean isSetting() {
        return kind == Kind.SETTING || kind == Kind.PLUGIN;
    }

    /** Whether this row tells another value, too: a parameter of its plugin, or the list of all penalties. */
    boolean covers(String other) {
        boolean penalties = other.equals(PENALTIES) && key.startsWith(PENALTIES + ".");
        return kind == Kind.PLUGIN && (penalties || other.startsWith(key + "."));
    }

    /** The value of a run for reading, never empty. */
    String text(RunRow run) {
        Object value = run.value(key);
        if (kind == Kind.PLUGIN && value != null) {
            return parameters(run.settings());
        }
        String text = texts.apply(value);
        return text.isEmpty() ? missing(run) : text;
    }

    /** What is equal for values of runs that look the same: digits that are not shown say nothing. */
    Object shown(RunRow run) {
        return run.value(key) instanceof Double number ? CellFormat.shown(number) : text(run);
    }

    private String parameters(Map<String, Object> settings) {
        String all = settings.entrySet().stream()
                .filter(each -> each.getKey().startsWith(key + "."))
                .map(each -> phrase(each.getKey()) + " "
                        + Columns.texts(each.getKey()).apply(each.getValue()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "yes" : all;
    }

    private static String phrase(String path) {
        return FieldName.of(path)
                .flatMap(FieldName::parameter)
                .map(parameter -> parameter.phrase())
                .orElseGet(() -> path.substring(path.lastIndexOf('.') + 1));
    }

    private String missing(RunRow run) {
        return switch (kind) {
            case PLUGIN -> run.settings().isEmpty() ? NOTHING : "none";
            case SETTING -> run.settings().isEmpty() ? NOTHING : "not set";
            default -> NOTHING;
        };
    }

    /** What the text leaves out: all digits, or why there is no value. */
    Optional<String> tip(RunRow run) {
        Object value = run.value(key);
        if (value != null) {
            return Optional.of(kind == Kind.RESULT ? CellFormat.exact(value) : text(run));
        }
        return switch (kind) {
            case RESULT -> Optional.of(run.whyNoResult());
            case SETTING -> Optional.of("This run has no such setting, or it has no effect there.");
            default -> Optional.empty();
        };
    }
}
