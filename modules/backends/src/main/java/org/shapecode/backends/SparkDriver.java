package org.shapecode.backends;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * The process that drives a study, seen from here through the files in its place. It goes on without us.
 *
 * @param place its folder
 */
record SparkDriver(Path place) {
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration END = Duration.ofSeconds(30);
    private static final long BLINK_MILLIS = 50;
    private static final int LAST_LINES = 3;

    /** Runs a command that neither a hang-up nor Ctrl-C ends. */
    private static final String APART = "trap '' INT HUP; exec \"$@\"";

    /** What it is to do. */
    static Path plan(Path place) {
        return place.resolve("plan.json");
    }

    private Path lock() {
        return place.resolve("lock");
    }

    private Path log() {
        return place.resolve("driver.log");
    }

    private Path ended() {
        return place.resolve("ended.jsonl");
    }

    private Path progress() {
        return place.resolve("progress.json");
    }

    private Path cancelFile() {
        return place.resolve("cancel");
    }

    /** Whether it lives, on this computer or another one that shares the disk. */
    boolean isAlive() {
        if (!Files.isRegularFile(lock())) {
            return false;
        }
        // A shared lock, so that two that look do not see each other.
        try (FileChannel channel = FileChannel.open(lock(), StandardOpenOption.READ);
                FileLock free = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return free == null;
        } catch (IOException e) {
            throw unreadable(lock(), e);
        }
    }

    /**
     * Starts it, and returns when it lives, or has ended already.
     *
     * @throws Problem if it cannot be started
     */
    void start(Map<String, Object> plan, List<String> command, Map<String, String> environment) {
        try {
            AtomicFiles.createPlainFolder(place);
            AtomicFiles.write(plan(place), Json.format(plan));
            for (Path old : List.of(progress(), ended(), cancelFile())) {
                Files.deleteIfExists(old);
            }
            List<String> apart = new ArrayList<>(List.of("bash", "-c", APART, "driver"));
            apart.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(apart)
                    .directory(place.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean begun = await(START, () -> Files.exists(progress()) || !process.isAlive());
            if (!begun || !Files.exists(progress())) {
                process.destroy();
                throw new Problem("The driver of Spark " + (begun ? "ended at once" : "does not start") + said()
                        + "; see " + log() + ".");
            }
        } catch (IOException e) {
            throw new Problem("The driver of Spark cannot be started in " + place + ": " + Reason.of(e) + ".", e);
        }
    }

    /** The last lines of its log, in brackets after a space; empty if there are none. */
    String said() {
        try {
            List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(each -> !each.isEmpty() && !each.startsWith("at "))
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return last.isEmpty() ? "" : " (" + String.join(" ", last) + ")";
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * What it does.
     *
     * @param state in a word
     * @param reason why it failed, or what it waits for; may be empty
     * @param training steps of the runs that are being trained
     * @param process its number
     */
    record State(String state, String reason, Map<String, Integer> training, long process) {}

    /** What it says it does; empty before it begins. */
    Optional<State> state() {
        if (!Files.exists(progress())) {
            return Optional.empty();
        }
        Map<?, ?> fields = (Map<?, ?>) Json.read(progress());
        Map<String, Integer> training = new HashMap<>();
        ((Map<?, ?>) fields.get("training"))
                .forEach((run, steps) -> training.put(run.toString(), ((Number) steps).intValue()));
        return Optional.of(new State(
                fields.get("state").toString(),
                fields.get("reason").toString(),
                training,
                ((Number) fields.get("process")).longValue()));
    }

    /** The names of the runs that it was told to train; empty if it was never started. */
    List<String> runs() {
        if (!Files.exists(plan(place))) {
            return List.of();
        }
        Map<?, ?> plan = (Map<?, ?>) Json.read(plan(place));
        return ((List<?>) plan.get("names")).stream().map(Object::toString).toList();
    }

    /**
     * What became of a run.
     *
     * @param end in a word
     * @param reason why it failed; empty if it is done
     */
    record Ended(String run, String end, String reason) {}

    /**
     * Runs that have ended, in that order.
     *
     * @param until the length of what is known now, in bytes
     */
    record News(List<Ended> runs, long until) {}

    /**
     * What is new of the runs that have ended.
     *
     * @param from the length of what is known already, in bytes
     */
    News ended(long from) {
        if (!Files.exists(ended())) {
            return new News(List.of(), from);
        }
        try (FileChannel channel = FileChannel.open(ended(), StandardOpenOption.READ)) {
            InputStream rest = Channels.newInputStream(channel.position(from));
            String text = new String(rest.readAllBytes(), StandardCharsets.UTF_8);
            // The last line may still be being written.
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            List<Ended> runs = whole.lines()
                    .map(line -> (Map<?, ?>) Json.parse(line, ended().toString()))
                    .map(each -> new Ended(
                            each.get("run").toString(),
                            each.get("end").toString(),
                            each.get("reason").toString()))
                    .toList();
            return new News(runs, from + whole.getBytes(StandardCharsets.UTF_8).length);
        } catch (IOException e) {
            throw unreadable(ended(), e);
        }
    }

    /**
     * Ends it, and returns when it has ended; does nothing if it does not live.
     *
     * @throws Problem if it cannot be ended from here
     */
    void cancel() {
        if (!isAlive()) {
            return;
        }
        try {
            AtomicFiles.write(cancelFile(), "");
        } catch (IOException e) {
            throw new Problem("The driver of Spark cannot be told to end: " + Reason.of(e) + ".", e);
        }
        if (!await(END, () -> !isAlive())) {
            state().flatMap(state -> ProcessHandle.of(state.process()))
                    .filter(process -> process.info()
                            .commandLine()
                            .orElse("")
                            .contains(plan(place).toString()))
                    .ifPresent(ProcessHandle::destroyForcibly);
            if (!await(END, () -> !isAlive())) {
                throw new Problem("The driver of Spark in " + place
                        + " does not end; end it on the computer where it was started.");
            }
        }
    }

    private static boolean await(Duration patience, BooleanSupplier condition) {
        for (long begun = System.nanoTime(); System.nanoTime() - begun < patience.toNanos(); ) {
            if (condition.getAsBoolean()) {
                return true;
            }
            blink();
        }
        return condition.getAsBoolean();
    }

    /** Waits for an instant. */
    static void blink() {
        try {
            TimeUnit.MILLISECONDS.sleep(BLINK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted; the study can be resumed.");
        }
    }

    private static Problem unreadable(Path file, IOException e) {
        return new Problem("Cannot read " + file + ": " + Reason.of(e) + ".", e);
    }
}
