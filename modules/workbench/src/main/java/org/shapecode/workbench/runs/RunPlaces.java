package org.shapecode.workbench.runs;

import java.nio.file.Path;
import java.util.Map;
import org.shapecode.experiment.api.RunStore;

/**
 * Knows of runs beside those of the home folder; found by Lookup. The projects are one. Called on background threads.
 */
public interface RunPlaces {
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
