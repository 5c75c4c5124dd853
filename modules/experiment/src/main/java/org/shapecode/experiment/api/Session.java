package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.TrainingListener.Phase;
import org.shapecode.network.api.TrainableModel;

/** Trains a run from its latest checkpoint to its end, or until it is cancelled. */
final class Session {
    private static final long FLUSH_NANOS = 1_000_000_000L;

    private final RunFolder files;
    private final Path folder;
    private final Trainer trainer;
    private final RunLog log;
    private Document document;
    private Experiment experiment;
    private TrainableModel model;
    private Trained trained;
    private double rate;
    private Patience patience;
    private double secondsBefore;
    private long started;
    private long waited;

    Session(Run run, Trainer trainer) {
        this.files = run.files();
        this.folder = run.folder();
        this.trainer = trainer;
        this.document = run.document();
        this.experiment = document.installed().experiment();
        this.log = new RunLog(files);
    }

    void train() throws IOException {
        trainer.listener().entered(Phase.PREPARING);
        Seed seed = new Seed(experiment.seed());
        try {
            requireSameSources();
            Dataset training = experiment.data().training(seed, trainer.progress());
            Dataset test = experiment.data().test(seed, trainer.progress());
            Metrics metrics = restore();
            trained = new Trained(experiment.data(), model.model(), metrics, training, test);
            tell(Amounts.of(experiment, trained).notes(experiment));
            PluginCall.run(experiment.model(), () -> model.prepare(training, trainer.progress()));
            trainer.listener().entered(Phase.TRAINING);
            steps(seed);
            finish();
        } catch (CancellationException e) {
            log.say("Stopped.");
            throw e;
        } catch (RuntimeException | Error e) {
            throw recorded(e);
        } finally {
            if (model != null) {
                model.close();
            }
        }
    }

    private void tell(List<String> notes) throws IOException {
        for (String note : notes) {
            log.say(note);
            trainer.listener().noted(note);
        }
    }

    /** Records why training failed, whatever it was: a plugin may throw anything, and memory may run out. */
    private Problem recorded(Throwable error) throws IOException {
        Problem problem =
                error instanceof Problem told ? told : new Problem("Training failed: " + Reason.of(error) + ".", error);
        log.say(problem.getMessage());
        if (problem != error) {
            log.trace(error);
        }
        AtomicFiles.write(files.failure(), problem.getMessage() + "\n");
        return problem;
    }

    /** A run resumes on the images of its first steps only. */
    private void requireSameSources() throws IOException {
        if (Checkpoint.newest(folder).isPresent()) {
            Optional<AlteredRun> changed = new SourceLook(trainer.progress()).changed(folder);
            if (changed.isPresent()) {
                throw changed.get();
            }
        }
    }

    private Metrics restore() throws IOException {
        Optional<Checkpoint> newest = Checkpoint.newest(folder);
        int step = newest.map(Checkpoint::step).orElse(0);
        model = experiment.at(step).newModel(trainer.threads());
        rate = experiment.at(step).training().optimiser().learningRate();
        Metrics metrics = new Metrics(experiment.training().testLoss().columns(model.terms()));
        if (newest.isPresent()) {
            Checkpoint checkpoint = newest.get();
            TrainedState state = checkpoint.state();
            state.requireSame(experiment, step, folder);
            metrics = metricsUntil(step);
            checkpoint.load(model);
            // What is saved before the next step holds the rate of the last one.
            setRate(Math.max(0, step - 1));
            secondsBefore = state.seconds();
            Provenance.resumed(folder, experiment);
        } else {
            tell(PluginCall.get(experiment.model(), () -> experiment.model().start(model)));
            Provenance.started(folder, experiment, trainer.threads(), trainer.progress());
        }
        new KeptWeights(files).deleteAfter(step);
        log.restart(metrics);
        log.say("Training from step " + step + " with " + Counted.of(trainer.threads(), "thread") + ".");
        return metrics;
    }

    /** Steps are counted by the metrics: with fewer of them, the model would repeat steps that it has already taken. */
    private Metrics metricsUntil(int step) {
        Metrics metrics = new Run(folder).metrics();
        if (metrics.steps() < step) {
            throw new Problem(files.metrics() + " has " + Counted.of(metrics.steps(), "step")
                    + ", but the checkpoint is of "
                    + "step " + step + ", so the run cannot be resumed; restore the whole file, or train in another "
                    + "folder.");
        }
        return metrics.first(step);
    }

