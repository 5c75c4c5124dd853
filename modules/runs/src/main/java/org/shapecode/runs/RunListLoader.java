package org.shapecode.runs;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Notes;
import org.shapecode.toolkit.Errors;

/** Looks for runs in the background, as often as it is asked, never twice at once. Safe on any thread. */
final class RunListLoader {
    private static final RequestProcessor WORKER = new RequestProcessor("Shapecode runs", 1);
    private static final int GATHER_MILLIS = 50;

    private final RunScanner scan = new RunScanner();
    private final RequestProcessor.Task task;
    private final Consumer<List<RunRow>> audience;
    private volatile String failure = "";

    /**
     * Looks when it is asked.
     *
     * @param audience told of all runs on the event dispatch thread
     */
    RunListLoader(Consumer<List<RunRow>> audience) {
        this.audience = audience;
        this.task = WORKER.create(this::read);
    }

    /** Looks soon. */
    void look() {
        task.schedule(GATHER_MILLIS);
    }

    /** Changes the notes of a run, one change after the other, and looks again. */
    void note(Path folder, UnaryOperator<Notes> change) {
        WORKER.post(() -> {
            try {
                change.apply(Notes.read(folder)).write(folder);
            } catch (Problem e) {
                Errors.tell(e);
            }
            read();
        });
    }

    private void read() {
        try {
            List<RunRow> rows = scan.scan(RunLocations.all());
            failure = "";
            EventQueue.invokeLater(() -> audience.accept(rows));
        } catch (Problem e) {
            // It is asked every few seconds: once is enough to say so.
            if (!failure.equals(e.getMessage())) {
                failure = e.getMessage();
                Errors.tell(e);
            }
        }
    }
}
