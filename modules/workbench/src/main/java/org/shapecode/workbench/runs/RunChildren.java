package org.shapecode.workbench.runs;

import java.nio.file.Path;
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

/**
 * The runs of a store, the newest first; read on a background thread, those that are done only once. The node of a run
 * stays the same while the run goes on, so that it stays selected.
 */
final class RunChildren extends ChildFactory<Path> {
    private final RunStore store;
    private final Map<Path, RunRow> rows = new HashMap<>();
    private final Map<Path, RunNode> nodes = new HashMap<>();

    RunChildren(RunStore store) {
        this.store = store;
    }

    /** Looks again; safe on any thread, returns at once. */
    void reload() {
        refresh(false);
    }

    @Override
    protected synchronized boolean createKeys(List<Path> keys) {
        List<RunRow> found = new ArrayList<>();
        try {
            for (Run run : store.runs()) {
                RunRow row = rows.get(run.folder());
                found.add(row == null || row.state() != Run.State.DONE ? RunRow.read(run) : row);
            }
        } catch (Problem e) {
            Errors.tell(e);
        }
        found.sort(Collections.reverseOrder(RunRow.BY_TIME));
        rows.clear();
        for (RunRow row : found) {
            keys.add(row.folder());
            rows.put(row.folder(), row);
            if (nodes.containsKey(row.folder())) {
                nodes.get(row.folder()).show(row);
            }
        }
        nodes.keySet().retainAll(keys);
        return true;
    }

    @Override
    protected synchronized Node createNodeForKey(Path folder) {
        RunRow row = rows.get(folder);
        if (row == null) {
            // Deleted since.
            return null;
        }
        RunNode node = new RunNode(row);
        nodes.put(folder, node);
        return node;
    }
}
