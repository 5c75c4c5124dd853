package org.shapecode.workbench.runs;

import java.awt.EventQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.workbench.training.Trainings;
import org.shapecode.workbench.ui.Errors;

/** Looks for runs in the background, as often as it is asked, never twice at once. Safe on any thread. */
final class RunList {
    private static final RequestProcessor WORKER = new RequestProcessor("Shapecode runs", 1);
    private static final int GATHER_MILLIS = 50;

    private final RunScan scan = new RunScan();
    private final RequestProcessor.Task task;
    private final Consumer<List<RunRow>> audience;
    private volatile String failure = "";

    /**
     * Looks when it is asked.
     *
     * @param audience told of all runs on the event dispatch thread
     */
    RunList(Consumer<List<RunRow>> audience) {
        this.audience = audience;
        this.task = WORKER.create(this::read);
    }

    /** Looks soon. */
    void look() {
        task.schedule(GATHER_MILLIS);
    }

    private void read() {
        try {
            List<RunRow> rows = scan.scan(places());
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

    private static Map<String, RunStore> places() {
        Map<String, RunStore> places = new LinkedHashMap<>();
        for (RunPlaces each : Lookup.getDefault().lookupAll(RunPlaces.class)) {
            places.putAll(each.stores());
        }
        RunStore home = Trainings.getDefault().store();
        if (!places.containsValue(home)) {
            places.put("", home);
        }
        return places;
    }
}
