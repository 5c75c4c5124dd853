package org.shapecode.spark.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.spark.api.java.JavaFutureAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of runs, with tasks that end at once. */
class TrainingTest {
    private static final String FIRST = "seed-1";
    private static final String SECOND = "seed-2";

    @TempDir
    Path folder;

    private Plan plan;
    private Progress progress;
    private Training training;

    @BeforeEach
    void create() throws IOException {
        Path place = Files.createDirectories(folder.resolve("on/spark"));
        Path runs = folder.resolve("runs");
        for (String each : List.of(FIRST, SECOND)) {
            Files.writeString(Files.createDirectories(runs.resolve(each)).resolve("experiment.json"), "{}");
        }
        plan = new Plan(
                place, runs, List.of(FIRST, SECOND), "", List.of(), 1000, "summary.json", ".lock", List.of(), 60);
        progress = new Progress(place);
    }

    private static final class Task extends CompletableFuture<List<Returned>>
            implements JavaFutureAction<List<Returned>> {
        @Override
        public List<Integer> jobIds() {
            return List.of();
        }
    }

    private static Task returning(Returned returned) {
        Task task = new Task();
        task.complete(List.of(returned));
        return task;
    }

    /** Trains, and returns what became of each run. */
    private Map<String, String> train(Function<Shipment, Task> executor)
            throws IOException, Refusal, InterruptedException {
        Home home = new Home(plan);
        home.tidy();
        training = new Training(plan, home, progress);
        training.train(new Training.Jobs() {
            @Override
            public JavaFutureAction<List<Returned>> start(Shipment shipment) {
                return executor.apply(shipment);
            }

            @Override
            public boolean isStopped() {
                return false;
            }

            @Override
            public void cancel() {}
        });
        Map<String, String> ended = new TreeMap<>();
        for (String line : Files.readAllLines(plan.place().resolve("ended.jsonl"))) {
            JsonNode fields = new ObjectMapper().readTree(line);
            ended.put(
                    fields.get("run").asText(),
                    (fields.get("end").asText() + " " + fields.get("reason").asText()).strip());
        }
        return ended;
    }

    @Test
    void anUnreadableFolderEndsThatRunOnly() throws Exception {
        Zips.delete(plan.runs().resolve(FIRST));
        Map<String, String> ended = train(each -> returning(new Returned(Returned.End.DONE, "", each.folder())));
        String missing = plan.runs().resolve(FIRST).toString();
        assertEquals("lost its folder cannot be read (NoSuchFileException: " + missing + ")", ended.get(FIRST));
        assertEquals("done", ended.get(SECOND));
    }

    @Test
    void aFolderThatCannotTakeItsPlaceIsALostRun() throws Exception {
        Map<String, String> ended = train(each -> {
            try {
                byte[] content = Zips.pack(plan.runs().resolve(each.name()), Set.of());
                Zips.delete(plan.runs().resolve(each.name()));
                return returning(new Returned(Returned.End.DONE, "", content));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals("lost its folder was locked by another program, or deleted, when it was done", ended.get(FIRST));
    }

    /** As when memory is too short for these runs, but not for others. */
    @Test
    void processesThatBreakAfterTheyTrainedEndTheirRunsOnly() throws Exception {
        Map<String, String> ended = train(each -> {
            training.moved(new Moved(each.name(), each.attempt(), 1, new byte[0]));
            return returning(new Returned(Returned.End.BROKEN, "no memory"));
        });
        assertEquals(Map.of(FIRST, "broken no memory", SECOND, "broken no memory"), ended);
    }

    @Test
    void processesThatNeverTrainEndAll() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> train(each -> returning(new Returned(Returned.End.BROKEN, "no Java"))));
        assertEquals("The executors cannot train: no Java.", refusal.getMessage());
    }

    @Test
    void aLostTaskIsToldWithItsCause() throws Exception {
        Map<String, String> ended = train(each -> {
            Task task = new Task();
            task.completeExceptionally(new IllegalStateException("Job aborted.\nDriver stacktrace:"));
            return task;
        });
        assertEquals(
                "lost its task was lost 6 times, the last time because of IllegalStateException: Job aborted",
                ended.get(SECOND));
    }

    private String failure(Exception thrown) throws IOException {
        assertThrows(
                thrown.getClass(),
                () -> Driver.drive(plan, progress, () -> {
                    throw (RuntimeException) thrown;
                }));
        return new ObjectMapper()
                .readTree(plan.place().resolve("progress.json").toFile())
                .get("reason")
                .asText();
    }

    @Test
    void onlyAStartThatFailedCannotBeStarted() throws IOException {
        assertEquals(
                "Spark cannot be started: IllegalArgumentException: no such master.",
                failure(new IllegalArgumentException("no such master")));
        // Without a context, the first call after its creation fails.
        assertThrows(NullPointerException.class, () -> Driver.drive(plan, progress, () -> null));
        String later = Files.readString(plan.place().resolve("progress.json"));
        assertTrue(later.contains("The Spark driver failed: NullPointerException"), later);
    }
}
