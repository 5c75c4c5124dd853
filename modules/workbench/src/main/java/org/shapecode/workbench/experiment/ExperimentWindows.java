package org.shapecode.workbench.experiment;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openide.awt.StatusDisplayer;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.editor.Autosave;
import org.shapecode.editor.Draft;
import org.shapecode.editor.Edit;
import org.shapecode.editor.ExperimentFile;
import org.shapecode.editor.Origin;
import org.shapecode.editor.TextFile;
import org.shapecode.exchange.OwnImages;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.spi.InstalledPlugins;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;

/**
 * Opens experiments and runs in windows. Thread-safe: the methods return immediately, read files in the background, and
 * report errors in a dialog.
 */
public final class ExperimentWindows {
    private static final List<Consumer<Path>> SAVED = new CopyOnWriteArrayList<>();

    private ExperimentWindows() {}

    /** Adds a listener, called on the event dispatch thread with each file to which an open experiment is saved. */
    public static void onSaved(Consumer<Path> listener) {
        SAVED.add(listener);
    }

    static void saved(Path file) {
        SAVED.forEach(listener -> listener.accept(file));
    }

    /** Opens the experiment of a preset. */
    public static void open(Preset preset) {
        Background.run(() -> preset(preset), ExperimentWindows::show);
    }

    /** Opens the experiment of a preset and runs it. */
    public static void run(Preset preset) {
        Background.run(() -> preset(preset), ready -> show(ready).run());
    }

    /** Opens the experiment in a file. Text that is not valid JSON opens on the JSON page. */
    public static void open(Path file) {
        showFile(file, window -> {});
    }

    /** Opens the experiment in a file on the page with its settings. */
    public static void edit(Path file) {
        showFile(file, ExperimentWindow::showSettings);
    }

    /** Opens the experiment in a file and runs it. */
    public static void run(Path file) {
        showFile(file, ExperimentWindow::run);
    }

    /** Makes an experiment on the images of a file or folder, and opens it on the page with its preview. */
    public static void openImages(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Background.run(
                "Reading " + whole.getFileName(),
                progress -> {
                    Document document = OwnImages.experiment(whole, progress);
                    return Ready.of(Draft.of(document), Origin.images(whole, document));
                },
                ready -> show(ready).showSettings());
    }

    /** Whether a file or folder seems to hold images; reads it, so not on the event dispatch thread. */
    public static boolean holdsImages(Path path) {
        return OwnImages.isIn(path);
    }

    /** Opens a run or study with its figures. If it is training in this program, the window follows it. */
    public static void openRun(Path folder) {
        showRun(folder, window -> {});
    }

    /** Opens an experiment with the settings of a run or study on the page where they are edited; the run stays as it is. */
    public static void openCopy(Path folder) {
        Background.run(() -> ofRun(folder), ready -> show(ready).showSettings());
    }

    /** Opens a run that stopped before its last step, and resumes it. */
    public static void resume(Path folder) {
        showRun(folder, ExperimentWindow::resume);
    }

    /** Updates the open windows and the waiting jobs of a file or a run, or of all in a folder, that was moved or renamed. */
    public static void moved(Path from, Path to) {
        RecentFiles.moved(from, to);
        TrainingQueue.getDefault().moved(from, to);
        Background.run(() -> Autosave.moved(from, to));
        EventQueue.invokeLater(() -> ExperimentWindow.all().forEach(window -> {
            window.file()
                    .path()
                    .filter(path -> path.startsWith(from))
                    .ifPresent(path -> window.moved(to.resolve(from.relativize(path))));
            window.training().moved(from, to);
        }));
    }

    /** An experiment that was read and whose plugins are loaded, with its unsaved edits, if some were kept. */
    private record Ready(Draft draft, Origin origin, Optional<Autosave.Entry> kept) {
        static Ready of(Draft draft, Origin origin) {
            return of(draft, origin, Optional.empty());
        }

        static Ready of(Draft draft, Origin origin, Optional<Autosave.Entry> kept) {
            InstalledPlugins.byKind();
            draft.document().reading();
            return new Ready(draft, origin, kept);
        }
    }

    /** A run or study that was read, with its experiment. */
    private record ReadyRun(Ready experiment, StoredRun stored) {
        static ReadyRun of(Path folder) {
            return new ReadyRun(ofRun(folder), StoredRun.read(folder));
        }
    }

    private static Ready ofRun(Path folder) {
        Document document = StudyFolder.isStudy(folder)
                ? new StudyFolder(folder).document().installed()
                : Run.open(folder).document();
        return Ready.of(Draft.of(document), Origin.run(new RunFolder(folder).document(), document));
    }

    private static Ready preset(Preset preset) {
        return Ready.of(Draft.of(PluginCall.get(preset, preset::document)), Origin.preset(preset));
    }

    private static Ready file(Path file) {
        String text = TextFile.read(file);
        return Ready.of(Draft.read(text, file.toString()), Origin.file(file, text), Autosave.of(file));
    }

