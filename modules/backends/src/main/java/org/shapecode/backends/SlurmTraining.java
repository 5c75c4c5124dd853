package org.shapecode.backends;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.StudyTraining;

/**
 * Rejoins the tasks of a study that are still in the queue, submits the other runs, and watches the queue and the run folders
 * until all have ended.
 */
final class SlurmTraining {
    /**
     * How closely it watches.
     *
     * @param pause the shortest time between two looks
     * @param patience how long SLURM may fail to answer
     * @param lateness how late a shared disk may show the files of a task that has left the queue
     */
    record Pace(Duration pause, Duration patience, Duration lateness) {
        /**
         * More than a look each second is of no use to a person; a controller restarts in minutes; NFS may remember for a
         * minute that a file was missing.
         */
        static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofSeconds(90));
    }

    private static final Duration CANCELLATION_PATIENCE = Duration.ofMinutes(3);

    /** Looking takes at most a fifth of the time. */
    private static final int PAUSE_TO_LOOK = 4;

    /** Reasons for waiting that pass by themselves. */
    private static final Set<String> USUAL = Set.of(
            "None", "Priority", "Resources", "JobArrayTaskLimit", "Dependency", "BeginTime", "Prolog", "Cleaning");

    private final StudyTraining training;
    private final SlurmQueue queue;
    private final SlurmSubmission submission;
    private final Pace pace;
    private final Map<String, SlurmTask> tasks = new LinkedHashMap<>();
    private final LostRuns lost = new LostRuns();
    private final Set<String> warned = new HashSet<>();
    private long silentSince;
    private boolean silent;
    private boolean rejoined;

    SlurmTraining(Slurm settings, StudyTraining training, Pace pace) {
        this.training = training;
        this.queue = settings.queue();
        this.submission = new SlurmSubmission(settings, training, queue, lost);
        this.pace = pace;
    }

    /**
     * Returns when every open run is over.
     *
     * @throws Problem if runs are lost, or SLURM refuses them or does not answer any more
     */
    void run() {
        while (!rejoined || !tasks.isEmpty() || !submission.isDone()) {
            long before = System.nanoTime();
            requireNotCancelled();
            try {
                if (!rejoined) {
                    rejoin();
                    rejoined = true;
                }
                submission.submit(tasks.size()).forEach(this::take);
                look();
                silent = false;
            } catch (SlurmProgram.Failed e) {
                wasSilent(e);
            }
            if (silent || !tasks.isEmpty()) {
                pause(Math.max(pace.pause().toNanos(), PAUSE_TO_LOOK * (System.nanoTime() - before)));
            }
        }
        lost.requireNone();
    }

    /** Finds what is in the queue already; what has never been submitted, is deleted. */
    private void rejoin() {
        Map<String, StudyRun> open = training.open().stream()
                .collect(Collectors.toMap(
                        submission::name, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        List<SlurmArray> arrays = SlurmArray.all(training.place());
        Map<String, SlurmArray> named = new HashMap<>();
        arrays.forEach(each -> named.put(each.name(), each));
        Set<String> queued = new HashSet<>();
        for (SlurmQueue.Entry entry : queue.entries(named.keySet())) {
            SlurmArray array = named.get(entry.array());
            queued.add(entry.array());
            if (array != null && entry.index() <= array.tasks().size()) {
                List<StudyRun> runs = new ArrayList<>();
                array.tasks().get(entry.index() - 1).forEach(name -> {
                    if (open.containsKey(name)) {
                        runs.add(open.remove(name));
                    }
                });
                if (!runs.isEmpty()) {
                    take(new SlurmTask(array, entry.index(), runs, true));
                    submission.follow(entry.job());
                }
            }
        }
        for (SlurmArray array : arrays) {
            if (!array.isSubmitted() && !queued.contains(array.name())) {
                delete(array);
            }
        }
        submission.add(open.values());
    }

    private static void delete(SlurmArray array) {
        try {
            array.delete();
        } catch (IOException e) {
            throw new Problem("Cannot delete " + array.folder() + ": " + Reason.of(e) + ".", e);
        }
    }

    private void take(SlurmTask task) {
        tasks.put(task.key(), task);
        task.waits(training);
    }

    private void requireNotCancelled() {
        if (training.isCancelled()) {
            int left = submission.left();
            if (left > 0 && !tasks.isEmpty()) {
                training.warned(Counted.of(left, "run") + (left == 1 ? " is" : " are")
                        + " not submitted yet; resume the study to submit " + (left == 1 ? "it." : "them."));
            }
            throw training.cancellation();
        }
    }

    /** Asks the queue once, and looks at the folders of what runs or has ended. */
    private void look() {
        Map<String, SlurmQueue.Entry> entries = new HashMap<>();
        Set<String> arrays = tasks.values().stream().map(SlurmTask::arrayName).collect(Collectors.toSet());
        queue.entries(arrays).forEach(each -> entries.put(SlurmTask.key(each.array(), each.index()), each));
        for (SlurmTask task : List.copyOf(tasks.values())) {
            requireNotCancelled();
            SlurmQueue.Entry entry = entries.get(task.key());
            if (entry == null) {
                task.lookAtRuns(training);
                leave(task);
            } else if (entry.isWaiting()) {
                task.waits(training);
                warnOf(entry);
            } else {
                task.look(training);
            }
            if (task.rest().isEmpty()) {
                tasks.remove(task.key());
            }
        }
    }

    /** A controller that restarts does not end the watching. */
    private void wasSilent(SlurmProgram.Failed failure) {
        if (!silent) {
            silent = true;
            silentSince = System.nanoTime();
            training.warned("SLURM does not answer (" + failure.reason() + "); trying again.");
        }
        if (System.nanoTime() - silentSince >= pace.patience().toNanos()) {
            throw tasks.isEmpty()
                    ? failure.unreachable()
                    : new Problem(
                            "SLURM has not answered for " + pace.patience().toMinutes() + " min (" + failure.reason()
                                    + "). Submitted runs keep running; resume the study later, or elsewhere.",
                            failure);
        }
    }

    private void warnOf(SlurmQueue.Entry entry) {
        if (!USUAL.contains(entry.reason()) && warned.add(entry.reason())) {
            training.warned("Tasks of job " + entry.job() + " are pending (" + entry.reason() + ").");
        }
    }

    /** The runs of a task that has left the queue are done, or lost unless it comes back. */
    private void leave(SlurmTask task) {
        if (!task.rest().isEmpty() && task.missed().compareTo(pace.lateness()) >= 0) {
            tasks.remove(task.key());
            if (task.comesBack()) {
                submission.add(task.rest());
            } else {
                task.rest().forEach(run -> {
                    lost.add(run.planned().folderName(), task.why(run));
                    training.ended(run);
                });
            }
        }
    }

    /**
     * Ends arrays, and returns when none of their tasks is left in the queue.
     *
     * @throws Problem if SLURM does not answer, or tasks do not end
     */
    static void cancel(SlurmQueue queue, List<SlurmArray> arrays) {
        List<String> names = arrays.stream().map(SlurmArray::name).toList();
        try {
            long before = System.nanoTime();
            Set<String> cancelled = new HashSet<>();
            for (Set<String> jobs = jobs(queue, names); !jobs.isEmpty(); jobs = jobs(queue, names)) {
                if (System.nanoTime() - before > CANCELLATION_PATIENCE.toNanos()) {
                    throw new Problem("SLURM has not ended " + (jobs.size() == 1 ? "job " : "jobs ")
                            + String.join(", ", jobs) + "; check with squeue, and try again.");
                }
                jobs.removeAll(cancelled);
                if (!jobs.isEmpty()) {
                    queue.cancel(jobs);
                    cancelled.addAll(jobs);
                }
                Waiting.blink();
            }
        } catch (SlurmProgram.Failed e) {
            throw new Problem(
                    "The study cannot be cancelled: SLURM does not answer (" + e.reason() + "); try again later.", e);
        }
    }

    private static Set<String> jobs(SlurmQueue queue, List<String> names) {
        return queue.entries(names).stream()
                .map(SlurmQueue.Entry::job)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void pause(long nanos) {
        for (long begun = System.nanoTime(); System.nanoTime() - begun < nanos; ) {
            requireNotCancelled();
            Waiting.blink();
        }
    }
}
