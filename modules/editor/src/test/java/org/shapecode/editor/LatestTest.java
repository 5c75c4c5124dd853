package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A preview shows the newest settings, however fast they change. */
@Timeout(60)
class LatestTest {
    private static final int SECONDS = 30;

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    @Test
    void aQuestionIsAnswered() throws InterruptedException {
        new Latest<String, String>((question, progress) -> question + "!", answers::add).ask("a");
        assertEquals("a!", answers.poll(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void anOldQuestionIsGivenUpForANewOne() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Latest<String, String> latest = new Latest<>(
                (question, progress) -> {
                    begun.countDown();
                    while (question.equals("old")) {
                        progress.report(0, 1, "");
                        progress.checkCancelled();
                        Thread.onSpinWait();
                    }
                    return question;
                },
                answers::add);
        latest.ask("old");
        assertTrue(begun.await(SECONDS, TimeUnit.SECONDS));
        latest.ask("new");
        assertEquals("new", answers.poll(SECONDS, TimeUnit.SECONDS));
        assertTrue(answers.isEmpty());
    }
}