    /** Opens the file of edits that were kept or, if it has none, a window with them, unless they have been opened since. */
    static void reopen(Autosave.Entry entry) {
        Background.run(() -> {
            Optional<Path> file = entry.file().filter(Files::exists);
            if (file.isPresent()) {
                open(file.get());
            } else if (Autosave.recoverable().contains(entry)) {
                Origin origin = KeptEdits.origin(entry);
                EventQueue.invokeLater(() -> {
                    show(restored(entry, origin));
                    KeptEdits.list();
                });
            }
        });
    }

    /** A window with edits that were kept, not opened yet. Undo shows the experiment without them. Event dispatch thread. */
    static ExperimentWindow restored(Autosave.Entry entry, Origin origin) {
        Draft edits = Draft.read(entry.text(), entry.name() + Document.SUFFIX);
        Draft before = origin.text().isEmpty() ? edits : Draft.read(origin.text(), origin.argument());
        return window(new Ready(before, origin, Optional.of(entry)));
    }

    /**
     * A window for a file that was open when the program exited, not opened yet. Event dispatch thread, as the platform
     * restores windows there; its run is read in the background.
     *
     * @param run the folder of the run or study that was shown; if it is gone, the newest run is shown
     * @throws Problem if the file cannot be read
     */
    static ExperimentWindow restored(Path file, Optional<Path> run) {
        Ready ready = file(file);
        Optional<Path> there = run.filter(Files::isDirectory);
        if (there.isEmpty()) {
            return window(ready);
        }
        ExperimentWindow window = unfilled(ready);
        window.restoreRun(() -> Optional.of(StoredRun.read(there.get())));
        return window;
    }

    /**
     * A window for an experiment without a file that was open when the program exited, not opened yet. Event dispatch thread;
     * its run is read in the background.
     *
     * @param run the folder of the run or study that was shown
     * @param kept the autosave file of its edits
     * @throws Problem if its edits are not there or in another window, or if it has none and the run is gone
     */
    static ExperimentWindow restored(Origin origin, Optional<Path> run, Optional<Path> kept) {
        Optional<Autosave.Entry> edits = kept.flatMap(Autosave::exited);
        Optional<Path> there = run.filter(Files::isDirectory);
        if (kept.isPresent() && edits.isEmpty()) {
            // Without them, it would show settings over results of others.
            throw new Problem("The edits of " + origin.argument() + " are open in another window or no longer exist.");
        }
        if (run.isPresent() && there.isEmpty() && edits.isEmpty()) {
            throw new Problem(run.get() + " no longer exists.");
        }
        ExperimentWindow window = unfilled(Ready.of(Draft.read(origin.text(), origin.argument()), origin, edits));
        there.ifPresent(folder -> window.restoreRun(() -> Optional.of(StoredRun.read(folder))));
        return window;
    }

    /** Without a run. */
    private static ExperimentWindow unfilled(Ready ready) {
        Edit edit = new Edit(ready.draft());
        edit.inheritDescription(ready.origin());
        return new ExperimentWindow(edit, file(edit, ready));
    }

    private static ExperimentWindow window(Ready ready) {
        ExperimentWindow window = unfilled(ready);
        if (ready.origin().file().isPresent() || ready.kept().isPresent()) {
            window.showNewestRun(ready.origin());
        }
        return window;
    }

    private static ExperimentFile file(Edit edit, Ready ready) {
        if (ready.kept().isEmpty()) {
            return new ExperimentFile(edit, ready.origin());
        }
        Autosave.Entry kept = ready.kept().get();
        KeptEdits.returned(kept);
        edit.replace(Draft.read(kept.text(), ready.draft().document().source()), "Restore Edits");
        StatusDisplayer.getDefault()
                .setStatusText("Restored the unsaved edits of " + kept.name()
                        + ". Undo or File > Discard Edits removes them.");
        return new ExperimentFile(edit, ready.origin(), kept);
    }

    private static ExperimentWindow show(Ready ready) {
        return show(window(ready));
    }

    static ExperimentWindow show(ExperimentWindow window) {
        window.open();
        window.requestActive();
        return window;
    }

    private static void showFile(Path file, Consumer<ExperimentWindow> then) {
        Path whole = file.toAbsolutePath().normalize();
        Background.run(() -> file(whole), ready -> {
            ExperimentWindow window = ExperimentWindow.editing(whole).orElseGet(() -> show(ready));
            window.requestActive();
            then.accept(window);
        });
    }

    private static void showRun(Path folder, Consumer<ExperimentWindow> then) {
        Background.run(() -> ReadyRun.of(folder), ready -> {
            ExperimentWindow window = ExperimentWindow.of(folder).orElse(null);
            if (window == null) {
                window = show(ready.experiment());
                window.training().show(ready.stored());
            } else if (!window.training().isActive()
                    && TrainingQueue.getDefault().in(folder).isPresent()) {
                window.training().show(ready.stored());
            }
            // A window that shows it already may be that of its experiment.
            RecentFiles.add(folder);
            window.requestActive();
            then.accept(window);
        });
    }
}
