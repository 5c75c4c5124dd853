package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.experiment.api.Trainer;

class ParallelismTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 100000, ALL", "1000, 8, 1", "1, 0, 1"})
    void jobsShareTheProcessorsAndHaveAtLeastOneThread(int atOnce, int threads, String expected) {
        int all = Trainer.usualThreads();
        int each = new Parallelism(() -> atOnce, () -> threads).threadsEach();
        assertEquals(expected.equals("ALL") ? all : Integer.parseInt(expected), each);
    }
}
