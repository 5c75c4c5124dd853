package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.api.TrainableModel;

/** One go at training a run, from its newest checkpoint to its end or to cancellation. */
final class Session {
    private static final long FLUSH_NANOS = 1_000_000_000L;

    private final Path folder;
    private final Trainer trainer;
    private final Experiment experiment;
    private final RunLog log;
    private double secondsBefore;
    private long started;

    Session(Run run, Trainer trainer) {
        this.folder = run.folder();
        this.trainer = trainer;
        this.experiment = run.experiment();
        this.log = new RunLog(folder);
    }

    void train() throws IOException {
        Seed seed = new Seed(experiment.seed());
        Dataset training = experiment.data().training(seed, trainer.progress());
        Dataset test = experiment.data().test(seed, trainer.progress());
        try (TrainableModel model = Models.build(experiment, trainer.threads())) {
            Metrics metrics = restore(model);
            Trained trained = new Trained(experiment, model, metrics, training, test);
            steps(trained, model, seed);
            finish(trained, model);
        } catch (CancellationException e) {
            log.say("Cancelled.");
            throw e;
        } catch (Problem e) {
            log.say(e.getMessage());
            Files.writeString(folder.resolve(Run.FAILURE), e.getMessage() + "\n");
            throw e;
        }
    }

    private Metrics restore(TrainableModel model) throws IOException {
        Optional<Checkpoint> newest = Checkpoint.newest(folder);
        Metrics metrics = new Metrics(model.terms());
        if (newest.isPresent()) {
            Checkpoint checkpoint = newest.get();
            model.load(checkpoint.folder());
            secondsBefore = checkpoint.seconds();
            metrics = Metrics.read(folder.resolve(Run.METRICS)).first(checkpoint.step());
        }
        log.restart(metrics);
        log.say("Training from step " + metrics.steps() + " on, with " + trainer.threads() + " threads.");
        return metrics;
    }

    private void steps(Trained trained, TrainableModel model, Seed seed) throws IOException {
        Training training = experiment.training();
        Metrics metrics = trained.metrics();
        Batches batches = new Batches(seed, trained.training().count(), training.batch());
        double[] terms = new double[metrics.terms().size()];
        started = System.nanoTime();
        long flushed = started;
        for (int step = metrics.steps(); step < training.steps(); step++) {
            if (trainer.progress().isCancelled()) {
                save(trained.metrics(), model);
                throw new CancellationException("Stopped after " + step + " steps; the run can be resumed.");
            }
            model.step(trained.training(), batches.at(step), terms);
            metrics.add(terms);
            if (!Double.isFinite(terms[0])) {
                log.append(metrics);
                throw new Problem("Training diverged at step " + (step + 1) + ": the loss is " + terms[0]
                        + "; lower training.optimiser.rate or the factors of the regularisers.");
            }
            trainer.listener().stepped(step + 1, trained);
            trainer.progress().report(step + 1, training.steps(), "Training");
            if ((step + 1) % training.checkpoint() == 0) {
                save(trained.metrics(), model);
            } else if (System.nanoTime() - flushed > FLUSH_NANOS) {
                log.append(metrics);
                flushed = System.nanoTime();
            }
        }
    }

    private void save(Metrics metrics, TrainableModel model) throws IOException {
        log.append(metrics);
        Checkpoint.write(folder, metrics.steps(), seconds(), model);
    }

    private double seconds() {
        return secondsBefore + (System.nanoTime() - started) / 1e9;
    }

    private void finish(Trained trained, TrainableModel model) throws IOException {
        double seconds = seconds();
        save(trained.metrics(), model);
        Path weights = folder.resolve(Run.WEIGHTS);
        AtomicFiles.deleteTree(weights);
        AtomicFiles.createFolder(weights, model::save);
        new Summary(trained, seconds).write(folder, trainer.progress());
        Checkpoint.deleteAll(folder);
        log.say("Done.");
    }
}
