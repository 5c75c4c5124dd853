package org.shapecode.backends;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.shapecode.core.Json;
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
    private final Map<String, String> lost = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();
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
        open.keySet().removeAll(lost.keySet());
        if (!open.isEmpty()) {
            begin();
            follow();
        }
        if (!lost.isEmpty()) {
            throw new Problem(sentence());
        }
    }

    private void begin() {
        if (training.isCancelled()) {
            throw training.cancellation();
        }
        for (StudyRun run : List.copyOf(open.values())) {
            try {
                training.prepare(run);
                training.queued(run);
            } catch (Problem e) {
                lose(run.planned().folderName(), e.getMessage());
            }
        }
        if (open.isEmpty()) {
            return;
        }
        SparkInstallation installation = settings.installation();
        Path archive = settings.program().isEmpty() ? SparkProgram.installed().pack() : Path.of("");
        List<String> command = settings.command(installation, archive, driver.place());
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put(
                "runs",
                training.folder().resolve("runs").toAbsolutePath().normalize().toString());
        plan.put("names", List.copyOf(open.keySet()));
        plan.put("program", settings.program());
        plan.put("command", SparkProgram.COMMAND);
        plan.put("memory", settings.memory());
        plan.put("result", "summary.json");
        plan.put("lock", ".lock");
        plan.put("kept", List.of("notes.json", "figures"));
        plan.put("patience-seconds", TimeUnit.MINUTES.toSeconds(settings.patience()));
        known = 0;
        driver.start(plan, command, installation.environment(settings.master(), driver.place()));
    }

    /** Watches the driver until it has ended. */
    private void follow() {
        long looked = System.nanoTime() - LOOK_NANOS;
        boolean alive = true;
        while (alive) {
            if (training.isCancelled()) {
                throw training.cancellation();
            }
            if (System.nanoTime() - looked >= LOOK_NANOS) {
                looked = System.nanoTime();
                // Asked first: what it wrote before it ended is then seen.
                alive = driver.isAlive();
                look();
            } else {
                SparkDriver.blink();
            }
        }
        String state = driver.state().map(SparkDriver.State::state).orElse("");
        String reason = driver.state().map(SparkDriver.State::reason).orElse("");
        if (!state.equals(DONE)) {
            String which = state.equals("cancelled")
                    ? "The training was cancelled"
                    : state.equals(FAILED)
                            ? reason.replaceAll("\\.$", "")
                            : "The driver of Spark was lost" + driver.said();
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
            if (state.state().equals("training") && !state.reason().isEmpty() && said.add("waiting")) {
                training.warned(state.reason());
            }
        });
        for (SparkDriver.Ended each : news.runs()) {
            StudyRun run = open.get(each.run());
            if (run != null && (each.end().equals(DONE) || each.end().equals(FAILED) && hasRecorded(run))) {
                open.remove(each.run());
                training.ended(run);
            } else if (run != null) {
                lose(each.run(), each.reason());
            }
        }
    }

    /** Whether the failure is a result, such as that training diverged. */
    private static boolean hasRecorded(StudyRun run) {
        return run.exists() && !run.run().failure().isEmpty();
    }

    private void lose(String name, String reason) {
        StudyRun run = open.remove(name);
        boolean readsFiles = Json.format(run.planned().document().fields()).contains("\"/");
        lost.put(
                name,
                reason.replaceAll("\\.$", "")
                        + (readsFiles ? "; files that a run reads must have the same path on every worker" : ""));
        training.ended(run);
    }

    private String sentence() {
        Map.Entry<String, String> first = lost.entrySet().iterator().next();
        return lost.size() == 1
                ? first.getKey() + " was not trained: " + first.getValue() + "; resume the study to train it."
                : lost.size() + " runs were not trained, the first, " + first.getKey() + ", because: "
                        + first.getValue() + "; resume the study to train them.";
    }
}
