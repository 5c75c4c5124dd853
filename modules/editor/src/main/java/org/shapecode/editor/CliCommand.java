package org.shapecode.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Json;
import org.shapecode.core.ShellCommand;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Labels;

/** The {@code shapecode-cli} command that runs an experiment: its origin and the fields that differ from it. Thread-safe. */
final class CliCommand {
    private final List<String> words = new ArrayList<>();
    private final Document now;

    private CliCommand(Document now) {
        this.now = now;
    }

    /**
     * The command that runs an experiment.
     *
     * @param argument preset or file
     * @param before the experiment that the argument names
     * @param name of the experiment; names the run folder
     */
    static String of(String argument, Document before, Document now, String name) {
        CliCommand line = new CliCommand(now);
        line.words.addAll(List.of("shapecode-cli", "run", argument, "--out", "runs/" + slug(name)));
        line.compare("", before.fields(), now.fields());
        return ShellCommand.line(line.words);
    }

    private void compare(String path, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (Object name : names) {
            String at = path.isEmpty() ? name.toString() : path + "." + name;
            Object old = before.get(name);
            Object value = after.containsKey(name) ? after.get(name) : now.value(at);
            if (old instanceof Map<?, ?> fields && value instanceof Map<?, ?> others && samePlugin(fields, others)) {
                compare(at, fields, others);
            } else if (value != null && !Objects.equals(old, value)) {
                set(at, value);
            } else if (value == null && at.equals(Document.STUDY)) {
                words.addAll(List.of("--set", at + "=null"));
            }
        }
    }

    private void set(String path, Object value) {
        switch (path) {
            // In a study, --seed sets the seeds of the study.
            case Edit.SEED ->
                words.addAll(
                        now.fields().containsKey(Document.STUDY)
                                ? List.of("--set", path + "=" + value)
                                : List.of("--seed", value.toString()));
            case Edit.STEPS -> words.addAll(List.of("--steps", value.toString()));
            default -> words.addAll(List.of("--set", path + "=" + compact(value)));
        }
    }

    private static boolean samePlugin(Map<?, ?> one, Map<?, ?> other) {
        return Objects.equals(one.get(Parameters.PLUGIN), other.get(Parameters.PLUGIN));
    }

    private static String compact(Object value) {
        return Json.format(value).lines().map(String::strip).collect(Collectors.joining());
    }

    private static String slug(String name) {
        String slug = Labels.slug(name);
        return slug.isEmpty() ? "experiment" : slug;
    }
}
