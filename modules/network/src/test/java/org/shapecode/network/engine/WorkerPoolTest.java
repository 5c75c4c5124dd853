package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shapecode.core.Problem;

/** Every piece of every run is done exactly once. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerPoolTest {
    @Test
    void everyPieceIsDoneOnce() {
        try (WorkerPool pool = new WorkerPool(4)) {
            for (int run = 0; run < 3000; run++) {
                int count = run % 11;
                AtomicIntegerArray done = new AtomicIntegerArray(11);
                pool.run((worker, piece) -> done.incrementAndGet(piece), count);
                for (int piece = 0; piece < 11; piece++) {
                    assertEquals(piece < count ? 1 : 0, done.get(piece));
                }
            }
        }
    }

    @Test
    void aProblemReachesTheCallerAsItIs() {
        try (WorkerPool pool = new WorkerPool(2)) {
            Problem problem = new Problem("The layer sine failed.");
            Problem thrown = assertThrows(
                    Problem.class,
                    () -> pool.run(
                            (worker, piece) -> {
                                throw problem;
                            },
                            3));
            assertSame(problem, thrown);
        }
    }

    @Test
    void aFailureReachesTheCallerAndThePoolRemainsUsable() {
        try (WorkerPool pool = new WorkerPool(2)) {
            WorkerPool.Task failing = (worker, piece) -> {
                throw new IllegalArgumentException("no " + piece);
            };
            Throwable thrown = assertThrows(IllegalStateException.class, () -> pool.run(failing, 5));
            assertInstanceOf(IllegalArgumentException.class, thrown.getCause());
            AtomicIntegerArray done = new AtomicIntegerArray(5);
            pool.run((worker, piece) -> done.incrementAndGet(piece), 5);
            assertEquals("[1, 1, 1, 1, 1]", done.toString());
        }
    }

    @Test
    void halfOfTheThreadsWorkUntilLoopsAreCompiled() {
        AtomicLong clock = new AtomicLong();
        try (WorkerPool pool = new WorkerPool(2, new WarmUp(clock::get))) {
            for (int run = 0; run < 100; run++) {
                pool.run((worker, piece) -> assertEquals(0, worker), 5);
            }
            clock.set(500_000_000L);
            // Ends only if each of two threads does a piece.
            CyclicBarrier both = new CyclicBarrier(2);
            pool.run((worker, piece) -> await(both), 2);
        }
    }

    @Test
    void allThreadsJoinARunInWhichTheWarmUpEnds() {
        AtomicLong clock = new AtomicLong();
        try (WorkerPool pool = new WorkerPool(2, new WarmUp(clock::get))) {
            CyclicBarrier both = new CyclicBarrier(2);
            pool.run(
                    (worker, piece) -> {
                        if (clock.getAndAdd(500_000_000L) > 0) {
                            await(both);
                        }
                    },
                    3);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClosedPoolRejectsRuns() {
        WorkerPool pool = new WorkerPool(2);
        pool.close();
        assertThrows(IllegalStateException.class, () -> pool.run((worker, piece) -> {}, 1));
    }
}
