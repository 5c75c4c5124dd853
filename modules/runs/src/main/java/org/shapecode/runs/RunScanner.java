package org.shapecode.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;

/** Reads the folders of runs and studies, those that did not change only once. Used by one thread at a time. */
final class RunScanner {
    private final Map<Path, Known> known = new HashMap<>();

    private record Known(Map<Path, FileTime> files, RunRow row) {}

    /** All runs and studies of some places, by their names; a study before its runs. */
    List<RunRow> scan(Map<String, RunStore> places) {
        Map<Path, RunRow> rows = new LinkedHashMap<>();
        places.forEach((place, store) -> {
            for (Run run : store.runs()) {
                rows.computeIfAbsent(run.folder(), folder -> row(run, Map.of(RunRow.PROJECT, place)));
            }
            for (StudyFolder study : StudyFolder.in(store.folder())) {
                if (!rows.containsKey(study.folder())) {
                    addStudy(rows, study.folder(), place);
                }
            }
        });
        known.keySet().retainAll(rows.keySet());
        return List.copyOf(rows.values());
    }

    private void addStudy(Map<Path, RunRow> rows, Path folder, String place) {
        Map<String, Object> facts =
                Map.of(RunRow.PROJECT, place, RunRow.STUDY, folder.getFileName().toString());
        rows.put(folder, study(folder, facts));
        for (Run run : new RunStore(folder.resolve("runs")).runs()) {
            rows.put(run.folder(), row(run, facts));
        }
    }

    /** A study whose file is damaged, or whose plugins are missing, is listed as failed; its runs are still there. */
    private static RunRow study(Path folder, Map<String, Object> facts) {
        try {
            return readStudy(folder, facts);
        } catch (Problem e) {
            return RunRow.unreadable(folder, true, facts);
        }
    }

    private static RunRow readStudy(Path folder, Map<String, Object> facts) {
        StudyResult result = new StudyFolder(folder).result();
        String word = result.done() + " of " + result.outcomes().size() + " done";
        return RunRow.of(folder, result.state(), true, word, result.document(), Map.of(), facts);
    }

    private RunRow row(Run run, Map<String, Object> facts) {
        Path folder = run.folder();
        Map<Path, FileTime> files = new HashMap<>();
        run.files().forEach(file -> files.put(file, time(file)));
        files.put(Notes.file(folder), time(Notes.file(folder)));
        Known before = known.get(folder);
        if (before != null && before.files().equals(files) && before.row().state() == run.state()) {
            return before.row();
        }
        RunRow row = RunRow.read(run, facts);
        known.put(folder, new Known(files, row));
        return row;
    }

    private static FileTime time(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
