package org.shapecode.spark.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.backends.Spark;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.BackendContract;
import org.shapecode.experiment.study.RunPhase;
import org.shapecode.experiment.study.StudyListener;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.StudyRunner;

/** Studies of short runs on clusters that break. */
class SparkStudyTest {
    private static final String SMALL = "spark.executor.memory=512m";
    private static final String STUDY = "study";

    @TempDir
    Path folder;

    private static Document document(String study) {
        String text = """
                { "name": "Twelve",
                  "data": { "generator": "disk", "size": 16, "images": 40, "test": 12, "blur": { "offsets": 60 } },
                  "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
                  "training": { "steps": 100, "batch": 8 },
                  "analyses": [],
                  "study": %s }
                """.formatted(study);
        return Document.of(Json.parse(text, "twelve"), "twelve");
    }

    private StudyResult train(Backend backend, Document document, StudyListener listener) {
        return new StudyRunner(backend, 2, Progress.NONE, new Control(), listener)
                .run(document, folder.resolve(STUDY), true);
    }

    private void assertSameAsHere(Document document) throws IOException {
        Path local = folder.resolve("local");
        new StudyRunner(2, Progress.NONE).run(document, local, true);
        assertEquals(BackendContract.files(local), BackendContract.files(folder.resolve(STUDY)));
    }

    private Map<?, ?> progress() {
        return (Map<?, ?>) Json.read(folder.resolve(STUDY).resolve("on/spark/progress.json"));
    }

    private void killDriver() {
        long process = ((Number) progress().get("process")).longValue();
        assertTrue(ProcessHandle.of(process).orElseThrow().destroyForcibly());
    }

    /** A worker is killed when two runs are done, then the driver; the study is resumed. */
    @Test
    void neitherALostWorkerNorALostDriverCostsARun() throws IOException {
        Document document = document("{ \"seeds\": [1, 2, 3, 4, 5, 6], \"vary\": { \"training.batch\": [7, 8] } }");
        try (SparkCluster cluster = new SparkCluster(Files.createDirectory(folder.resolve("cluster")), 2)) {
            Backend spark = new Spark(cluster.master(), "", SparkCluster.program(), 0, 1000, 5, List.of(SMALL));
            Counter counter = new Counter() {
                @Override
                void ended(int count) {
                    if (count == 2) {
                        cluster.killWorker(0);
                    } else if (count == 5) {
                        killDriver();
                    }
                }
            };
            Problem lost = assertThrows(Problem.class, () -> train(spark, document, counter));
            assertTrue(lost.getMessage().startsWith("The Spark driver was lost"), lost::getMessage);
            StudyResult resumed = train(spark, document, new Counter());
            assertEquals(12, resumed.done(), () -> String.valueOf(resumed.failed()));
            assertEquals(Map.of(), progress().get("training"));
        }
        assertSameAsHere(document);
    }

    /** Counts the runs that have ended. */
    private static class Counter implements StudyListener {
        private int count;

        void ended(int number) {}

        @Override
        public void stepped(int step, Trained trained) {}

        @Override
        public void moved(StudyRun run, RunPhase phase, int steps) {
            if (phase == RunPhase.ENDED) {
                ended(++count);
            }
        }
    }

    /** Its executor has no program but what is sent to it. */
    @Test
    void trainsOnAClusterInOneComputer() throws IOException {
        Document document = document("{ \"seeds\": [1, 2, 3] }");
        Backend spark = new Spark("local-cluster[1,2,1024]", "", "", 0, 1000, 5, List.of(SMALL));
        assertEquals(3, train(spark, document, new Counter()).done());
        assertSameAsHere(document);
    }
}
