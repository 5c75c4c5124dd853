package org.shapecode.spark.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes of an executor that train runs: at most as many as it has cores, since each is lent to one task at a time.
 * Thread-safe.
 */
final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final long BROKEN_SECONDS = 2;
    private static final String CHECKPOINT = "checkpoint-";

    private final Path root;
    private final String lock;
    private final Duration bringEvery;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> all = new HashSet<>();
    private int started;
    private boolean closed;

    /**
     * @param root a folder with the folder {@code program}, for what the processes write
     * @param lock see {@link Plan#lock}
     * @param bringEvery how often what was trained so far is brought home, if there is a new checkpoint
     */
    Workers(Path root, String lock, Duration bringEvery) {
        this.root = root;
        this.lock = lock;
        this.bringEvery = bringEvery;
    }

    /**
     * Trains a run in a folder of its own, which is gone afterwards. A process that ends is replaced once, and
     * the run continues.
     *
     * @param moved is told what happens about once a second, on this thread
     */
    Returned train(Shipment shipment, Consumer<Moved> moved) throws IOException, InterruptedException {
        Path parent = Files.createTempDirectory(root, "run-");
        Path folder = parent.resolve(shipment.name());
        try {
            Zips.unpack(shipment.folder(), folder, false);
            Returned returned = train(shipment, folder, moved);
            if (returned.end() == Returned.End.BROKEN) {
                returned = train(shipment, folder, moved);
            }
            if (returned.end() == Returned.End.BROKEN) {
                // Or a computer on which nothing works would take all runs from those on which it does.
                TimeUnit.SECONDS.sleep(BROKEN_SECONDS);
                return returned;
            }
            return returned.with(Zips.pack(folder, Set.of(lock)));
        } finally {
            Zips.delete(parent);
        }
    }

    private Returned train(Shipment shipment, Path folder, Consumer<Moved> moved)
            throws IOException, InterruptedException {
        Worker worker;
        try {
            worker = take(shipment);
        } catch (IOException e) {
            return new Returned(Returned.End.BROKEN, "the training process could not be started: " + Reasons.of(e));
        }
        Bringing bringing = new Bringing(shipment, folder, moved);
        boolean well = false;
        try {
            Returned returned = worker.train(folder, bringing::stepped, bringing::bring);
            well = returned.end() != Returned.End.BROKEN;
            return returned;
        } finally {
            giveBack(worker, well);
        }
    }

    private Worker take(Shipment shipment) throws IOException {
        synchronized (this) {
            if (closed) {
                throw new IOException("the executor ends");
            }
            while (!idle.isEmpty()) {
                Worker worker = idle.pop();
                if (worker.isAlive()) {
                    return worker;
                }
                all.remove(worker);
            }
            Worker worker = new Worker(root, shipment.command(), shipment.memory(), ++started);
            all.add(worker);
            return worker;
        }
    }

    private synchronized void giveBack(Worker worker, boolean well) {
        if (well && !closed) {
            idle.push(worker);
        } else {
            all.remove(worker);
            worker.end();
        }
    }

    /** Ends all processes, and deletes what they have written. */
    void close() {
        synchronized (this) {
            closed = true;
            all.forEach(Worker::end);
            all.clear();
            idle.clear();
        }
        try {
            // A cluster that keeps an archive for all its executors has only put a link to it here.
            Path program = root.resolve("program").toRealPath();
            boolean ours = program.getParent().equals(root.toRealPath().getParent());
            Zips.delete(root);
            if (ours) {
                Zips.delete(program);
            }
        } catch (IOException e) {
            LOG.debug("A process that is about to end still writes", e);
        }
    }

    /** Tells of steps, and brings checkpoints home. */
    private final class Bringing {
        private final Shipment shipment;
        private final Path folder;
        private final Consumer<Moved> moved;
        private List<String> brought;
        private long last = System.nanoTime();
        private int steps;

        Bringing(Shipment shipment, Path folder, Consumer<Moved> moved) throws IOException {
            this.shipment = shipment;
            this.folder = folder;
            this.moved = moved;
            this.brought = checkpoints();
        }

        void stepped(int taken) {
            steps = taken;
            moved.accept(new Moved(shipment.name(), shipment.attempt(), steps, new byte[0]));
        }

        void bring() {
            if (System.nanoTime() - last < bringEvery.toNanos()) {
                return;
            }
            try {
                List<String> now = checkpoints();
                if (!now.equals(brought) && !now.isEmpty()) {
                    byte[] content = Zips.pack(folder, Set.of(lock));
                    // A checkpoint is whole as long as its folder is there.
                    if (now.equals(checkpoints())) {
                        moved.accept(new Moved(shipment.name(), shipment.attempt(), steps, content));
                        brought = now;
                        last = System.nanoTime();
                    }
                }
            } catch (IOException e) {
                LOG.debug("The next checkpoint takes the place of this one, and will be brought in its turn", e);
            }
        }

        private List<String> checkpoints() throws IOException {
            try (Stream<Path> children = Files.list(folder)) {
                return children.map(path -> path.getFileName().toString())
                        .filter(name -> name.startsWith(CHECKPOINT))
                        .sorted()
                        .toList();
            }
        }
    }
}
