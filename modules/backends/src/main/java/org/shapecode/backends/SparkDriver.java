package org.shapecode.backends;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.FileLocks;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * The process that drives a study, seen from here through the files in its place. It keeps running without us.
 *
 * @param place its folder
 */
record SparkDriver(Path place) {
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration END = Duration.ofSeconds(30);
    private static final int LAST_LINES = 3;
    private static final int TAIL = 8192;

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
        try {
            return FileLocks.isHeld(lock());
        } catch (IOException e) {
            throw unreadable(lock(), e);
        }
    }

    /**
     * Puts back the run folders that a driver was replacing when it was killed: each may be the only one of its run. Called
     * while none lives.
     *
     * @throws Problem if it cannot
     */
    void restore(Path runs) {
        Path replaced = place.resolve("replaced");
        if (!Files.isDirectory(replaced)) {
            return;
        }
        try (Stream<Path> folders = Files.list(replaced)) {
            for (Path folder : folders.toList()) {
                Path run = runs.resolve(folder.getFileName());
                if (!Files.exists(run, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(folder, run);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot put back the runs in " + replaced + ": " + Reason.of(e) + ".", e);
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
                throw new Problem("The Spark driver " + (begun ? "ended at once" : "does not start") + said() + "; see "
                        + log() + ".");
            }
        } catch (IOException e) {
            throw new Problem("The Spark driver cannot be started in " + place + ": " + Reason.of(e) + ".", e);
        }
    }

    /** The last lines of its log, in brackets after a space; empty if there are none. */
    String said() {
        List<String> lines = BoundedFiles.tail(log(), TAIL)
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.startsWith("at "))
                .toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        return last.isEmpty() ? "" : " (" + String.join(" ", last) + ")";
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
            throw new Problem("The Spark driver cannot be told to end: " + Reason.of(e) + ".", e);
        }
        if (!await(END, () -> !isAlive())) {
            state().flatMap(state -> ProcessHandle.of(state.process()))
                    .filter(process -> process.info()
                            .commandLine()
                            .orElse("")
                            .contains(plan(place).toString()))
                    .ifPresent(ProcessHandle::destroyForcibly);
            if (!await(END, () -> !isAlive())) {
                throw new Problem(
                        "The Spark driver in " + place + " does not end; end it on the computer where it was started.");
            }
        }
    }

    private static boolean await(Duration patience, BooleanSupplier condition) {
        for (long begun = System.nanoTime(); System.nanoTime() - begun < patience.toNanos(); ) {
            if (condition.getAsBoolean()) {
                return true;
            }
            Waiting.blink();
        }
        return condition.getAsBoolean();
    }

    private static Problem unreadable(Path file, IOException e) {
        return new Problem("Cannot read " + file + ": " + Reason.of(e) + ".", e);
    }
}
