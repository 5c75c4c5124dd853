package org.shapecode.views.live;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.AlteredRun;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.study.RunPhase;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyListener;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.queue.TrainingJob;
import org.shapecode.views.live.LoadedModels.Moment;

/**
 * Analyses runs and studies stored in folders, on dedicated threads, and caches the results until the folder changes.
 * Thread-safe.
 */
public final class StoredRuns {
    private static final Logger LOGGER = Logger.getLogger(StoredRuns.class.getName());

    /** More than one, so that a run that takes long does not keep others waiting. */
    private static final int WORKERS = 2;

    /** Before the figures of a study that trains elsewhere are loaded again after a run has ended: the first, and others. */
    private static final int SOON_MILLIS = 1000;

    private static final int PAUSE_MILLIS = 20_000;

    private static final StoredRuns DEFAULT =
            new StoredRuns(new RequestProcessor("Shapecode stored runs", WORKERS), FolderLoads.Bar::inStatusBar);

    private static final RequestProcessor UNRUN = new RequestProcessor("Shapecode experiments that were not run", 1);

    private final PathExecutor worker;
    private final FolderLoads loads;
    private final FigureCache results = new FigureCache();
    private final LoadedModels models = new LoadedModels();
    private final Set<Path> anyway = ConcurrentHashMap.newKeySet();
    private final Map<Path, Integer> steps = new ConcurrentHashMap<>();
    private final List<Consumer<Path>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Has analysed nothing yet.
     *
     * @param bars show the progress of a folder
     */
    StoredRuns(Executor workers, Function<Path, FolderLoads.Bar> bars) {
        this.worker = new PathExecutor(workers);
        this.loads = new FolderLoads(bars);
    }

    public static StoredRuns getDefault() {
        return DEFAULT;
    }

    /**
     * Requests the analysis of a folder. The listener is called once, unless it is not visible when the analysis is about to
     * start.
     *
     * @param step the kept step of a run to analyse; empty for the last
     * @return cancels the request; the listener is no longer called
     */
    public Runnable request(Path folder, OptionalInt step, Analysis analysis, FigureListener listener) {
        FolderLoads.Part part = loads.part(folder);
        worker.execute(folder, () -> {
            try (part) {
                if (listener.isVisible() && !part.isAbandoned()) {
                    analyse(new Moment(folder, step), analysis, listener, part);
                }
            }
        });
        return part::abandon;
    }

    /** From now on, shows the results of a run or study even if its files were changed after training. */
    public void useAnyway(Path folder) {
        if (anyway.add(folder)) {
            fire(folder);
        }
    }

    /**
     * From now on, shows a run as it was after one of its kept steps.
     *
     * @param step empty for the last step
     */
    public void showStep(Path folder, OptionalInt step) {
        OptionalInt before = step(folder);
        if (step.isPresent()) {
            steps.put(folder, step.getAsInt());
        } else {
            steps.remove(folder);
        }
        if (!before.equals(step)) {
            fire(folder);
        }
    }

    /** The kept step after which a run is shown; empty for the last. */
    public OptionalInt step(Path folder) {
        Integer step = steps.get(folder);
        return step == null ? OptionalInt.empty() : OptionalInt.of(step);
    }

    /** From now on, more results of a study that trains elsewhere are shown as its runs end. */
    public void follow(TrainingJob elsewhere) {
        elsewhere.attachment(EndedRuns.class, job -> {
            EndedRuns ended = new EndedRuns(job);
            job.addListener(ended);
            return ended;
        });
    }

    /** Notifies of the folder of a study when runs end there, once for many that end one after the other. */
    private final class EndedRuns implements StudyListener {
        private final AtomicBoolean asked = new AtomicBoolean();
        private final RequestProcessor.Task task;
        private volatile int pause = SOON_MILLIS;

        EndedRuns(TrainingJob job) {
            task = RequestProcessor.getDefault().create(() -> {
                asked.set(false);
                pause = PAUSE_MILLIS;
                job.folder().ifPresent(StoredRuns.this::fire);
            });
        }

        @Override
        public void moved(StudyRun run, RunPhase phase, int steps) {
            if (phase == RunPhase.ENDED && asked.compareAndSet(false, true)) {
                task.schedule(pause);
            }
        }

        @Override
        public void stepped(int step, Trained trained) {
            // Of one run, of which the study has no figures yet.
        }
    }

    private void fire(Path folder) {
        listeners.forEach(listener -> listener.accept(folder));
    }

