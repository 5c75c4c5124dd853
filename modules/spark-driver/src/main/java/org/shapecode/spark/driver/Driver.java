package org.shapecode.spark.driver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The driver of a study: the program that spark-submit starts. */
public final class Driver {
    private static final Logger LOG = LoggerFactory.getLogger(Driver.class);
    /** The name of the file whose existence ends the driver. */
    static final String CANCEL = "cancel";

    private static final String LOCK = "lock";
    private static final String STANDALONE = "spark://";
    private static final int CONNECT_MILLIS = (int) TimeUnit.SECONDS.toMillis(5);
    private static final int ALREADY = 3;
    private static final String FAILED = "The Spark driver failed: ";

    private Driver() {}

    /**
     * Trains what a plan says. Ends with the code 0 if every run has ended or it was cancelled, and 3 if another driver does
     * this already.
     *
     * @param arguments the path of {@code plan.json}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Plan plan = Plan.read(Path.of(arguments[0]));
        try (FileChannel channel = FileChannel.open(
                        plan.place().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = Home.lock(channel)) {
            System.exit(lock == null ? ALREADY : drive(plan) ? 0 : 1);
        }
    }

    private static boolean drive(Plan plan) throws IOException, InterruptedException {
        try (Progress progress = new Progress(plan.place())) {
            return drive(plan, progress, () -> new JavaSparkContext(settings(new SparkConf())));
        }
    }

    /**
     * Trains what a plan says.
     *
     * @return whether every run has ended, or it was cancelled
     */
    static boolean drive(Plan plan, Progress progress, Supplier<JavaSparkContext> cluster)
            throws IOException, InterruptedException {
        String failed = FAILED;
        try {
            Home home = new Home(plan);
            home.tidy();
            Training training = new Training(plan, home, progress);
            TrainingPlugin.serve(training);
            failed = "Spark cannot be started: ";
            try (JavaSparkContext spark = cluster.get()) {
                failed = FAILED;
                progress.end(training.train(new SparkJobs(spark)), "");
            }
            return true;
        } catch (Refusal e) {
            progress.end(Progress.State.FAILED, e.getMessage());
        } catch (IOException e) {
            progress.end(
                    Progress.State.FAILED, "The Spark driver cannot read or write the study: " + Reasons.of(e) + ".");
            throw e;
        } catch (RuntimeException e) {
            progress.end(Progress.State.FAILED, failed + Reasons.of(e) + ".");
            throw e;
        }
        return false;
    }

    private record SparkJobs(JavaSparkContext spark) implements Training.Jobs {
        @Override
        public JavaFutureAction<List<Returned>> start(Shipment shipment) {
            return spark.parallelize(List.of(shipment), 1).map(new TrainTask()).collectAsync();
        }

        @Override
        public boolean isStopped() {
            return spark.sc().isStopped();
        }

        @Override
        public void cancel() {
            spark.cancelAllJobs();
        }
    }

    /** What a study needs, where the user did not choose something else. */
    private static SparkConf settings(SparkConf chosen) {
        Map<String, String> needed = Map.ofEntries(
                Map.entry("spark.app.name", "Shapecode"),
                Map.entry("spark.plugins", TrainingPlugin.class.getName()),
                Map.entry("spark.log.level", "WARN"),
                Map.entry("spark.ui.enabled", "false"),
                // An executor only passes bytes on; its compiler would take the time of those that train.
                Map.entry("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1"),
                Map.entry("spark.driver.maxResultSize", "0"),
                Map.entry("spark.rpc.message.maxSize", "1024"),
                // A run that is lost is sent again with its last checkpoint, which Spark knows nothing of.
                Map.entry("spark.task.maxFailures", "1"),
                // How soon a computer that has gone away is given up.
                Map.entry("spark.network.timeout", "60s"),
                Map.entry("spark.executor.heartbeatInterval", "5s"),
                Map.entry("spark.ui.retainedJobs", "10"),
                Map.entry("spark.ui.retainedStages", "10"),
                Map.entry("spark.ui.retainedTasks", "100"));
        needed.forEach(chosen::setIfMissing);
        String host = hostFor(chosen.get("spark.master", ""));
        if (!host.isEmpty()) {
            chosen.setIfMissing("spark.driver.host", host);
        }
        return chosen;
    }

    /** The address of this computer as the cluster reaches it; empty to let Spark choose one. */
    private static String hostFor(String master) {
        if (master.startsWith("local")) {
            return "127.0.0.1";
        }
        if (!master.startsWith(STANDALONE)) {
            return "";
        }
        for (String each : master.substring(STANDALONE.length()).split(",")) {
            int colon = each.lastIndexOf(':');
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(each.substring(0, colon), Integer.parseInt(each.substring(colon + 1))),
                        CONNECT_MILLIS);
                return socket.getLocalAddress().getHostAddress();
            } catch (IOException e) {
                LOG.warn("The master {} does not answer: {}", each, Reasons.of(e));
            }
        }
        return "";
    }
}
