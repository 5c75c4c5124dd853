package org.shapecode.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All active jobs in the order in which they start. Thread-safe. */
final class JobOrder {
    private final List<TrainingJob> jobs = new ArrayList<>();

    synchronized void add(TrainingJob job) {
        jobs.add(job);
        number();
    }

    synchronized void remove(TrainingJob job) {
        jobs.remove(job);
        number();
    }

    synchronized List<TrainingJob> all() {
        return List.copyOf(jobs);
    }

    /** The job for the folder of a run or study that is not over. */
    Optional<TrainingJob> find(Path folder) {
        return all().stream()
                .filter(job -> !job.state().isOver())
                .filter(job -> job.folder().filter(folder::equals).isPresent())
                .findFirst();
    }

    /** The jobs that have not begun of a folder, or of all folders in one. */
    List<TrainingJob> notBegun(Path within) {
        return all().stream()
                .filter(job -> !job.isUnderWay()
                        && job.folder().filter(own -> own.startsWith(within)).isPresent())
                .toList();
    }

    /** All jobs that have a folder, in order, for the next session; not those that the user has stopped. */
    List<QueueFile.Entry> entries() {
        return all().stream()
                .filter(job -> job.state() != TrainingJob.State.STOPPING)
                .flatMap(job -> job.folder().stream().map(folder -> new QueueFile.Entry(folder, job.longerSteps())))
                .distinct()
                .toList();
    }

    /** Swaps a waiting or held job with the previous or the next one that waits or is held. Does nothing if there is none. */
    synchronized void move(TrainingJob job, boolean up) {
        int from = jobs.indexOf(job);
        int to = from;
        do {
            to += up ? -1 : 1;
        } while (to >= 0 && to < jobs.size() && !canMove(jobs.get(to)));
        if (canMove(job) && from >= 0 && to >= 0 && to < jobs.size()) {
            Collections.swap(jobs, from, to);
            number();
        }
    }

    private static boolean canMove(TrainingJob job) {
        return job.state() == TrainingJob.State.WAITING || job.state() == TrainingJob.State.HELD;
    }

    /** Removes and returns the jobs that were cancelled before they began. */
    synchronized List<TrainingJob> removeWithdrawn() {
        List<TrainingJob> withdrawn =
                jobs.stream().filter(TrainingJob::isWithdrawn).toList();
        jobs.removeAll(withdrawn);
        number();
        return withdrawn;
    }

    /**
     * The waiting jobs that can begin now; those that train elsewhere take no turn.
     *
     * @param atOnce how many jobs may train at the same time on this computer
     */
    synchronized List<TrainingJob> next(int atOnce) {
        long occupied = jobs.stream()
                .filter(job -> job.isUnderWay() && !job.isElsewhere())
                .count();
        Stream<TrainingJob> elsewhere = waiting()
                .filter(TrainingJob::isElsewhere)
                .filter(job -> job.folder().isPresent());
        Stream<TrainingJob> here = waiting()
                .filter(job -> !job.isElsewhere())
                // A job whose folder is still being created keeps its place.
                .takeWhile(job -> job.folder().isPresent())
                .limit(Math.max(0, atOnce - occupied));
        return Stream.concat(elsewhere, here).toList();
    }

    private Stream<TrainingJob> waiting() {
        return jobs.stream().filter(job -> job.state() == TrainingJob.State.WAITING);
    }

    /** Tells each job that waits for its turn how many start before it. */
    synchronized void number() {
        int ahead = 0;
        for (TrainingJob job : jobs) {
            if (job.state() == TrainingJob.State.WAITING && !job.isElsewhere()) {
                job.setAhead(ahead++);
            }
        }
    }
}
