package org.shapecode.runs;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Notes;
import org.shapecode.toolkit.ErrorDialog;

/** Loads the list of runs and writes notes, one task at a time in the background. Thread-safe. */
final class RunListLoader {
    private static final RequestProcessor WORKER = new RequestProcessor("Shapecode runs", 1);
    private static final int GATHER_MILLIS = 50;

    private final RunScanner scanner = new RunScanner();
    private final RequestProcessor.Task task;
    private final Consumer<List<RunRow>> listener;
    private volatile String failure = "";

    /**
     * A loader that waits for {@link #reload}.
     *
     * @param listener called with all runs on the event dispatch thread
     */
    RunListLoader(Consumer<List<RunRow>> listener) {
        this.listener = listener;
        this.task = WORKER.create(this::read);
    }

    /** Reloads soon; requests in quick succession are merged. */
    void reload() {
        task.schedule(GATHER_MILLIS);
    }

    /** Changes the notes of a run and reloads. Changes are applied in order. */
    void note(Path folder, UnaryOperator<Notes> change) {
        WORKER.post(() -> {
            try {
                change.apply(Notes.read(folder)).write(folder);
            } catch (Problem e) {
                ErrorDialog.show(e);
            }
            read();
        });
    }

    private void read() {
        try {
            List<RunRow> rows = scanner.scan(RunLocations.all());
            failure = "";
            EventQueue.invokeLater(() -> listener.accept(rows));
        } catch (Problem e) {
            // Reloaded every few seconds: the same error is reported once.
            if (!failure.equals(e.getMessage())) {
                failure = e.getMessage();
                ErrorDialog.show(e);
            }
        }
    }
}
