package org.shapecode.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.StudyTraining;

/**
 * Submits the runs of a study, one array after the other, as large as the cluster takes. One that SLURM refuses because of a
 * limit is submitted when others of the study have ended or, if there are none, in halves.
 */
final class SlurmSubmission {
    /** Larger arrays would save little, and no task runs before all run folders of its array are prepared. */
    private static final int LARGEST = 1000;

    private static final Logger LOG = Logger.getLogger(SlurmSubmission.class.getName());
    private static final long RETRY_NANOS = Duration.ofSeconds(30).toNanos();
    private static final Pattern LIMIT =
            Pattern.compile("(?i)^(?!.*limit is invalid).*(limit|policy|quota|temporarily|too many|maximum)");

    private final Slurm settings;
    private final StudyTraining training;
    private final SlurmQueue queue;
    private final Deque<StudyRun> waiting = new ArrayDeque<>();
    private final LostRuns lost;
    private int largest;
    private String last = "";
    private SlurmArray next;
    private List<List<StudyRun>> nextTasks = List.of();
    private boolean unsure;
    private int inQueueThen = Integer.MAX_VALUE;
    private long refusedAt;

    /**
     * @param lost takes the runs whose folders cannot be prepared
     */
    SlurmSubmission(Slurm settings, StudyTraining training, SlurmQueue queue, LostRuns lost) {
        this.lost = lost;
        this.settings = settings;
        this.training = training;
        this.queue = queue;
    }

    void add(Collection<StudyRun> runs) {
        waiting.addAll(runs);
    }

    /** Lets the next array follow a job, if tasks at once are limited. */
    void follow(String job) {
        last = job;
    }

    /** Whether every run has been submitted. */
    boolean isDone() {
        return waiting.isEmpty() && next == null;
    }

    /** How many runs have not been submitted. */
    int left() {
        return waiting.size() + nextTasks.stream().mapToInt(List::size).sum();
    }

    /** What would be submitted first, with a name as it would have. */
    String preview() {
        int tasks = (training.open().size() + settings.perTask() - 1) / settings.perTask();
        int number = SlurmArray.next(training.place());
        return script(jobName(number), number, Math.max(1, Math.min(largestKnown(), tasks)))
                .text();
    }

    private int largestKnown() {
        try {
            return largest();
        } catch (Problem e) {
            LOG.log(Level.FINE, "A script can be read where there is no SLURM", e);
            return LARGEST;
        }
    }

    private int largest() {
        return Math.min(LARGEST, queue.largestArray());
    }

