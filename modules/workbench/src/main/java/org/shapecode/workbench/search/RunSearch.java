package org.shapecode.workbench.search;

import java.nio.file.Path;
import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.workbench.experiment.Experiments;
import org.shapecode.workbench.runs.RunPlaces;

/** Finds runs by the names of their folders, to open them. Safe on any thread. */
public final class RunSearch implements SearchProvider {
    @Override
    public void evaluate(SearchRequest request, SearchResponse response) {
        Hits hits = new Hits(request, response);
        for (RunStore store : RunPlaces.all().values()) {
            for (Run run : store.runs()) {
                Path folder = run.folder();
                if (!hits.add(
                        () -> Experiments.openRun(folder), folder.getFileName().toString())) {
                    return;
                }
            }
        }
    }
}