    /** Adds a listener, called on any thread with a folder of which other results are shown from now on. */
    public void addListener(Consumer<Path> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<Path> listener) {
        listeners.remove(listener);
    }

    /** Whether to read the results of a run or study even if its files were changed. */
    public Run.Trust trust(Path folder) {
        return anyway.contains(folder) ? Run.Trust.ANYWAY : Run.Trust.CHECKED;
    }

    /** Caches the results of a run that has just finished, so that they are not computed again. */
    void cache(Path folder, Results finished) {
        worker.execute(folder, () -> {
            FileTime time = new RunFolder(folder).lastProgress();
            for (Results.Entry entry : finished.entries()) {
                results.put(
                        new FigureCache.Key(new Moment(folder, OptionalInt.empty()), time, entry.analysis()),
                        FigureResult.figures(entry.result().figures()));
            }
        });
    }

    /**
     * Tells why there is nothing to see of an experiment that has not been run: that, or that the analysis does not apply.
     *
     * @return cancels the request; the listener is no longer called
     */
    public Runnable requestUnrun(Document document, Analysis analysis, FigureListener listener) {
        AtomicBoolean abandoned = new AtomicBoolean();
        UNRUN.post(() -> {
            if (listener.isVisible() && !abandoned.get()) {
                FigureResult result = FigureResult.unrun(document, analysis, Progress.NONE);
                if (!abandoned.get()) {
                    result.deliver(listener);
                }
            }
        });
        return () -> abandoned.set(true);
    }

    /**
     * Tells which analyses apply to an experiment that has not been run.
     *
     * @param receiver called on another thread with their indices
     */
    void requestApplicable(Document document, List<Analysis> analyses, Consumer<BitSet> receiver) {
        UNRUN.post(() -> receiver.accept(Applicability.among(analyses, document)));
    }

    private void analyse(Moment moment, Analysis analysis, FigureListener listener, FolderLoads.Part progress) {
        Path folder = moment.folder();
        FigureResult result;
        try {
            progress.checkCancelled();
            result = result(moment, analysis, progress);
        } catch (CancellationException e) {
            result = FigureResult.failed("Loading was cancelled. Select the run again to load it.");
        } catch (AlteredRun e) {
            result = FigureResult.failed(e.fault() + "; restore the files, or open the run and choose Use Anyway.");
        } catch (Problem e) {
            result = FigureResult.failed(e.getMessage());
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "Cannot analyse " + folder, e);
            result = FigureResult.failed("Cannot read the run in " + folder + ": " + Reason.of(e) + ".");
        }
        if (!progress.isAbandoned()) {
            result.deliver(listener);
        }
    }

    private FigureResult result(Moment moment, Analysis analysis, FolderLoads.Part progress) {
        Path folder = moment.folder();
        if (StudyFolder.isStudy(folder)) {
            progress.start(false);
            return result(new StudyFolder(folder, trust(folder)).result(), analysis, progress);
        }
        Run run = Run.open(folder, trust(folder));
        FigureCache.Key key = new FigureCache.Key(moment, new RunFolder(folder).lastProgress(), analysis);
        Optional<FigureResult> known = results.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        progress.start(true);
        FigureResult result = FigureResult.of(analysis, trained(run, moment, key.time(), progress), progress);
        if (!result.figures().isEmpty()) {
            results.put(key, result);
        }
        return result;
    }

    /** Of a study that stopped before any run was done, what was seen last while it trained. */
    private FigureResult result(StudyResult study, Analysis analysis, FolderLoads.Part progress) {
        Optional<StudyRun> stopped = analysis instanceof OfStudies ? Optional.empty() : study.stopped();
        return stopped.isEmpty()
                ? FigureResult.of(analysis, study, progress)
                : result(new Moment(stopped.get().folder(), OptionalInt.empty()), analysis, progress)
                        .of(stopped.get().planned().title(study.study()));
    }

    private Trained trained(Run run, Moment moment, FileTime time, FolderLoads.Part progress) {
        Optional<Trained> known = models.get(moment, time);
        if (known.isPresent()) {
            return known.get();
        }
        Trained trained = moment.step().isEmpty()
                ? run.trained(progress)
                : run.at(
                        moment.step().getAsInt(),
                        trained(run, new Moment(run.folder(), OptionalInt.empty()), time, progress));
        models.put(moment, time, trained);
        return trained;
    }
}
