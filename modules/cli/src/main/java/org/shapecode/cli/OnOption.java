package org.shapecode.cli;

import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.RunOn;
import org.shapecode.experiment.study.StudyFolder;
import picocli.CommandLine.Option;

/** Where a study is trained: {@code --on}, with the settings {@code --set on.KEY=VALUE}. */
final class OnOption {
    private static final String PREFIX = "on.";

    @Option(
            names = "--on",
            paramLabel = "BACKEND",
            description = "Where to train a study: local (default), slurm, spark or another installed backend; with"
                    + " --resume, the default is where it was last trained. Settings: --set on.KEY=VALUE, such as"
                    + " on.partition=short.")
    private String id;

    @Option(
            names = "--dry-run",
            description =
                    "Print what --on would submit, a job script or a command, without writing or submitting anything.")
    private boolean dryRun;

    boolean isDryRun() {
        return dryRun;
    }

    /** Takes the settings of the backend out of the values of {@code --set}. */
    static Map<String, String> takeFrom(Map<String, String> values) {
        Map<String, String> taken = new LinkedHashMap<>();
        values.forEach((path, text) -> {
            if (path.startsWith(PREFIX)) {
                taken.put(path.substring(PREFIX.length()), text);
            }
        });
        taken.keySet().forEach(key -> values.remove(PREFIX + key));
        return taken;
    }

    /**
     * The backend with its settings.
     *
     * @param settings of {@code --set}
     * @param study the folder, which may hold a study to resume
     * @throws Misuse if there is no such backend or setting
     */
    Backend backend(Map<String, String> settings, Path study, Console console) {
        Backend before = before(study);
        Backend base = id == null || id.equals(before.id())
                ? before
                : Plugins.find(Backend.class, id)
                        .orElseThrow(() -> new Misuse("--on " + id + " " + Plugins.whyMissing(Backend.class, id)));
        Map<String, Object> fields = Parameters.write((Record) base);
        settings.forEach((key, text) -> fields.put(key, value(base, key, text, console)));
        try {
            return RunOn.of(Map.of("on", fields), "--set").on();
        } catch (Problem e) {
            throw new Misuse(e.getMessage());
        }
    }

    /** Where the study was last trained; a record that cannot be read must not keep it from being trained elsewhere. */
    private Backend before(Path study) {
        try {
            return StudyFolder.isStudy(study) ? new StudyFolder(study).backend() : new LocalBackend();
        } catch (Problem e) {
            if (id == null) {
                throw e;
            }
            return new LocalBackend();
        }
    }

    /** Refuses what only a study can have. */
    void refuse(Map<String, String> settings) {
        if (dryRun || !settings.isEmpty() || id != null && !id.equals(new LocalBackend().id())) {
            throw new Misuse(
                    "--on, --dry-run and --set on.KEY apply only to studies; add --seeds to make this run a study");
        }
    }

    private static Object value(Backend backend, String key, String text, Console console) {
        Optional<ParameterInfo> info = ParameterInfo.of(backend.getClass()).stream()
                .filter(each -> each.name().equals(key))
                .findFirst();
        if (info.filter(each -> each.role() == Parameter.Role.FILE).isPresent() && !text.isBlank()) {
            return console.resolve(Path.of(text)).toString();
        }
        if (info.filter(each -> each.type() == String.class).isPresent()) {
            return text;
        }
        if (info.filter(each -> each.type() instanceof ParameterizedType).isPresent() && !text.startsWith("[")) {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
        }
        return ExperimentArgument.value(text);
    }
}
