package org.shapecode.backends;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.shapecode.core.Problem;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.StudyTraining;

/** Joins the driver of a study that lives, or starts one, and tells what it does until the runs have ended. */
final class SparkTraining {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private final Spark settings;
    private final StudyTraining training;
    private final SparkDriver driver;
    private final Map<String, StudyRun> open = new LinkedHashMap<>();
    private final LostRuns lost = new LostRuns();
    private boolean warned;
    private long known;

    SparkTraining(Spark settings, StudyTraining training) {
        this.settings = settings;
        this.training = training;
        this.driver = new SparkDriver(training.place().toAbsolutePath().normalize());
        training.open().forEach(run -> open.put(run.planned().folderName(), run));
    }

    /**
     * Returns when every open run has ended.
     *
     * @throws Problem if runs are lost, or the driver is
     */
    void run() {
        if (driver.isAlive()) {
            driver.runs().stream().filter(open::containsKey).forEach(name -> training.queued(open.get(name)));
            follow();
            // An earlier call may have planned fewer runs, or fewer steps.
            open.values().removeIf(StudyRun::complete);
        }
        if (!open.isEmpty()) {
            begin();
            follow();
        }
        lost.requireNone();
    }

    private void begin() {
        Path runs = training.folder().resolve("runs").toAbsolutePath().normalize();
        driver.restore(runs);
        for (StudyRun run : List.copyOf(open.values())) {
            requireNotCancelled();
            try {
                training.prepare(run);
            } catch (Problem e) {
                lose(run, e.getMessage());
            }
        }
        if (open.isEmpty()) {
            return;
        }
        SparkInstallation installation = settings.installation();
        Path archive = settings.program().isEmpty() ? SparkProgram.installed().pack() : Path.of("");
        List<String> command = settings.command(installation, archive, driver.place());
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("runs", runs.toString());
        plan.put("names", List.copyOf(open.keySet()));
        plan.put("program", settings.program());
        plan.put("command", SparkProgram.COMMAND);
        plan.put("memory", settings.memory());
        plan.put("result", "summary.json");
        plan.put("lock", ".lock");
        plan.put("kept", List.of("notes.json", "figures"));
        plan.put("patience-seconds", TimeUnit.MINUTES.toSeconds(settings.patience()));
        known = 0;
        Map<String, String> environment = installation.environment(settings.master(), driver.place());
        requireNotCancelled();
        driver.start(plan, command, environment);
        open.values().forEach(training::queued);
    }

    private void requireNotCancelled() {
        if (training.isCancelled()) {
            throw training.cancellation();
        }
    }

    /** Watches the driver until it has ended. */
    private void follow() {
        long looked = System.nanoTime() - LOOK_NANOS;
        boolean alive = true;
        while (alive) {
            requireNotCancelled();
            if (System.nanoTime() - looked >= LOOK_NANOS) {
                looked = System.nanoTime();
                // Asked first: what it wrote before it ended is then seen.
                alive = driver.isAlive();
                look();
            } else {
                Waiting.blink();
            }
        }
        String state = driver.state().map(SparkDriver.State::state).orElse("");
        String reason = driver.state().map(SparkDriver.State::reason).orElse("");
        if (!state.equals(DONE)) {
            String which = state.equals("cancelled")
                    ? "The training was cancelled"
                    : state.equals(FAILED)
                            ? reason.replaceAll("\\.$", "")
                            : "The Spark driver was lost" + driver.said();
            throw new Problem(which + "; resume the study, there or elsewhere, to train the rest.");
        }
    }

    private void look() {
        SparkDriver.News news = driver.ended(known);
        known = news.until();
        driver.state().ifPresent(state -> {
            state.training().forEach((name, steps) -> {
                if (open.containsKey(name)) {
                    training.advanced(open.get(name), steps);
                }
            });
            if (state.state().equals("training") && !state.reason().isEmpty() && !warned) {
                warned = true;
                training.warned(state.reason());
            }
        });
        for (SparkDriver.Ended each : news.runs()) {
            StudyRun run = open.get(each.run());
            if (run != null && (each.end().equals(DONE) || each.end().equals(FAILED) && hasRecorded(run))) {
                open.remove(each.run());
                training.ended(run);
            } else if (run != null) {
                lose(run, each.end().equals(FAILED) ? advised(run, each.reason()) : each.reason());
            }
        }
    }

    /** Whether the failure is a result, such as that training diverged. */
    private static boolean hasRecorded(StudyRun run) {
        return run.exists() && !run.run().failure().isEmpty();
    }

    private static String advised(StudyRun run, String reason) {
        return run.planned().experiment().readsFiles()
                ? reason.replaceFirst("\\.$", "") + "; files that a run reads must have the same path on every worker"
                : reason;
    }

    private void lose(StudyRun run, String reason) {
        open.remove(run.planned().folderName());
        lost.add(run.planned().folderName(), reason);
        training.ended(run);
    }
}