    private void steps(Seed seed) throws IOException {
        TrainingSettings training = experiment.training();
        Metrics metrics = trained.metrics();
        Batches batches = new Batches(seed, trained.training().count(), training.batch());
        double[] terms = new double[model.terms().size()];
        started = System.nanoTime();
        long flushed = started;
        int first = metrics.steps();
        keep(first);
        patience = Patience.after(training.testLoss(), metrics);
        for (int step = first; step < training.steps() && !patience.isExhausted(); step++) {
            pause();
            if (trainer.progress().isCancelled()) {
                save();
                throw new CancellationException("Stopped after " + step + " steps; the run can be resumed.");
            }
            if (record(step) || step > first && experiment.changesAt(step)) {
                change(step);
            }
            setRate(step);
            int[] batch = batches.at(step);
            PluginCall.run(experiment.model(), () -> model.step(trained.training(), batch, terms));
            metrics.add(row(step + 1, terms));
            if (!Double.isFinite(terms[0])) {
                log.append(metrics);
                throw new Problem("Training diverged at step " + (step + 1) + ": the loss is " + terms[0]
                        + "; lower training.optimiser.learning-rate or the lambdas of the regularisers.");
            }
            if (training.testLoss().isMeasuredAt(step + 1)) {
                patience.measured(step + 1, metrics.last()[terms.length]);
            }
            hint(step + 1);
            trainer.listener().stepped(step + 1, trained);
            trainer.progress().report(step + 1, training.steps(), "Training");
            keep(step + 1);
            if ((step + 1) % training.checkpoint() == 0) {
                save();
            } else if (System.nanoTime() - flushed > FLUSH_NANOS) {
                log.append(metrics);
                flushed = System.nanoTime();
            }
        }
    }

    /** The terms of a step, with the test loss if it is measured in this training. */
    private double[] row(int step, double[] terms) {
        double[] row = Arrays.copyOf(terms, trained.metrics().terms().size());
        if (row.length > terms.length) {
            row[terms.length] = experiment.training().testLoss().after(step, trained, experiment);
        }
        return row;
    }

    private void hint(int step) throws IOException {
        Optional<String> hint = BaselineHint.after(step, trained);
        if (hint.isPresent()) {
            log.say(hint.get());
            trainer.listener().warned(hint.get());
        }
    }

    private void pause() throws IOException {
        if (trainer.control().isPaused()) {
            // A pause may be long.
            save();
            long since = System.nanoTime();
            trainer.control().await();
            waited += System.nanoTime() - since;
        }
    }

    /** Records requested changes in the experiment's file; returns whether there are any. */
    private boolean record(int step) throws IOException {
        Document before = document;
        for (Map.Entry<String, Double> request : trainer.control().requests().entrySet()) {
            Change change = new Change(step, request.getKey(), request.getValue());
            if (Tunable.stands(change, Tunable.of(experiment, step))) {
                continue;
            }
            Document next = document.with(change);
            if (next.installed().reading().problems().isEmpty()) {
                document = next;
            } else {
                log.say("Rejected the value " + change.value() + " for " + change.path() + ".");
            }
        }
        if (document == before) {
            return false;
        }
        document.write(files.experiment());
        experiment = document.installed().experiment();
        trainer.listener().changed(experiment);
        return true;
    }

    /** Gives the optimiser the rate of a step. */
    private void setRate(int step) {
        double next = experiment.learningRate(step);
        if (next != rate) {
            model.setLearningRate(next);
            rate = next;
        }
    }

    /** Applies the changes of this step to the penalties of the model in training. */
    private void change(int step) throws IOException {
        Experiment now = experiment.at(step);
        for (int i = 0; i < now.regularisers().size(); i++) {
            model.setLambda(i, now.regularisers().get(i).lambda());
        }
        for (Change change : experiment.training().changes()) {
            if (change.step() == step) {
                log.say("From step " + step + " on, " + change.path() + " is " + change.value() + ".");
            }
        }
    }

    private void keep(int step) throws IOException {
        if (experiment.training().keep().keeps(step)) {
            new KeptWeights(files).write(step, model);
        }
    }

    private void save() throws IOException {
        // The metrics first: a checkpoint must not be ahead of them.
        log.save(trained.metrics());
        Checkpoint.write(folder, trained.metrics().steps(), state(), model);
    }

    private TrainedState state() {
        return new TrainedState(trained.metrics().steps(), seconds(), document);
    }

    private double seconds() {
        return secondsBefore + (System.nanoTime() - started - waited) / 1e9;
    }

    private void finish() throws IOException {
        double seconds = seconds();
        List<Finding> ends = patience.isExhausted()
                ? List.of(patience.finding(experiment.training().steps()))
                : List.of();
        ends.forEach(each -> trainer.listener().noted(each.sentence()));
        save();
        AtomicFiles.deleteTree(files.weights());
        AtomicFiles.createFolder(files.weights(), temporary -> {
            model.save(temporary);
            state().write(temporary);
            WeightsConvention.write(temporary);
        });
        trainer.listener().entered(Phase.ANALYSING);
        Results results = new Summary(experiment, document.missingAnalyses(), trained, seconds, ends)
                .write(files, trainer.progress(), trainer.listener()::analysed);
        Manifest.write(files);
        for (Results.Failure failure : results.failures()) {
            log.say(failure.reason());
            log.trace(failure.cause());
        }
        for (Finding finding : results.findings()) {
            log.say(finding.sentence());
        }
        Checkpoint.deleteAll(folder);
        log.say("Done.");
        trainer.listener().finished(trained, results);
    }
}
