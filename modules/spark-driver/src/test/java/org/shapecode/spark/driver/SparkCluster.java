package org.shapecode.spark.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A master and workers of one core each, in processes of their own on this computer, from the jars of the application. */
final class SparkCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://[\\w.:]+)");
    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final List<Process> processes = new CopyOnWriteArrayList<>();
    private final String master;

    /**
     * Starts them, and returns when the workers are known to the master.
     *
     * @param folder for what they write
     */
    SparkCluster(Path folder, int workers) throws IOException {
        this.folder = folder;
        // Tests that are killed shall leave nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> processes.forEach(Process::destroyForcibly)));
        Path log = start("master.Master", List.of());
        master = awaited(log, ADDRESS).group(1);
        List<Path> logs = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            String work = folder.resolve("work-" + i).toString();
            logs.add(start("worker.Worker", List.of("--cores", "1", "--memory", "1g", "--work-dir", work, master)));
        }
        for (Path each : logs) {
            awaited(each, Pattern.compile("Successfully registered with master"));
        }
    }

    private Path start(String type, List<String> arguments) throws IOException {
        Path spark = Path.of(System.getProperty("netbeans.home")).resolveSibling("spark");
        Path log = folder.resolve("cluster-" + processes.size() + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                spark.resolve("jars") + "/*",
                "org.apache.spark.deploy." + type,
                "--host",
                HOST,
                "--port",
                "0",
                "--webui-port",
                "0"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        spark.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        HOST,
                        "SPARK_LOCAL_DIRS",
                        folder.resolve("local").toString()));
        processes.add(builder.start());
        return log;
    }

    private Matcher awaited(Path log, Pattern wanted) {
        Matcher found = wanted.matcher("");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> found.reset(Files.readString(log)).find());
        return found;
    }

    /** The folder of the assembled application, which workers on this computer can use as it is. */
    static String program() {
        return Path.of(System.getProperty("netbeans.home")).getParent().toString();
    }

    /** The address of the master. */
    String master() {
        return master;
    }

    /** Ends a worker as a failure of its computer would; its executors end, too. */
    void killWorker(int number) {
        processes.get(1 + number).destroyForcibly();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        for (Process each : processes) {
            try {
                if (!each.waitFor(10, TimeUnit.SECONDS)) {
                    each.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
