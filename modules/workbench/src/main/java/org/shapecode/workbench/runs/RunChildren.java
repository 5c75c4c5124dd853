package org.shapecode.workbench.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openide.nodes.ChildFactory;
import org.openide.nodes.Node;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.workbench.ui.Errors;

/** The runs of a store, the newest first; read on a background thread, those that are done only once. */
final class RunChildren extends ChildFactory<RunRow> {
    private final RunStore store;
    private final Map<Run, RunRow> done = new HashMap<>();

    RunChildren(RunStore store) {
        this.store = store;
    }

    /** Looks again; safe on any thread, returns at once. */
    void reload() {
        refresh(false);
    }

    @Override
    protected synchronized boolean createKeys(List<RunRow> keys) {
        List<RunRow> rows = new ArrayList<>();
        try {
            for (Run run : store.runs()) {
                RunRow row = done.containsKey(run) ? done.get(run) : RunRow.read(run);
                if (row.state() == Run.State.DONE) {
                    done.put(run, row);
                }
                rows.add(row);
            }
        } catch (Problem e) {
            Errors.tell(e);
        }
        rows.sort(Collections.reverseOrder(RunRow.BY_TIME));
        keys.addAll(rows);
        return true;
    }

    @Override
    protected Node createNodeForKey(RunRow row) {
        return new RunNode(row);
    }
}
