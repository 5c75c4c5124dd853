package org.shapecode.workbench.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.StudyFolder;

/** Looks for the newest run of an experiment. Reads files, so not on the event dispatch thread. */
final class NewestRun {
    private static final Logger LOGGER = Logger.getLogger(NewestRun.class.getName());

    private NewestRun() {}

    /**
     * The newest run or study of an experiment: those in a store that have its name, and the one from which it was opened.
     *
     * @param origin the file of the experiment or of a run, or the id of a preset
     * @return empty if there is none, or it cannot be read
     */
    static Optional<StoredRun> of(String experiment, RunStore store, String origin) {
        try {
            return Stream.concat(opened(origin).stream(), named(experiment, store).stream())
                    .max(Comparator.comparing(NewestRun::time))
                    .map(StoredRun::read);
        } catch (Problem e) {
            LOGGER.log(Level.INFO, "Cannot show the newest run of " + experiment, e);
            return Optional.empty();
        }
    }

    private static Optional<Path> opened(String origin) {
        return Optional.ofNullable(Path.of(origin).getParent())
                .filter(folder -> Run.isRun(folder) || StudyFolder.isStudy(folder));
    }

    /** Opens as few files as possible, as there may be a thousand runs. */
    private static Optional<Path> named(String experiment, RunStore store) {
        return Stream.concat(
                        store.runs().stream().map(Run::folder),
                        StudyFolder.in(store.folder()).stream().map(StudyFolder::folder))
                .sorted(Comparator.comparing(NewestRun::time).reversed())
                .filter(folder -> isNamed(folder, experiment))
                .findFirst();
    }

    private static boolean isNamed(Path folder, String experiment) {
        try {
            Document document = Document.read(new RunFolder(folder).document());
            return experiment.equals(document.fields().get("name"));
        } catch (Problem e) {
            return false;
        }
    }

    /** When it was created, or else its folder was changed last. */
    private static LocalDateTime time(Path folder) {
        return RunStore.timeInName(folder).orElseGet(() -> {
            try {
                return LocalDateTime.ofInstant(Files.getLastModifiedTime(folder).toInstant(), ZoneId.systemDefault());
            } catch (IOException e) {
                return LocalDateTime.MIN;
            }
        });
    }
}
