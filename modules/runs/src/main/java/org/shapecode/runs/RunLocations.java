package org.shapecode.runs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openide.util.Lookup;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.queue.Trainings;

/**
 * Knows of runs beside those of the home folder; found by Lookup. The projects are one. Called on background threads.
 */
public interface RunLocations {
    /** Where all runs lie, by the name of the place; those of the home folder have no name unless it is a project. */
    static Map<String, RunStore> all() {
        Map<String, RunStore> places = new LinkedHashMap<>();
        for (RunLocations each : Lookup.getDefault().lookupAll(RunLocations.class)) {
            places.putAll(each.stores());
        }
        RunStore home = Trainings.getDefault().store();
        if (!places.containsValue(home)) {
            places.put("", home);
        }
        return places;
    }

    /** Where runs lie, by the name of the place. */
    Map<String, RunStore> stores();

    /**
     * Takes a run or study away, to where it can be brought back from.
     *
     * @return where that is, in words for a person
     * @throws org.shapecode.core.Problem if that is not possible; it is then as before
     */
    String delete(Path folder);
}