    /**
     * Submits the next array, unless SLURM would refuse it.
     *
     * @param inQueue how many tasks of the study are in the queue
     * @return the tasks of the array; empty if none was submitted
     * @throws SlurmProgram.Failed if SLURM does not answer; the next call finds out whether the array was submitted
     * @throws Problem if SLURM refuses it, or the folder cannot be written, and waiting would not help
     */
    List<SlurmTask> submit(int inQueue) {
        boolean blocked = inQueue >= inQueueThen && System.nanoTime() - refusedAt < RETRY_NANOS;
        while (!blocked && (next != null || prepareNext())) {
            SlurmArray array = next;
            // What was not answered may have arrived.
            Optional<String> job = unsure ? queue.job(array.name()) : Optional.empty();
            try {
                last = job.isPresent() ? job.get() : queue.submit(training.folder(), arguments(array));
                List<SlurmTask> tasks = tasks(array.submitted(last), nextTasks);
                forgetNext();
                inQueueThen = Integer.MAX_VALUE;
                return tasks;
            } catch (SlurmProgram.Failed e) {
                if (e.isSilence()) {
                    unsure = true;
                    throw e;
                }
                blocked = isBlocked(e, inQueue);
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
        return List.of();
    }

    /** What to do about a refusal: wait, or submit less at once. */
    private boolean isBlocked(SlurmProgram.Failed refusal, int inQueue) {
        if (inQueue > 0) {
            if (inQueueThen == Integer.MAX_VALUE) {
                training.warned("SLURM takes no more tasks for now (" + refusal.reason() + "); "
                        + Counted.of(left(), "run") + " will be submitted later.");
            }
            inQueueThen = inQueue;
            refusedAt = System.nanoTime();
            return true;
        }
        int tasks = nextTasks.size();
        for (int i = tasks - 1; i >= 0; i--) {
            List<StudyRun> task = nextTasks.get(i);
            IntStream.iterate(task.size() - 1, j -> j >= 0, j -> j - 1).forEach(j -> waiting.addFirst(task.get(j)));
        }
        try {
            next.delete();
        } catch (IOException e) {
            throw unwritable(e);
        }
        forgetNext();
        if (tasks == 1 || !LIMIT.matcher(refusal.reason()).find()) {
            throw new Problem(
                    "SLURM refused the runs (" + refusal.reason()
                            + "); change the settings of the cluster, or train the study elsewhere.",
                    refusal);
        }
        largest = tasks / 2;
        return false;
    }

    private void forgetNext() {
        next = null;
        nextTasks = List.of();
        unsure = false;
    }

    /** Prepares the folders of the next runs and of their array. */
    private boolean prepareNext() {
        if (waiting.isEmpty()) {
            return false;
        }
        largest = largest == 0 ? largest() : largest;
        List<List<StudyRun>> tasks = new ArrayList<>();
        List<StudyRun> task = new ArrayList<>();
        while (!waiting.isEmpty() && tasks.size() < largest) {
            if (training.isCancelled()) {
                throw training.cancellation();
            }
            StudyRun run = waiting.remove();
            if (prepare(run)) {
                task.add(run);
            }
            if (task.size() == settings.perTask() || waiting.isEmpty() && !task.isEmpty()) {
                tasks.add(List.copyOf(task));
                task.clear();
            }
        }
        if (tasks.isEmpty()) {
            return false;
        }
        int number = SlurmArray.next(training.place());
        List<List<String>> names = tasks.stream()
                .map(each -> each.stream().map(this::name).toList())
                .toList();
        SlurmArray array = new SlurmArray(training.place().resolve(String.valueOf(number)), jobName(number), "", names);
        try {
            array.create(script(array.name(), number, tasks.size()).text());
        } catch (IOException e) {
            throw unwritable(e);
        }
        next = array;
        nextTasks = tasks;
        return true;
    }

    private boolean prepare(StudyRun run) {
        try {
            training.prepare(run);
            return true;
        } catch (Problem e) {
            lost.add(run.planned().folderName(), e.getMessage());
            training.ended(run);
            return false;
        }
    }

    /** The folder of a run as the tasks name it. */
    String name(StudyRun run) {
        return training.folder().relativize(run.folder()).toString().replace('\\', '/');
    }

    private static String jobName(int number) {
        return "shapecode-" + UUID.randomUUID().toString().substring(0, 8) + "-" + number;
    }

    private SlurmScript script(String name, int number, int tasks) {
        Path folder = training.folder().relativize(training.place()).resolve(String.valueOf(number));
        return new SlurmScript(settings, name, folder, tasks);
    }

    private List<String> arguments(SlurmArray array) {
        List<String> arguments = new ArrayList<>();
        if (settings.atOnce() > 0 && !last.isEmpty()) {
            // The limit holds for one array.
            arguments.add("--dependency=afterany:" + last);
        }
        int number = Integer.parseInt(array.folder().getFileName().toString());
        arguments.addAll(script(array.name(), number, array.tasks().size()).arguments());
        return arguments;
    }

    private List<SlurmTask> tasks(SlurmArray array, List<List<StudyRun>> runs) {
        return IntStream.range(0, runs.size())
                .mapToObj(i -> new SlurmTask(array, i + 1, runs.get(i), false))
                .toList();
    }

    private Problem unwritable(IOException e) {
        return new Problem("Cannot write to " + training.place() + ": " + Reason.of(e) + ".", e);
    }
}
