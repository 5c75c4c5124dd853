package org.shapecode.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.toolkit.QuickSearchResults;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** Quick Search for runs and studies by folder name, which opens them. Thread-safe. */
public final class RunSearch implements SearchProvider {
    @Override
    public void evaluate(SearchRequest request, SearchResponse response) {
        QuickSearchResults hits = new QuickSearchResults(request, response);
        for (RunStore store : RunLocations.all().values()) {
            List<Path> folders = Stream.concat(
                            store.runs().stream().map(Run::folder),
                            StudyFolder.in(store.folder()).stream().map(StudyFolder::folder))
                    .toList();
            for (Path folder : folders) {
                if (!hits.add(
                        () -> ExperimentWindows.openRun(folder),
                        folder.getFileName().toString())) {
                    return;
                }
            }
        }
    }
}
