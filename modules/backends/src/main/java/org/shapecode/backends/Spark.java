package org.shapecode.backends;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.core.ShellCommand;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.StudyTraining;

/**
 * Trains the runs of a study as tasks of Apache Spark. The workers share no disk with this computer and need only Java: the
 * program travels to them once, the runs come back through the driver, a process of its own that keeps running without this one.
 */
@PluginInfo(
        id = "spark",
        name = "Apache Spark",
        description = "Trains on the workers of a Spark cluster, which need only Java and no shared disk.",
        position = 300)
public record Spark(
        @Parameter(
                label = "Master",
                description = "The master of the cluster: spark://HOST:PORT, yarn, k8s://URL, or"
                        + " local-cluster[WORKERS,CORES,MB] to try it on this computer.")
        String master,

        @Parameter(
                label = "Spark home",
                description =
                        "The folder of a Spark installation with the version and settings of the cluster; empty for the"
                                + " one that comes with Shapecode, which yarn and k8s cannot use.",
                role = Parameter.Role.FILE)
        String home,

        @Parameter(
                label = "Program on the workers",
                description =
                        "The folder of Shapecode on every worker; empty to send this installation, about 200 MB for"
                                + " each executor.",
                role = Parameter.Role.FILE)
        String program,

        @Parameter(label = "Cores", description = "Maximum number of runs that train at once.", zero = "all", min = 0)
        int cores,

        @Parameter(
                label = "Memory of a run",
                description = "The heap of a training process; each core of an executor runs one.",
                min = 256,
                max = 1_000_000,
                unit = "MB")
        int memory,

        @Parameter(
                label = "Patience",
                description = "How long to wait without an executor before giving up.",
                min = 1,
                max = 100_000,
                unit = "min")
        int patience,

        @Parameter(
                label = "More settings",
                description =
                        "Further Spark properties, such as spark.executor.cores=4; files that a run reads must have "
                                + "the same path on every worker.")
        List<String> options)
        implements Backend {
    private static final String STANDALONE = "spark://";
    private static final String ADDRESS = "[\\w.-]+:\\d{1,5}";
    private static final Pattern MASTER = Pattern.compile(
            "|yarn|k8s://\\S+|local-cluster\\[\\d+,\\d+,\\d+]|" + STANDALONE + ADDRESS + "(," + ADDRESS + ")*");
    private static final Pattern OPTION = Pattern.compile("spark\\.[\\w.-]+=[^\\p{Cntrl}]*");
    private static final String EXECUTOR_CORES = "spark.executor.cores";
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,4}");
    private static final int CONNECT_MILLIS = 5000;

    /** No cluster yet. */
    public Spark() {
        this("", "", "", 0, 2000, 60, List.of());
    }

    public Spark {
        options = List.copyOf(options);
        if (!MASTER.matcher(master).matches()) {
            throw new InvalidParameter(
                    "master",
                    "is \"" + Excerpt.of(master) + "\", but must be like spark://HOST:PORT, yarn, k8s://URL or"
                            + " local-cluster[2,1,1024]");
        }
        for (String each : options) {
            if (!OPTION.matcher(each).matches()) {
                throw new InvalidParameter(
                        "options",
                        "is \"" + Excerpt.of(each) + "\", but must be Spark properties, such as"
                                + " spark.executor.cores=4");
            }
        }
        String each = option(options, EXECUTOR_CORES, "1");
        if (!COUNT.matcher(each).matches()) {
            throw new InvalidParameter(
                    "options",
                    "has " + EXECUTOR_CORES + "=" + Excerpt.of(each) + ", but it must be a whole number of at least 1");
        }
    }

    @Override
    public boolean outlives() {
        return true;
    }

    @Override
    public void check(StudyTraining training) {
        requireMaster();
        installation();
        if (master.startsWith(STANDALONE)) {
            requireAnswer(master.substring(STANDALONE.length()).split(","));
        }
    }

    private void requireMaster() {
        if (master.isEmpty()) {
            throw new Problem("The address of the Spark cluster is missing; set master, such as spark://HOST:7077"
                    + " (--set on.master=spark://HOST:7077).");
        }
    }

    private void requireAnswer(String... addresses) {
        IOException last = null;
        for (String each : addresses) {
            int colon = each.lastIndexOf(':');
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(each.substring(0, colon), Integer.parseInt(each.substring(colon + 1))),
                        CONNECT_MILLIS);
                return;
            } catch (IOException | IllegalArgumentException e) {
                last = e instanceof IOException io ? io : new IOException("there is no such port", e);
            }
        }
        throw new Problem(
                "No Spark master answers at " + master + " (" + Reason.of(last)
                        + "); start it, correct master, or train the study elsewhere.",
                last);
    }

    @Override
    public void train(StudyTraining training) {
        new SparkTraining(this, training).run();
    }

    @Override
    public void cancel(Path study, Path place) {
        SparkDriver driver = new SparkDriver(place.toAbsolutePath().normalize());
        driver.cancel();
        driver.restore(study.resolve("runs"));
    }

    @Override
    public String script(StudyTraining training) {
        requireMaster();
        Path place = training.place().toAbsolutePath().normalize();
        Path archive = program.isEmpty() ? SparkProgram.installed().archive() : Path.of("");
        return command(installation(), archive, place).stream()
                        .map(ShellCommand::quoted)
                        .collect(Collectors.joining(" \\\n    "))
                + "\n";
    }

    /**
     * Where Spark is.
     *
     * @throws Problem if it is not there
     */
    SparkInstallation installation() {
        return SparkInstallation.of(home, master);
    }

    /**
     * What starts the driver.
     *
     * @param archive the program for the workers, if they do not have it
     * @param place of the plan
     */
    List<String> command(SparkInstallation installation, Path archive, Path place) {
        List<String> command = installation.submit(option(options, "spark.driver.memory", "1g"));
        command.addAll(List.of("--master", master, "--class", SparkInstallation.DRIVER));
        if (program.isEmpty()) {
            // As a URI, since a path may contain spaces.
            command.addAll(List.of("--archives", archive.toUri() + "#" + SparkProgram.NAME));
        }
        List<String> properties = new ArrayList<>();
        if (master.startsWith(STANDALONE) && cores > 0) {
            properties.add("spark.cores.max=" + cores);
        } else if (isManaged(master)) {
            // There, what an executor takes beyond its own heap is counted.
            long each = Long.parseLong(option(options, EXECUTOR_CORES, "1"));
            properties.add("spark.executor.memoryOverhead=" + each * (memory + memory / 4) + "m");
            if (cores > 0) {
                properties.add("spark.executor.instances=" + Math.max(1, cores / each));
            }
        }
        properties.addAll(options);
        properties.forEach(each -> command.addAll(List.of("--conf", each)));
        command.addAll(List.of(
                installation.driver().toString(), SparkDriver.plan(place).toString()));
        return command;
    }

    /** Whether a cluster keeps executors within the memory that they asked for. */
    static boolean isManaged(String master) {
        return master.equals("yarn") || master.startsWith("k8s:");
    }

    /** The last value of a property, as Spark takes it. */
    private static String option(List<String> options, String key, String otherwise) {
        return options.stream()
                .filter(each -> each.startsWith(key + "="))
                .map(each -> each.substring(key.length() + 1))
                .reduce(otherwise, (first, second) -> second);
    }
}
