package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;

/** However a training ends, what is said of that can be read. */
@Timeout(120)
class InterruptionTest {
    private static final String ERRORS = "errors.txt";

    @TempDir
    Path folder;

    /** A slow stream: the process must not end before everything is written. */
    private static final class Slow extends FilterWriter {
        Slow(Writer out) {
            super(out);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            LockSupport.parkNanos(100_000_000);
            super.write(text, offset, length);
            flush();
        }
    }

    /** Trains for long in a process of its own. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("output.txt")), true);
        PrintWriter err = new PrintWriter(new Slow(Files.newBufferedWriter(folder.resolve(ERRORS))), true);
        Root.run(
                new Console(out, err, folder, false),
                "run",
                "tiny",
                "--out",
                "run",
                "--steps",
                "100000000",
                "--threads",
                "1");
    }

    @Test
    void aTrainingThatIsToldToEndSaysWhereItStopped() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        InterruptionTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("process.txt").toFile())
                .start();
        try {
            Awaitility.await("training")
                    .atMost(60, TimeUnit.SECONDS)
                    .until(() -> !process.isAlive() || Files.exists(folder.resolve("run/metrics.csv")));
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(folder.resolve(ERRORS));
        assertTrue(
                said.matches("(?s).*shapecode-cli: Stopped after \\d+ steps; the run can be resumed\\.\\R"),
                said + Files.readString(folder.resolve("process.txt")));
    }

    /** As with a plugin that never returns. */
    @Test
    void whatDoesNotStopIsSaidWhenTheProcessEndsAnyway() {
        Shell shell = new Shell(folder);
        new Interruption().interrupt(shell.console(), 0);
        assertTrue(shell.err().strip().startsWith("shapecode-cli: Still busy 0 s after the interruption"), shell.err());
        assertTrue(shell.err().contains("--resume"), shell.err());
    }

    @Test
    void anErrorStandsOnALineOfItsOwn() throws IOException {
        StringWriter err = new StringWriter();
        Console terminal = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), folder, true);
        Path run = folder.resolve("run");
        new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .plan(ExperimentArgument.find("tiny", Map.of(), new Root(terminal, new Interruption())), run);
        Files.createDirectories(run.resolve("codes.csv/taken"));
        assertEquals(1, Root.run(terminal, "run", "tiny", "--out", "run", "--resume"));
        String said = err.toString();
        assertTrue(said.matches("(?s).*Training 8/8, [^\\n]* left\\Rshapecode-cli: Cannot write to .*"), said);
    }
}
