package org.shapecode.spark.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaFutureAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives runs to Spark, a job of one task each, and takes them back. Only some more runs than there are cores are with Spark at
 * a time, so that neither the folders nor the tables of a large study fill the memory. One thread, but for {@link #moved}.
 */
final class Training {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);
    private static final int MOST_ATTEMPTS = 6;
    private static final int MOST_BROKEN = 4;
    private static final int MOST_LOST = 4;
    private static final int LEAST_FLYING = 4;
    private static final int WRITERS = 4;
    private static final int QUIET_SECONDS = 30;
    private static final long PAUSE_MILLIS = 50;
    private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String ADVICE =
            "; each worker needs Java 17 or newer and enough memory (see the logs in its folder \"work\").";

    /** What it needs of Spark. */
    interface Jobs {
        /** Gives a run to an executor. */
        JavaFutureAction<List<Returned>> start(Shipment shipment);

        /** Whether the cluster has ended the application. */
        boolean isStopped();

        /** Ends all that were started. */
        void cancel();
    }

    private final Plan plan;
    private final Home home;
    private final Progress progress;
    private final Cluster cluster = new Cluster();
    private final Map<String, Flight> flying = new ConcurrentHashMap<>();
    private final List<Flight> landing = new ArrayList<>();
    private final Deque<String> waiting;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private long told = System.nanoTime();
    private volatile boolean begun;
    private int well;
    private int broken;
    private String lastBroken = "";

    Training(Plan plan, Home home, Progress progress) {
        this.plan = plan;
        this.home = home;
        this.progress = progress;
        this.waiting = new ArrayDeque<>(plan.names());
    }

    Plan plan() {
        return plan;
    }

    Cluster cluster() {
        return cluster;
    }

    /** Takes what a task tells. Any thread. */
    void moved(Moved moved) {
        begun = true;
        Flight flight = flying.get(moved.name());
        if (flight != null) {
            flight.moved(moved);
        }
    }

    /**
     * Trains until every run has ended, or as told by a file {@code cancel}.
     *
     * @throws Refusal if nothing can be trained any more
     * @throws IOException if a folder cannot be read or written
     */
    Progress.State train(Jobs jobs) throws Refusal, IOException, InterruptedException {
        try {
            while (!waiting.isEmpty() || !flying.isEmpty() || !landing.isEmpty()) {
                if (Files.exists(plan.place().resolve(Driver.CANCEL))) {
                    return Progress.State.CANCELLED;
                }
                takeBack();
                requireHope(jobs);
                send(jobs);
                tell();
                Thread.sleep(PAUSE_MILLIS);
            }
            return Progress.State.DONE;
        } finally {
            if (!jobs.isStopped()) {
                jobs.cancel();
            }
            writers.shutdown();
            writers.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private void send(Jobs jobs) throws IOException {
        int most = Math.max(LEAST_FLYING, 2 * cluster.cores());
        while (flying.size() < most && !waiting.isEmpty()) {
            String name = waiting.remove();
            int attempt = attempts.merge(name, 1, Integer::sum);
            try {
                FileTime doneAt = home.doneAt(name);
                Shipment shipment = new Shipment(name, attempt, home.pack(name), plan.command(), plan.memory());
                flying.put(name, new Flight(name, attempt, doneAt, jobs.start(shipment)));
            } catch (IOException e) {
                // The others can be trained.
                LOG.warn("The folder of {} cannot be read", name, e);
                String why = "its folder cannot be read (" + Reasons.of(e) + ")";
                progress.ended(name, new Returned(Returned.End.LOST, why));
            }
        }
    }

    private void takeBack() throws IOException, InterruptedException {
        for (Flight flight : List.copyOf(flying.values())) {
            if (flight.isBack()) {
                flying.remove(flight.name());
                end(flight, flight.returned());
            } else {
                flight.bring(home, writers);
            }
        }
        for (Iterator<Flight> flights = landing.iterator(); flights.hasNext(); ) {
            Flight flight = flights.next();
            if (flight.isWritten()) {
                flights.remove();
                progress.ended(flight.name(), flight.outcome());
            }
        }
    }

    private void end(Flight flight, Returned returned) throws IOException {
        if (returned.end().isHome()) {
            well++;
            flight.land(returned, home, writers);
            landing.add(flight);
            return;
        }
        if (returned.end() == Returned.End.BROKEN) {
            broken++;
            lastBroken = returned.reason();
        }
        // A checkpoint that came home of it shall be there when it is sent again.
        flight.await();
        if (flight.attempt() < MOST_ATTEMPTS) {
            waiting.addFirst(flight.name());
        } else {
            boolean gone = returned.end() == Returned.End.LOST;
            String why = gone
                    ? "its task was lost " + MOST_ATTEMPTS + " times, the last time because of " + returned.reason()
                    : returned.reason();
            progress.ended(flight.name(), new Returned(returned.end(), why));
        }
    }

    private void requireHope(Jobs jobs) throws Refusal {
        if (!begun && well == 0 && broken >= MOST_BROKEN) {
            throw new Refusal("The executors cannot train: " + lastBroken + ".");
        }
        boolean lost = !begun && well == 0 && cluster.lost() >= MOST_LOST;
        if (lost || jobs.isStopped()) {
            throw new Refusal(
                    lost || cluster.cores() == 0
                            ? "The executors end at once" + cluster.why() + ADVICE
                            : "The cluster has ended the training" + cluster.why() + ".");
        }
        if (cluster.secondsWithout() > plan.patienceSeconds()) {
            throw new Refusal(withoutExecutors());
        }
    }

    private String withoutExecutors() {
        return "There has been no executor for " + cluster.secondsWithout() + " s" + cluster.why()
                + "; the cluster is busy, or no worker offers a core and the requested memory.";
    }

    private void tell() throws IOException {
        if (System.nanoTime() - told < TELL_NANOS) {
            return;
        }
        told = System.nanoTime();
        Map<String, Integer> training = new TreeMap<>();
        for (Flight flight : flying.values()) {
            if (flight.isTraining()) {
                training.put(flight.name(), flight.steps());
            }
        }
        boolean quiet = cluster.secondsWithout() > QUIET_SECONDS;
        progress.write(Progress.State.TRAINING, quiet ? withoutExecutors() : "", training, cluster.cores());
    }
}
