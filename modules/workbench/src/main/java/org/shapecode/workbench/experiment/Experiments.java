package org.shapecode.workbench.experiment;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.netbeans.api.progress.ProgressHandle;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.workbench.ui.Background;

/** Opens experiments and runs in windows. Safe on any thread; returns at once, and tells the person what goes wrong. */
public final class Experiments {
    private Experiments() {}

    /** Opens the experiment of a preset. */
    public static void open(Preset preset) {
        Background.run(() -> checked(preset.document()), document -> show(document));
    }

    /** Opens the experiment of a preset and runs it. */
    public static void run(Preset preset) {
        Background.run(
                () -> checked(preset.document()),
                document -> show(document).bench().start());
    }

    /** Opens the experiment in a file. */
    public static void open(Path file) {
        Background.run(() -> checked(Document.read(file)), document -> show(document));
    }

    /** Opens the experiment in a file and runs it. */
    public static void run(Path file) {
        Background.run(
                () -> checked(Document.read(file)),
                document -> show(document).bench().start());
    }

    /** Opens a run: its figures if it is done, its training if it goes on here. */
    public static void openRun(Path folder) {
        showRun(folder, window -> {});
    }

    /** Opens a run that stopped before its end, and goes on with it. */
    public static void resume(Path folder) {
        showRun(folder, window -> window.bench().resume());
    }

    private static Document checked(Document document) {
        document.experiment();
        return document;
    }

    private static ExperimentWindow show(Document document) {
        ExperimentWindow window = new ExperimentWindow(document);
        window.open();
        window.requestActive();
        return window;
    }

    private record Stored(Document document, Run.State state) {
        static Stored read(Path folder) {
            Run run = Run.open(folder);
            return new Stored(checked(run.document()), run.state());
        }
    }

    private static void showRun(Path folder, Consumer<ExperimentWindow> then) {
        Background.run(() -> Stored.read(folder), stored -> {
            ExperimentWindow window = ExperimentWindow.of(folder).orElse(null);
            if (window == null) {
                window = show(stored.document());
                window.bench().show(folder, stored.state());
                if (stored.state() == Run.State.DONE) {
                    showFigures(window.bench(), folder);
                }
            }
            window.requestActive();
            then.accept(window);
        });
    }

    private static void showFigures(Bench bench, Path folder) {
        Run run = new Run(folder);
        ProgressHandle handle =
                ProgressHandle.createHandle("Loading " + folder.getFileName().toString());
        handle.start();
        Background.run(
                () -> {
                    try {
                        return run.trained(Progress.NONE);
                    } finally {
                        handle.finish();
                    }
                },
                bench::show);
    }
}
