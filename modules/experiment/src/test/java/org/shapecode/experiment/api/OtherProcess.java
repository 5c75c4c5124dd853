package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** The main method of a test, run in a process of its own. */
final class OtherProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(2);

    private final Path output;
    private final Process process;

    /**
     * Starts the process.
     *
     * @param main the class with the main method
     * @param output the file for all that it prints
     */
    OtherProcess(Class<?> main, Path output, String... arguments) throws IOException {
        this.output = output;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Waits for a condition that the process brings about. */
    void await(BooleanSupplier condition) {
        Awaitility.await("the other process")
                .atMost(PATIENCE)
                .pollInterval(INTERVAL)
                .until(() -> {
                    // The process may bring it about and then end.
                    boolean alive = process.isAlive();
                    boolean holds = condition.getAsBoolean();
                    assertTrue(alive || holds, () -> "ended early: " + output());
                    return holds;
                });
    }

    /** What it has printed so far. */
    private String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the process if it still runs. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
