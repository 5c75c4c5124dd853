package org.shapecode.workbench.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.openide.util.Lookup;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.workbench.experiment.Experiments;
import org.shapecode.workbench.options.Settings;
import org.shapecode.workbench.runs.RunPlaces;

/** Finds runs by the names of their folders, to open them. Safe on any thread. */
public final class RunSearch implements SearchProvider {
    @Override
    public void evaluate(SearchRequest request, SearchResponse response) {
        Hits hits = new Hits(request, response);
        // The home folder may be a project, too.
        Set<Path> seen = new HashSet<>();
        for (RunStore store : stores()) {
            for (Run run : store.runs()) {
                Path folder = run.folder();
                if (seen.add(folder)
                        && !hits.add(
                                () -> Experiments.openRun(folder),
                                folder.getFileName().toString())) {
                    return;
                }
            }
        }
    }

    private static List<RunStore> stores() {
        List<RunStore> all = new ArrayList<>();
        all.add(new RunStore(Settings.home().resolve("runs")));
        for (RunPlaces places : Lookup.getDefault().lookupAll(RunPlaces.class)) {
            all.addAll(places.stores().values());
        }
        return all;
    }
}
