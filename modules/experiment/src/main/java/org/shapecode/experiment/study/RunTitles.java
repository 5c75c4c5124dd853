package org.shapecode.experiment.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.core.RecentlyUsed;
import org.shapecode.experiment.api.Document;

/**
 * The titles of the runs of one study, by the names of their folders. Those of the latest studies are kept, as lists ask for
 * every run of a study. Thread-safe.
 *
 * @param written when the file of the study was written from which they were read
 */
record RunTitles(FileTime written, Map<String, String> titles) {
    private static final int MOST_STUDIES = 32;

    private static final RecentlyUsed<Path, RunTitles> KEPT = new RecentlyUsed<>(MOST_STUDIES);

    /** Reads the file of the study; no titles if it plans no runs or is damaged. */
    static RunTitles of(StudyFolder study) {
        Path file = study.files().study().toAbsolutePath();
        try {
            FileTime written = Files.getLastModifiedTime(file);
            Optional<RunTitles> kept = KEPT.get(file).filter(each -> each.written.equals(written));
            if (kept.isPresent()) {
                return kept.get();
            }
            RunTitles read = new RunTitles(written, read(study.document()));
            KEPT.put(file, read);
            return read;
        } catch (IOException | Problem e) {
            return new RunTitles(FileTime.fromMillis(0), Map.of());
        }
    }

    private static Map<String, String> read(Document document) {
        Map<String, String> titles = new LinkedHashMap<>();
        Optional<Study> study = Study.of(document);
        for (Variant variant : study.map(Study::variants).orElseGet(List::of)) {
            for (long seed : study.get().seeds()) {
                PlannedRun run = new PlannedRun(variant, seed, document);
                titles.put(run.folderName(), run.title(study.get()));
            }
        }
        return titles;
    }
}
