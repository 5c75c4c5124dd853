package org.shapecode.backends;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.StudyTraining;

/** A task that waits or trains in the cluster, as its run folders tell: it trains its runs in their order. */
final class SlurmTask {
    /** What a task records before it asks SLURM to queue it again. */
    static final String ASKS = "asks to be queued again";

    private static final int TAIL = 8192;

    /** How Java tells of options in the environment. */
    private static final String JAVA_NOTE = "NOTE: Picked up";

    private final SlurmArray array;
    private final int index;
    private final List<StudyRun> runs;
    private final boolean earlier;
    private int over;
    private boolean absent;
    private long absentSince;

    /**
     * A task of an array.
     *
     * @param index in the array, from 1
     * @param runs those that are not yet done
     * @param earlier whether another process submitted it, perhaps for fewer steps
     */
    SlurmTask(SlurmArray array, int index, List<StudyRun> runs, boolean earlier) {
        this.array = array;
        this.index = index;
        this.runs = runs;
        this.earlier = earlier;
    }

    static String key(String array, int index) {
        return array + "/" + index;
    }

    String key() {
        return key(array.name(), index);
    }

    String arrayName() {
        return array.name();
    }

    /** Whether its runs may be submitted again: it was for another plan, or SLURM has not queued it again as it asked. */
    boolean comesBack() {
        return earlier || tail(array.record(index)).endsWith(ASKS + "\n");
    }

    /** The runs that are neither done nor have failed, as far as was seen. */
    List<StudyRun> rest() {
        return runs.subList(over, runs.size());
    }

    /** For how long it has been missing in the queue; it is now. */
    Duration missed() {
        absentSince = absent ? absentSince : System.nanoTime();
        absent = true;
        return Duration.ofNanos(System.nanoTime() - absentSince);
    }

    void waits(StudyTraining training) {
        absent = false;
        rest().forEach(training::queued);
    }

    /** Looks at its current run, and at the next ones if that is over. */
    void look(StudyTraining training) {
        absent = false;
        lookAtRuns(training);
        if (over < runs.size()) {
            StudyRun current = runs.get(over);
            steps(current.folder()).ifPresent(steps -> training.advanced(current, steps));
        }
    }

    /** Sees which runs are over. */
    void lookAtRuns(StudyTraining training) {
        while (over < runs.size() && isOver(runs.get(over))) {
            training.ended(runs.get(over));
            over++;
        }
    }

    private static boolean isOver(StudyRun run) {
        RunFolder files = new RunFolder(run.folder());
        try {
            return Files.exists(files.summary()) && run.anew().complete()
                    || Files.exists(files.failure())
                            && !Run.open(run.folder()).failure().isEmpty();
        } catch (Problem e) {
            // Its files are being written; there will be another look.
            return false;
        }
    }

    /** The number at the start of the last whole line of the metrics; empty before there is one. */
    private static Optional<Integer> steps(Path run) {
        String tail = tail(new RunFolder(run).metrics());
        int end = tail.lastIndexOf('\n');
        int start = tail.lastIndexOf('\n', end - 1);
        if (end < 0 || start < 0) {
            return Optional.empty();
        }
        String number = tail.substring(start + 1, end).split(",", 2)[0];
        return number.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    private static String tail(Path file) {
        return BoundedFiles.tail(file, TAIL);
    }

    /** Why a run was not trained although the task has left the queue, for the middle of a sentence. */
    String why(StudyRun run) {
        Path log = array.log(index);
        if (!Files.exists(log)) {
            return "SLURM ended its task before it began";
        }
        List<String> lines = tail(log)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(JAVA_NOTE))
                .toList();
        String failed = "failed\truns/" + run.planned().folderName() + "\t";
        String told = lines.stream()
                .filter(line -> line.startsWith(failed))
                .reduce("", (first, second) -> second.substring(failed.length()));
        if (!told.isEmpty()) {
            return told.replaceFirst("\\.$", "") + " (see " + log + ")";
        }
        String last = lines.isEmpty() ? "" : ", after printing \"" + Excerpt.of(lines.get(lines.size() - 1)) + "\"";
        return "its task ended early" + last + " (see " + log + ")";
    }
}
