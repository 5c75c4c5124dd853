package org.shapecode.network.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.shapecode.core.Problem;

/**
 * Divides numbered pieces of work among the caller and a few parked daemon threads, without allocating anything.
 *
 * <p>A run ends when all its pieces are done; a worker that wakes up too late finds none left. While loops are being
 * compiled, half of the threads work. Must not be used by two callers at the same time.
 */
final class WorkerPool implements AutoCloseable {
    /** A numbered piece of work; {@code worker} identifies the thread, 0 is the caller. */
    interface Task {
        void run(int worker, int piece);
    }

    /** Number of spins before a thread parks: about 20 microseconds. */
    private static final int SPINS = 500;

    private final Thread[] workers;
    private final WarmUp warmUp;
    /** How many workers may work. */
    private volatile int awake;

    /** The number of the run in the upper half, the next piece in the lower. */
    private final AtomicLong next = new AtomicLong();

    private final AtomicInteger open = new AtomicInteger();
    private volatile Task task;
    private volatile int pieces;
    private volatile Thread caller;
    private volatile Throwable failure;
    private volatile boolean closed;

    /** A pool of {@code threads} threads, the caller included. */
    WorkerPool(int threads) {
        this(threads, WarmUp.OF_PROCESS);
    }

    WorkerPool(int threads, WarmUp warmUp) {
        this.warmUp = warmUp;
        workers = new Thread[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            int worker = i + 1;
            workers[i] = new Thread(() -> serve(worker), "shapecode-network-" + worker);
            workers[i].setDaemon(true);
            workers[i].start();
        }
    }

    /** Runs pieces 0 to {@code count - 1} and returns when all are done. Throws if a piece has thrown, a problem as it is. */
    void run(Task work, int count) {
        if (closed) {
            throw new IllegalStateException("The engine is closed");
        }
        // A run without pieces comes first, so that no worker claims a piece of the old run while the fields change.
        long run = (next.get() >>> 32) + 2;
        next.set((run - 1 << 32) + Integer.MAX_VALUE);
        task = work;
        pieces = count;
        open.set(count);
        caller = Thread.currentThread();
        awake = allowed();
        next.set(run << 32);
        unpark(0);
        work(0, run);
        for (int spin = 0; open.get() > 0; spin++) {
            await(spin);
        }
        task = null;
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            if (thrown instanceof Problem problem) {
                throw problem;
            }
            throw new IllegalStateException("A pass through the network failed: " + thrown, thrown);
        }
    }

    private int allowed() {
        return warmUp.isOver() ? workers.length : workers.length / 2;
    }

    private void unpark(int from) {
        for (int i = from; i < awake && i < pieces - 1; i++) {
            LockSupport.unpark(workers[i]);
        }
    }

    private void serve(int worker) {
        long done = 0;
        for (int spin = 0; !closed; spin++) {
            long run = next.get() >>> 32;
            if (run == done || worker > awake) {
                await(spin);
            } else {
                work(worker, run);
                done = run;
                spin = 0;
            }
        }
    }

    private void work(int worker, long run) {
        while (true) {
            long claim = next.get();
            Task current = task;
            int count = pieces;
            int piece = (int) claim;
            if (claim >>> 32 != run || piece >= count) {
                return;
            }
            // Fails if the run has changed in between, so that task and count belong to the claimed run.
            if (next.compareAndSet(claim, claim + 1)) {
                perform(current, worker, piece);
                int before = awake;
                if (worker == 0 && before < workers.length) {
                    awake = allowed();
                    unpark(before);
                }
            }
        }
    }

    private void perform(Task current, int worker, int piece) {
        try {
            current.run(worker, piece);
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            Thread waiting = caller;
            if (open.decrementAndGet() == 0 && worker != 0) {
                LockSupport.unpark(waiting);
            }
        }
    }

    private void await(int spin) {
        if (spin < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.park(this);
        }
    }

    /** Stops the threads. Must not be called during a run. */
    @Override
    public void close() {
        closed = true;
        for (Thread worker : workers) {
            LockSupport.unpark(worker);
        }
    }
}
