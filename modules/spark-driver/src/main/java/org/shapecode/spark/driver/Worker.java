package org.shapecode.spark.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process on an executor that trains one run after the other, apart from the classes of Spark. It ends with its executor, even
 * with one that is killed.
 */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    /** Runs a command with this shell's input, until that ends or the parent of this shell is gone. */
    private static final String WITH_PARENT = """
            parent=$PPID
            "$@" <&0 &
            child=$!
            trap 'kill $child 2> /dev/null' TERM
            (while kill -0 $parent 2> /dev/null; do sleep 2; done; kill $child) 2> /dev/null < /dev/null > /dev/null &
            watch=$!
            wait $child
            code=$?
            kill $watch 2> /dev/null
            exit $code
            """;

    private static final int LAST_LINES = 3;
    private static final int TAIL = 8192;
    private static final String END = "";

    private final Process process;
    private final Writer input;
    private final Path errors;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    /**
     * Starts the process.
     *
     * @param root the folder of the unpacked program, and of what its processes write
     * @param command relative to the program
     * @param memory in MB
     * @param number tells it from the others of this executor
     */
    Worker(Path root, List<String> command, int memory, int number) throws IOException {
        Path own = Files.createDirectories(root.resolve("worker-" + number));
        errors = own.resolve("errors.txt");
        List<String> line = new ArrayList<>(List.of("bash", "-c", WITH_PARENT, "worker", "bash"));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(root.resolve("program").toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPARK_") || name.equals("CLASSPATH"));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        // One core each: else every process would start threads for all of them.
                        "JDK_JAVA_OPTIONS", "-XX:ActiveProcessorCount=1 -Xmx" + memory + "m",
                        "OMP_NUM_THREADS", "1",
                        "HOME", Files.createDirectories(own.resolve("home")).toString(),
                        "TMPDIR", Files.createDirectories(own.resolve("tmp")).toString()));
        process = builder.start();
        input = process.outputWriter(UTF_8);
        Thread reader = new Thread(this::read, "worker-" + number);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(line);
            }
        } catch (IOException e) {
            LOG.debug("The output of a worker ends, as it was killed", e);
        } finally {
            answers.add(END);
        }
    }

    /**
     * Trains a run, or resumes it.
     *
     * @param steps is told the number of steps taken, about once a second
     * @param meanwhile is called about once a second
     * @return done, failed or broken, without the folder
     */
    Returned train(Path run, IntConsumer steps, Runnable meanwhile) throws IOException, InterruptedException {
        try {
            input.write(run + "\n");
            input.flush();
        } catch (IOException e) {
            return broken();
        }
        while (true) {
            String line = answers.poll(1, TimeUnit.SECONDS);
            if (line == null) {
                meanwhile.run();
                continue;
            }
            if (line.equals(END)) {
                return broken();
            }
            String[] parts = line.split("\t", 3);
            if (parts.length < 3 || !parts[1].equals(run.toString())) {
                continue;
            }
            switch (parts[0]) {
                case "step" -> {
                    steps.accept(Integer.parseInt(parts[2]));
                    meanwhile.run();
                }
                case "done" -> {
                    return new Returned(Returned.End.DONE, "");
                }
                case "failed" -> {
                    return new Returned(Returned.End.FAILED, parts[2]);
                }
                default -> {
                    // A line of a later version.
                }
            }
        }
    }

    private Returned broken() throws IOException, InterruptedException {
        int code = process.waitFor();
        List<String> said = tail(errors)
                .lines()
                .filter(each -> !each.isBlank() && !each.startsWith("NOTE: Picked up"))
                .toList();
        String last = String.join(" ", said.subList(Math.max(0, said.size() - LAST_LINES), said.size()));
        return new Returned(
                Returned.End.BROKEN,
                "the training process ended with code " + code + (last.isEmpty() ? "" : ": " + last));
    }

    /** The last bytes of a file, of which some may be no text. */
    private static String tail(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(Math.max(0, bytes.length() - TAIL));
            return new String(Channels.newInputStream(bytes.getChannel()).readNBytes(TAIL), UTF_8);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, and its children. */
    void end() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
