package org.shapecode.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.api.RunSnapshot;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.SourceLook;
import org.shapecode.experiment.spi.InstalledPlugins;
import org.shapecode.experiment.study.Study;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.queue.window.JobStatusText;

/** Reads runs and studies, on all processors, and caches runs that have not changed. Used by one thread at a time. */
final class RunScanner {
    private final Map<Path, Cached> cache = new ConcurrentHashMap<>();
    private Map<String, List<Plugin>> installed = Map.of();

    /** What a row was made from: files by their modification time, why results may be wrong, and facts from outside. */
    private record Origin(Map<Path, FileTime> files, Optional<String> altered, Map<String, Object> facts) {}

    private record Cached(Origin origin, RunRow row) {}

    /** All runs and studies of the given stores; a study comes before its runs. */
    List<RunRow> scan(Map<String, RunStore> stores) {
        // What is installed decides what can be read of a run, and from which preset it differs.
        if (!installed.equals(InstalledPlugins.byKind())) {
            installed = InstalledPlugins.byKind();
            cache.clear();
        }
        SourceLook look = new SourceLook();
        Map<Path, RunRow> rows = new LinkedHashMap<>();
        stores.forEach((project, store) -> {
            addRuns(rows, store, run -> Map.of(RunRow.PROJECT, project), look);
            for (StudyFolder study : StudyFolder.in(store.folder())) {
                if (!rows.containsKey(study.folder())) {
                    addStudy(rows, study.folder(), project, look);
                }
            }
        });
        cache.keySet().retainAll(rows.keySet());
        return List.copyOf(rows.values());
    }

    private void addStudy(Map<Path, RunRow> rows, Path folder, String project, SourceLook look) {
        Map<String, Object> facts = Map.of(
                RunRow.PROJECT, project, RunRow.STUDY, folder.getFileName().toString());
        Optional<StudyResult> result = result(folder, look);
        Map<Path, String> variants = new LinkedHashMap<>();
        result.ifPresent(study -> study.runs()
                .forEach(run -> variants.put(run.folder(), run.planned().title(study.study()))));
        Map<Path, RunRow> runs = new LinkedHashMap<>();
        addRuns(
                runs,
                new RunFolder(folder).runs(),
                run -> variants.containsKey(run) ? inStudy(facts, variants.get(run)) : facts,
                look);
        rows.put(folder, study(folder, result, diagnosed(times(facts, runs.values()), runs.values())));
        // In the order of the study, then what it does not plan.
        variants.keySet().stream().filter(runs::containsKey).forEach(run -> rows.put(run, runs.get(run)));
        runs.forEach(rows::putIfAbsent);
    }

    /** A study with a damaged file or a missing plugin is listed as failed; its runs are listed anyway. */
    private static RunRow study(Path folder, Optional<StudyResult> result, Map<String, Object> facts) {
        try {
            return result.map(study -> row(study, facts)).orElseGet(() -> RunRow.unreadable(folder, true, facts));
        } catch (Problem e) {
            return RunRow.unreadable(folder, true, facts);
        }
    }

    private static Optional<StudyResult> result(Path folder, SourceLook look) {
        try {
            return Optional.of(new StudyFolder(folder).result(look));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> inStudy(Map<String, Object> facts, String difference) {
        return with(with(facts, RunRow.BASE, "the study"), RunRow.DIFFERS, difference);
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> more = new HashMap<>(facts);
        more.put(name, value);
        more.values().removeIf(Objects::isNull);
        return more;
    }

    /** A study starts with its first run, and lasts as long as the training of all. */
    private static Map<String, Object> times(Map<String, Object> facts, Collection<RunRow> runs) {
        Optional<Instant> started = values(runs, RunRow.STARTED, Instant.class).min(Comparator.naturalOrder());
        Optional<Duration> duration =
                values(runs, RunRow.DURATION, Duration.class).reduce(Duration::plus);
        return with(with(facts, RunRow.STARTED, started.orElse(null)), RunRow.DURATION, duration.orElse(null));
    }

    /** What was found in any run of a study. */
    private static Map<String, Object> diagnosed(Map<String, Object> facts, Collection<RunRow> runs) {
        String found = values(runs, RunRow.FINDINGS, String.class)
                .filter(each -> !each.isEmpty())
                .flatMap(each -> Stream.of(each.split(", ")))
                .distinct()
                .collect(Collectors.joining(", "));
        return with(facts, RunRow.FINDINGS, found.isEmpty() ? null : found);
    }

    private static <T> Stream<T> values(Collection<RunRow> runs, String column, Class<T> type) {
        return runs.stream()
                .map(row -> row.value(column))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private void addRuns(
            Map<Path, RunRow> rows, RunStore store, Function<Path, Map<String, Object>> facts, SourceLook look) {
        store.runs().parallelStream()
                .filter(run -> !rows.containsKey(run.folder()))
                .map(run -> row(run, facts.apply(run.folder()), look))
                .toList()
                .forEach(row -> rows.put(row.folder(), row));
    }

    private static RunRow row(StudyResult result, Map<String, Object> facts) {
        long done = result.done();
        int runs = result.runs().size();
        String text = JobStatusText.briefRunsDone(done, runs);
        Map<String, Object> all = with(facts, RunRow.STATUS, JobStatusText.study(result.state(), done, runs));
        return RunRow.of(result.folder(), result.state(), true, text, result.document(), Map.of(), all)
                .with(varied(result.study()));
    }

    /** What the runs of a study differ in, in place of the settings of the experiment that it repeats. */
    private static Map<String, Object> varied(Study study) {
        Map<String, Object> settings = new LinkedHashMap<>();
        List<Long> seeds = study.seeds();
        settings.put(
                "seed",
                seeds.size() == 1
                        ? seeds.get(0)
                        : seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        study.settings().forEach(each -> settings.put(each.path(), each.summary()));
        return settings;
    }

    private RunRow row(Run run, Map<String, Object> facts, SourceLook look) {
        Path folder = run.folder();
        Map<Path, FileTime> files = new HashMap<>();
        run.files().watched().forEach(file -> files.put(file, time(file)));
        try {
            RunSnapshot snapshot = run.snapshot(look);
            Optional<String> altered = snapshot.altered().map(Problem::getMessage);
            Origin origin = new Origin(files, altered, facts);
            Cached before = cache.get(folder);
            if (before != null && before.origin().equals(origin) && before.row().state() == snapshot.state()) {
                return before.row();
            }
            RunRow row = RunRow.read(run, snapshot, facts);
            cache.put(folder, new Cached(origin, row));
            return row;
        } catch (Problem e) {
            return RunRow.unreadable(folder, false, facts);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
