package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.SampleDocuments;

class JobOrderTest {
    private final JobOrder order = new JobOrder();
    private final TrainingJob a = add("a");
    private final TrainingJob b = add("b");
    private final TrainingJob c = add("c");

    private TrainingJob add(String name) {
        TrainingJob training = new TrainingJob(
                SampleDocuments.small().with("name", name).experiment(), false, Path.of("/runs", name), () -> {});
        order.add(training);
        return training;
    }

    private List<String> names(Stream<TrainingJob> trainings) {
        return trainings.map(TrainingJob::name).toList();
    }

    private List<String> names() {
        return names(order.all().stream());
    }

    private List<String> next(int atOnce) {
        return names(order.next(atOnce).stream());
    }

    @Test
    void startsInOrder() {
        assertEquals(List.of("a"), next(1));
        assertEquals(List.of("a", "b"), next(2));
        assertEquals(List.of("a", "b", "c"), next(9));
        assertEquals(List.of(), next(0));
    }

    @Test
    void doesNotMoveBeyondTheEnds() {
        order.move(a, true);
        order.move(c, false);
        assertEquals(List.of("a", "b", "c"), names());
    }

    @Test
    void movingDownAndUpRestoresTheOrder() {
        order.move(a, false);
        assertEquals(List.of("b", "a", "c"), names());
        order.move(a, true);
        assertEquals(List.of("a", "b", "c"), names());
    }

    @Test
    void movingSkipsJobsThatAreOver() {
        b.end(TrainingJob.State.DONE);
        order.move(c, true);
        assertEquals(List.of("c", "b", "a"), names());
        order.move(b, true);
        assertEquals(List.of("c", "b", "a"), names(), "a job that is over does not move");
    }

    @Test
    void movingARemovedJobDoesNothing() {
        order.remove(b);
        order.move(b, true);
        order.move(b, false);
        assertEquals(List.of("a", "c"), names());
    }

    @Test
    void heldJobsAreSkipped() {
        a.hold();
        order.number();
        assertEquals(List.of("b"), next(1));
        assertEquals(0, b.status().ahead());
        assertEquals(1, c.status().ahead());
        assertEquals(TrainingJob.State.HELD, a.state());
        a.resume();
        assertEquals(List.of("a"), next(1));
    }

    @Test
    void aJobWithoutAFolderKeepsItsPlace() {
        JobOrder other = new JobOrder();
        TrainingJob first = new TrainingJob(SampleDocuments.small().experiment(), false, null, () -> {});
        other.add(first);
        other.add(b);
        assertEquals(List.of(), other.next(2));
        first.setFolder(Path.of("/runs/first"));
        assertEquals(List.of(first, b), other.next(2));
    }

    @Test
    void cancelledJobsAreRemovedAndTheOthersMoveUp() {
        a.cancel();
        assertEquals(List.of(a), order.removeWithdrawn());
        assertEquals(List.of("b", "c"), names());
        assertEquals(0, b.status().ahead());
        assertEquals(List.of(), order.removeWithdrawn());
    }

    @Test
    void listsEachFolderOnce() {
        order.add(new TrainingJob(SampleDocuments.small().experiment(), false, Path.of("/runs/a"), () -> {}));
        order.add(new TrainingJob(SampleDocuments.small().experiment(), false, null, () -> {}));
        assertEquals(
                Stream.of("a", "b", "c")
                        .map(name -> new QueueFile.Entry(Path.of("/runs", name), 0))
                        .toList(),
                order.entries());
    }

    @Test
    void pausingAWaitingJobDoesNothing() {
        a.pause();
        assertEquals(TrainingJob.State.WAITING, a.state());
        assertEquals(0, a.seconds());
        assertTrue(next(1).contains("a"));
    }
}
