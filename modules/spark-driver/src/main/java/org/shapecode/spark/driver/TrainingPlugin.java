package org.shapecode.spark.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each executor its {@link Workers}, and takes what their tasks tell to the driver. */
public final class TrainingPlugin implements SparkPlugin {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingPlugin.class);
    /** The name under which the archive of the program is unpacked beside the executor. */
    private static final String PROGRAM = "shapecode";

    private static final Duration BRING_EVERY = Duration.ofSeconds(30);
    private static final String LOCK = "lock";

    private static volatile Training training;
    private static volatile Executor executor;

    /** Tells the driver's side whose it is. Called before there is a context. */
    static void serve(Training owner) {
        training = owner;
    }

    /** That of this process; null on the driver. */
    static Executor executor() {
        return executor;
    }

    @Override
    public DriverPlugin driverPlugin() {
        return new DriverPlugin() {
            @Override
            public Map<String, String> init(SparkContext context, PluginContext plugin) {
                // Here, since no executor can have come before.
                context.addSparkListener(training.cluster());
                return Map.of(
                        LOCK, training.plan().lock(), PROGRAM, training.plan().program());
            }

            @Override
            public Object receive(Object message) {
                training.moved((Moved) message);
                return null;
            }
        };
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new ExecutorPlugin() {
            @Override
            public void init(PluginContext context, Map<String, String> settings) {
                executor = new Executor(context, settings.get(PROGRAM), settings.get(LOCK));
            }

            @Override
            public void shutdown() {
                executor.close();
            }
        };
    }

    /** What an executor has: its workers, and a line to the driver. */
    static final class Executor {
        private final PluginContext context;
        private final String program;
        private final String lock;
        private Workers workers;

        Executor(PluginContext context, String program, String lock) {
            this.context = context;
            this.program = program;
            this.lock = lock;
            // An executor whose driver is gone ends without a word to its plugins.
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of workers"));
        }

        /** Trains a run. Blocks. */
        Returned train(Shipment shipment) throws IOException, InterruptedException {
            return workers().train(shipment, this::tell);
        }

        private synchronized Workers workers() throws IOException {
            if (workers == null) {
                Path sent = Path.of(SparkFiles.get(PROGRAM)).toAbsolutePath().normalize();
                Path root = Files.createTempDirectory(sent.getParent(), "training-");
                Files.createSymbolicLink(root.resolve("program"), program.isEmpty() ? sent : Path.of(program));
                workers = new Workers(root, lock, BRING_EVERY);
            }
            return workers;
        }

        private void tell(Moved moved) {
            try {
                context.send(moved);
            } catch (IOException e) {
                LOG.debug("Without a driver, the executor ends soon", e);
            }
        }

        private synchronized void close() {
            if (workers != null) {
                workers.close();
                workers = null;
            }
        }
    }
}
