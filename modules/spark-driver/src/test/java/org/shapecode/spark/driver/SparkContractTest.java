package org.shapecode.spark.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.backends.Spark;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.BackendContract;
import org.shapecode.experiment.study.StudyRunner;

/** On a real master and two real workers, of which one trains at a time, with the program that is there. */
class SparkContractTest extends BackendContract {
    private static final String SMALL = "spark.executor.memory=512m";

    @TempDir
    static Path place;

    private static SparkCluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = new SparkCluster(place, 2);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Override
    protected Backend plugin() {
        return new Spark();
    }

    @Override
    protected Backend backend() {
        return new Spark(cluster.master(), "", SparkCluster.program(), 1, 1000, 5, List.of(SMALL));
    }

    @Test
    void executorsThatEndAtOnceAreASentence() {
        Backend broken = new Spark(
                cluster.master(),
                "",
                SparkCluster.program(),
                1,
                1000,
                5,
                List.of(SMALL, "spark.executor.extraJavaOptions=-agentlib:missing"));
        StudyRunner runner = new StudyRunner(broken, 1, Progress.NONE, new Control(), (step, trained) -> {});
        Problem problem = assertThrows(Problem.class, () -> runner.run(document(2), folder.resolve("study"), false));
        assertTrue(problem.getMessage().startsWith("The executors end at once ("), problem::getMessage);
        assertTrue(
                problem.getMessage().endsWith("resume the study, there or elsewhere, to train the rest."),
                problem::getMessage);
        assertEquals(
                4,
                new StudyRunner(1, Progress.NONE)
                        .run(document(2), folder.resolve("study"), true)
                        .done());
    }
}
