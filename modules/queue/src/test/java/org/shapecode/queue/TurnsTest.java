package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.Samples;

/** Whose turn it is, without any training. */
class TurnsTest {
    private final Queue queue = new Queue();
    private final Training a = add("a");
    private final Training b = add("b");
    private final Training c = add("c");

    private Training add(String name) {
        Training training =
                new Training(Samples.small().with("name", name).experiment(), false, Path.of("/runs", name), () -> {});
        queue.add(training);
        return training;
    }

    private List<String> names(Stream<Training> trainings) {
        return trainings.map(Training::name).toList();
    }

    private List<String> names() {
        return names(queue.all().stream());
    }

    private List<String> next(int atOnce) {
        return names(queue.next(atOnce).stream());
    }

    @Test
    void theFirstComesFirst() {
        assertEquals(List.of("a"), next(1));
        assertEquals(List.of("a", "b"), next(2));
        assertEquals(List.of("a", "b", "c"), next(9));
        assertEquals(List.of(), next(0));
    }

    @Test
    void theFirstCannotBeMovedUpNorTheLastDown() {
        queue.move(a, true);
        queue.move(c, false);
        assertEquals(List.of("a", "b", "c"), names());
    }

    @Test
    void movedDownAndUpItIsWhereItWas() {
        queue.move(a, false);
        assertEquals(List.of("b", "a", "c"), names());
        queue.move(a, true);
        assertEquals(List.of("a", "b", "c"), names());
    }

    @Test
    void whatIsOverIsPassedBy() {
        b.end(Training.State.DONE);
        queue.move(c, true);
        assertEquals(List.of("c", "b", "a"), names());
        queue.move(b, true);
        assertEquals(List.of("c", "b", "a"), names(), "it has no turn any more");
    }

    @Test
    void whatHasLeftCannotBeMoved() {
        queue.remove(b);
        queue.move(b, true);
        queue.move(b, false);
        assertEquals(List.of("a", "c"), names());
    }

    @Test
    void whatIsHeldHasNoTurnAndKeepsNobodyWaiting() {
        a.hold();
        queue.number();
        assertEquals(List.of("b"), next(1));
        assertEquals("Waiting for its turn", b.status().text());
        assertEquals("Waiting for its turn, 1 before it", c.status().text());
        assertEquals("held", a.word());
        a.proceed();
        assertEquals(List.of("a"), next(1));
    }

    @Test
    void whatHasNoFolderYetIsNotOvertaken() {
        Queue fresh = new Queue();
        Training first = new Training(Samples.small().experiment(), false, null, () -> {});
        fresh.add(first);
        fresh.add(b);
        assertEquals(List.of(), fresh.next(2));
        first.plan(Path.of("/runs/first"));
        assertEquals(List.of(first, b), fresh.next(2));
    }

    @Test
    void whatIsCancelledIsTakenOutAndTheOthersMoveUp() {
        a.cancel();
        assertEquals(List.of(a), queue.takeCancelled());
        assertEquals(List.of("b", "c"), names());
        assertEquals("Waiting for its turn", b.status().text());
        assertEquals(List.of(), queue.takeCancelled());
    }

    @Test
    void theFoldersOfAllAreKeptEachOnce() {
        queue.add(new Training(Samples.small().experiment(), false, Path.of("/runs/a"), () -> {}));
        queue.add(new Training(Samples.small().experiment(), false, null, () -> {}));
        assertEquals(
                Stream.of("a", "b", "c").map(name -> Path.of("/runs", name)).toList(), queue.folders());
    }

    @Test
    void whatWaitsIsNeverPaused() {
        a.pause();
        assertFalse(a.isPaused());
        assertEquals(0, a.seconds());
        assertTrue(next(1).contains("a"));
    }
}
