package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LatestTaskTest {
    private static final int SECONDS = 30;

    private final BlockingQueue<String> results = new LinkedBlockingQueue<>();

    @Test
    void computesARequest() throws InterruptedException {
        new LatestTask<String, String>((request, progress) -> request + "!", results::add).request("a");
        assertEquals("a!", results.poll(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aNewRequestCancelsTheRunningOne() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        LatestTask<String, String> task = new LatestTask<>(
                (request, progress) -> {
                    started.countDown();
                    while (request.equals("old")) {
                        progress.report(0, 1, "");
                        progress.checkCancelled();
                        Thread.onSpinWait();
                    }
                    return request;
                },
                results::add);
        task.request("old");
        assertTrue(started.await(SECONDS, TimeUnit.SECONDS));
        task.request("new");
        assertEquals("new", results.poll(SECONDS, TimeUnit.SECONDS));
        assertTrue(results.isEmpty());
    }
}
