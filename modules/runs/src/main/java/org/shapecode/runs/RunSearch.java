package org.shapecode.runs;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.shapecode.core.RecentlyUsed;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.toolkit.RunNames;
import org.shapecode.toolkit.SearchItem;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** Quick Search for runs and studies by name or folder, which opens them. Thread-safe. */
public final class RunSearch implements SearchProvider {
    /** Which are read from files, once, as each letter of a query asks for all of them. */
    private static final RecentlyUsed<Path, String> NAMES = new RecentlyUsed<>(10_000);

    @Override
    public void evaluate(SearchRequest request, SearchResponse response) {
        SearchItem.byName(RunLocations.all().values().stream().flatMap(RunSearch::items), request, response);
    }

    private static Stream<SearchItem> items(RunStore store) {
        return Stream.concat(
                store.runs().stream().map(run -> item("run", run.folder())),
                StudyFolder.in(store.folder()).stream().map(study -> item("study", study.folder())));
    }

    private static SearchItem item(String kind, Path folder) {
        return new SearchItem(
                kind, name(folder), folder.getFileName().toString(), "", () -> ExperimentWindows.openRun(folder));
    }

    private static String name(Path folder) {
        return NAMES.get(folder).orElseGet(() -> {
            String name = RunNames.of(folder);
            // That of the folder stands for one that cannot be read, perhaps not yet.
            if (!name.equals(folder.getFileName().toString())) {
                NAMES.put(folder, name);
            }
            return name;
        });
    }
}
