package org.shapecode.workbench.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRun;

/**
 * Reads the runs of a study from their folders; those whose files are as before only once. Used by one background thread at a
 * time.
 */
final class StudyCellReader {
    private static final FileTime MISSING = FileTime.fromMillis(0);

    private final Path folder;
    private final Map<Path, Known> known = new HashMap<>();
    private StudyResult plan;
    private FileTime planned = MISSING;

    /** A cell, and the states of the files from which it was read. */
    private record Known(Run.State state, List<FileTime> files, StudyCell cell) {}

    StudyCellReader(Path folder) {
        this.folder = folder;
    }

    /**
     * The runs as they are now.
     *
     * @throws org.shapecode.core.Problem if the study is damaged
     */
    StudyCells read() {
        FileTime changed = time(new RunFolder(folder).study());
        if (plan == null || !changed.equals(planned)) {
            plan = new StudyFolder(folder).result();
            planned = changed;
        }
        List<StudyCell> cells = new ArrayList<>();
        for (StudyRun run : plan.runs()) {
            cells.add(read(run));
        }
        return StudyCells.of(plan.study().variants(), plan.study().seeds(), cells);
    }

    private StudyCell read(StudyRun run) {
        Run plain = new Run(run.folder());
        Run.State state = run.exists() ? plain.state() : Run.State.NOT_STARTED;
        List<FileTime> files = state == Run.State.NOT_STARTED
                ? List.of()
                : plain.files().watched().stream().map(StudyCellReader::time).toList();
        Known before = known.get(run.folder());
        if (before == null || before.state() != state || !before.files().equals(files)) {
            // The plan was read with its runs, so that those that are done need not be read once more.
            boolean isRead = before == null && state == Run.State.DONE && run.state() == state;
            before = new Known(state, files, StudyCell.read(isRead ? run : run.anew()));
            known.put(run.folder(), before);
        }
        return before.cell();
    }

    private static FileTime time(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : MISSING;
        } catch (IOException e) {
            return MISSING;
        }
    }
}
