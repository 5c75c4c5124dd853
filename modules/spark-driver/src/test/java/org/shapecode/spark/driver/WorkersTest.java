package org.shapecode.spark.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a script in place of the program. */
class WorkersTest {
    @TempDir
    Path folder;

    private final List<Moved> moved = new ArrayList<>();
    private Workers workers;

    @BeforeEach
    void create() throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Files.createDirectory(root.resolve("program"));
        workers = new Workers(root, ".lock", Duration.ZERO);
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private Returned train(String script) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("root/program/train.sh"), script);
        Path run = Files.createDirectory(folder.resolve("run"));
        Files.writeString(run.resolve("experiment.json"), "{}");
        Shipment shipment = new Shipment("seed-1", 1, Zips.pack(run, Set.of()), List.of("train.sh"), 1000);
        Returned returned = workers.train(shipment, moved::add);
        Zips.delete(run);
        return returned;
    }

    private void assertTrained(Returned returned, String result) throws IOException {
        assertEquals(Returned.End.DONE, returned.end(), returned.reason());
        Zips.unpack(returned.folder(), folder.resolve("back"), false);
        assertEquals(result, Files.readString(folder.resolve("back/result")).strip());
        Zips.delete(folder.resolve("back"));
    }

    @Test
    void oneProcessTrainsOneRunAfterTheOther() throws IOException, InterruptedException {
        String script = """
                while read -r run; do
                    n=$((n + 1)); echo $n > "$run/result"; touch "$run/.lock"
                    printf 'step\\t%s\\t7\\ndone\\t%s\\t\\n' "$run" "$run"
                done
                """;
        assertTrained(train(script), "1");
        assertTrained(train(script), "2");
        assertEquals(List.of(7, 7), moved.stream().map(Moved::steps).toList());
    }

    @Test
    void aNewCheckpointIsBroughtHomeOnce() throws IOException, InterruptedException {
        String script = """
                read -r run
                mkdir "$run/checkpoint-5"; echo 5 > "$run/checkpoint-5/weights"; touch "$run/.lock"
                printf 'step\\t%s\\t5\\nstep\\t%s\\t6\\n' "$run" "$run"
                echo 6 > "$run/result"
                printf 'done\\t%s\\t\\n' "$run"
                """;
        assertTrained(train(script), "6");
        List<Moved> brought =
                moved.stream().filter(each -> each.folder().length > 0).toList();
        assertEquals(1, brought.size());
        Zips.unpack(brought.get(0).folder(), folder.resolve("back"), false);
        assertEquals(
                "5",
                Files.readString(folder.resolve("back/checkpoint-5/weights")).strip());
        assertFalse(Files.exists(folder.resolve("back/.lock")));
    }

    @Test
    void aFailureIsReturnedWithTheFolder() throws IOException, InterruptedException {
        Returned returned =
                train("read -r run; echo why > \"$run/failure\"; printf 'failed\\t%s\\tIt diverged.\\n' \"$run\"");
        assertEquals(Returned.End.FAILED, returned.end());
        assertEquals("It diverged.", returned.reason());
        assertTrue(returned.folder().length > 0);
    }

    @Test
    void aProcessThatEndsIsReplacedOnce() throws IOException, InterruptedException {
        assertTrained(
                train("read -r run; if [ -e tried ]; then echo 1 > \"$run/result\"; printf 'done\\t%s\\t\\n' \"$run\";"
                        + " else touch tried; kill -9 $$; fi"),
                "1");
        Returned returned = train("read -r run; printf '\\377no memory\\n' >&2; exit 4");
        assertEquals(Returned.End.BROKEN, returned.end());
        assertEquals("the training process ended with code 4: \uFFFDno memory", returned.reason());
    }
}
