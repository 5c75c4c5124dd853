package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PathExecutorTest {
    private static final Path A = Path.of("a");
    private static final Path B = Path.of("b");

    @Test
    void onlyTasksOfTheSameFolderWaitForEachOther() {
        Queue<Runnable> started = new ArrayDeque<>();
        PathExecutor executor = new PathExecutor(started::add);
        List<String> done = new ArrayList<>();
        executor.execute(A, () -> done.add("a1"));
        executor.execute(A, () -> done.add("a2"));
        executor.execute(B, () -> done.add("b1"));
        assertEquals(2, started.size());
        Runnable first = started.remove();
        started.remove().run();
        first.run();
        assertEquals(List.of("b1", "a1", "a2"), done, "a folder keeps its turn");
        executor.execute(A, () -> done.add("a3"));
        started.remove().run();
        assertEquals("a3", done.get(3));
    }
}
