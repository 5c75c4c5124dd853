package org.shapecode.workbench.experiment;

import java.awt.EventQueue;
import java.awt.event.HierarchyEvent;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JComponent;
import org.openide.awt.StatusDisplayer;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Html;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.RunPhase;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.queue.RunMove;
import org.shapecode.queue.TrainingJob;
import org.shapecode.toolkit.Background;

/**
 * The grid of a study's runs on its page: as its job tells while it trains, otherwise as the folders of the runs tell, which
 * are then looked at again and again. Event dispatch thread.
 */
final class StudyView {
    private static final Logger LOGGER = Logger.getLogger(StudyView.class.getName());
    private static final int PERIOD_MILLIS = 2000;
    private static final int SOON_MILLIS = 300;
    private static final long FIGURES_NANOS = 20_000_000_000L;

    /** A large study on a slow disk is looked at less often. */
    private static final int SHARE_OF_TIME = 10;

    private static final RequestProcessor READER = new RequestProcessor("Shapecode study grid", 1);

    private final StudyGrid grid = new StudyGrid(StudyView::open);
    private final Runnable changed;
    private final Consumer<StudyCells> moved;
    private long done;
    private boolean training;
    private long told;
    private boolean visible;
    private Look look;
    private TrainingJob job;
    private Map<String, RunMove> moves = Map.of();
    private boolean over;

    /**
     * Shows nothing yet.
     *
     * @param changed called when the grid becomes visible or invisible
     * @param moved called when runs begin or end to train elsewhere, and now and then when more of them are done
     */
    StudyView(Runnable changed, Consumer<StudyCells> moved) {
        this.changed = changed;
        this.moved = moved;
        grid.component().addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0
                    && look != null
                    && grid.component().isShowing()) {
                look.ask(0);
            }
        });
    }

    /** To be shown while {@link #isVisible}. */
    JComponent component() {
        return grid.component();
    }

    /** Whether there are runs of a study to show. */
    boolean isVisible() {
        return visible;
    }

    private void setVisible(boolean next) {
        if (visible != next) {
            visible = next;
            changed.run();
        }
    }

    /**
     * Shows a study, or nothing.
     *
     * @param folder of the study; null for nothing
     * @param next its job; null if it is not training in this program
     */
    void show(Path folder, TrainingJob next) {
        boolean same = look != null && !look.stopped && look.folder.equals(folder) && job == next;
        if (!same) {
            boolean again = look != null && look.folder.equals(folder);
            close();
            job = next;
            moves = Map.of();
            over = false;
            training = false;
            done = 0;
            if (folder != null) {
                look = again ? look.again() : new Look(folder);
                look.ask(0);
            } else {
                look = null;
                grid.show(StudyCells.NONE);
                setVisible(false);
            }
        }
        update();
    }

    /** What of the study that is shown is known already, so that only news are told. */
    void expect(StoredRun stored) {
        done = stored.done();
        training = stored.state() == Run.State.RUNNING;
    }

    /** Shows what the job was told since; cheap if that is nothing. */
    void update() {
        if (look == null) {
            return;
        }
        Map<String, RunMove> next = job == null ? Map.of() : job.moves();
        boolean ended = job != null && job.state().isOver();
        if (ended != over) {
            look.ask(0);
        }
        if (ended != over || !next.equals(moves)) {
            over = ended;
            moves = next;
            refresh();
        }
    }

    /** Stops looking at the folders. What is shown stays. */
    void close() {
        if (look != null) {
            look.stopped = true;
            look.task.cancel();
        }
    }

    private void refresh() {
        StudyCells read = look.cells;
        if (read == null) {
            return;
        }
        long ended = moves.values().stream()
                .filter(each -> each.phase() == RunPhase.ENDED)
                .count();
        if (ended > look.ended) {
            look.ended = ended;
            look.ask(SOON_MILLIS);
        }
        // Once a job is over, only the folders know what became of runs that it did not see end.
        StudyCells now = isWatched() ? read.after(moves, look.before) : read;
        grid.show(now);
        setVisible(true);
        tell(now);
    }

    private void tell(StudyCells now) {
        long finished = now.count(StudyCell.State.DONE);
        boolean trains = now.count(StudyCell.State.TRAINING) > 0;
        long time = System.nanoTime();
        if (!isWatched() && trains != training || finished > done && (done == 0 || time - told > FIGURES_NANOS)) {
            done = finished;
            training = trains;
            told = time;
            moved.accept(now);
        }
    }

    private boolean isWatched() {
        return job != null && !job.state().isOver();
    }

    /** A run whose folder is elsewhere, or not begun, has no page yet. */
    private static void open(StudyCell cell) {
        Background.run(() -> {
            if (Run.isRun(cell.folder())) {
                ExperimentWindows.openRun(cell.folder());
            } else {
                StatusDisplayer.getDefault().setStatusText(Html.plain(cell.text() + ". It has no folder here yet."));
            }
        });
    }

    /** Reads one study in the background. */
    private final class Look {
        private final Path folder;
        private final RequestProcessor.Task task = READER.create(this::read);
        private StudyResult study;
        private StudyCells cells;

        /** What the job had been told before the cells were read, and before the look that was asked for. */
        private Map<String, RunMove> before = Map.of();

        private Map<String, RunMove> next = Map.of();

        /** How many runs were told to have ended before the last look was asked for. */
        private long ended;

        private boolean asked;
        private volatile boolean stopped;

        Look(Path folder) {
            this.folder = folder;
        }

        /** The same study, whose job is another one. */
        Look again() {
            Look next = new Look(folder);
            next.cells = cells;
            next.before = before;
            return next;
        }

        /** Reads in so many milliseconds, unless it is about to do so. */
        void ask(int delay) {
            if (!asked && !stopped) {
                asked = true;
                next = moves;
                task.schedule(delay);
            }
        }

        private void read() {
            long start = System.nanoTime();
            Optional<StudyCells> now = cells();
            long millis = (System.nanoTime() - start) / 1_000_000;
            EventQueue.invokeLater(() -> show(now, (int) Math.max(PERIOD_MILLIS, SHARE_OF_TIME * millis)));
        }

        /** The runs as they are now; empty if they cannot be read, which may be different next time. */
        private Optional<StudyCells> cells() {
            try {
                study = study == null
                                || !study.document()
                                        .fields()
                                        .equals(new StudyFolder(folder)
                                                .document()
                                                .fields())
                        ? new StudyFolder(folder).result()
                        : study.anew();
                return Optional.of(StudyCells.read(study));
            } catch (RuntimeException e) {
                // The page itself says what is wrong with a study that cannot be read.
                LOGGER.log(Level.INFO, "Cannot show the runs of a study", e);
                return Optional.empty();
            }
        }

        private void show(Optional<StudyCells> read, int pause) {
            asked = false;
            if (stopped) {
                return;
            }
            boolean differs = read.isPresent() && !read.get().equals(cells);
            cells = read.orElse(cells);
            differs |= read.isPresent() && !next.equals(before);
            before = read.isPresent() ? next : before;
            if (differs || read.isPresent() && !visible) {
                refresh();
            }
            // Folders on a shared disk may tell later than the job that a run has ended.
            boolean behind = read.isEmpty() || cells.isBehind(moves);
            if ((!isWatched() || behind) && grid.component().isShowing()) {
                ask(pause);
            }
        }
    }
}
