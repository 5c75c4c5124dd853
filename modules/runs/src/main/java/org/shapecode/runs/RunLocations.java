package org.shapecode.runs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openide.util.Lookup;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.queue.TrainingQueue;

/** A service that adds run folders outside the home folder to the runs table; found by Lookup. Thread-safe. */
public interface RunLocations {
    /** All run stores by name. The store of the home folder has an empty name, unless the folder is a project. */
    static Map<String, RunStore> all() {
        Map<String, RunStore> stores = new LinkedHashMap<>();
        for (RunLocations each : Lookup.getDefault().lookupAll(RunLocations.class)) {
            stores.putAll(each.stores());
        }
        RunStore home = TrainingQueue.getDefault().store();
        if (!stores.containsValue(home)) {
            stores.put("", home);
        }
        return stores;
    }

    /** The store that holds a run or study; that of the home folder if none does. */
    static RunStore around(Path folder) {
        return all().values().stream()
                .filter(store -> folder.startsWith(store.folder()))
                .findFirst()
                .orElseGet(() -> TrainingQueue.getDefault().store());
    }

    /** The run stores of this service by name. */
    Map<String, RunStore> stores();

    /** Selects a run or study where runs are listed by location, such as in the tree of projects. Thread-safe; returns immediately. */
    void reveal(Path folder);

    /**
     * Asks for another name of a run or study, and renames its folder. Event dispatch thread; errors are reported in a dialog.
     *
     * @param name proposed
     * @param renamed called on any thread with the new folder
     */
    void rename(Path folder, String name, Consumer<Path> renamed);

    /**
     * Moves runs or studies to Trash and offers to undo that. Returns immediately; errors are reported in a dialog.
     *
     * @param changed called on any thread after the folders were moved or restored
     */
    void moveToTrash(List<Path> folders, Runnable changed);
}
