package org.shapecode.experiment.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;

/**
 * The folder of a study: its document, tables, and below {@code runs} an ordinary folder for each run.
 *
 * @param folder its path
 */
public record StudyFolder(Path folder) {
    static final String DOCUMENT = "study" + Document.SUFFIX;
    private static final String RUNS = "runs";

    /** Whether a folder holds a study. */
    public static boolean isStudy(Path folder) {
        return Files.isRegularFile(folder.resolve(DOCUMENT));
    }

    /**
     * The studies that lie side by side in a folder, by name.
     *
     * @throws Problem if it cannot be read
     */
    public static List<StudyFolder> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(StudyFolder::isStudy)
                    .sorted()
                    .map(StudyFolder::new)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot list the studies in " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * The experiment with its study, as it was begun.
     *
     * @throws Problem if the file is missing or damaged
     */
    public Document document() {
        return Document.read(folder.resolve(DOCUMENT));
    }

    /** What has become of a run. */
    Outcome outcome(Point point) {
        return new Outcome(point, folder.resolve(RUNS).resolve(point.folderName()));
    }

    /**
     * The study with what has become of its runs so far.
     *
     * @throws Problem if the folder holds no study
     */
    public StudyResult result() {
        if (!isStudy(folder)) {
            throw new Problem(folder + " is not the folder of a study: it has no " + DOCUMENT + ".");
        }
        return StudyResult.of(document(), this);
    }

    /**
     * A study as it would be here, with what is there of it; writes nothing.
     *
     * @throws Problem if the document has no study, or one that will not do
     */
    public StudyResult planned(Document document) {
        return StudyResult.of(document, this);
    }

    /** Makes the folder, or takes the one that is there if that is wanted. */
    void prepare(Document document, boolean resume) throws IOException {
        boolean taken = Files.exists(folder) && !(Files.isDirectory(folder) && isEmpty());
        if (Run.isRun(folder)) {
            throw new Problem(folder + " holds a single run; choose a new folder for the study.");
        }
        if (taken && !isStudy(folder)) {
            throw new Problem(folder + " is not empty; choose a new folder for the study.");
        }
        if (taken && !resume) {
            throw new Problem(folder + " already holds a study; go on with it by --resume, or choose another folder.");
        }
        Files.createDirectories(folder.resolve(RUNS));
        document.write(folder.resolve(DOCUMENT));
    }

    /** Refuses to go on with runs of other settings under the same names. */
    void requireSame(List<Point> points) {
        for (Point point : points) {
            Outcome outcome = outcome(point);
            if (outcome.begun()
                    && !outcome.run().experiment().trainsAs(point.document().experiment())) {
                throw new Problem(
                        outcome.folder() + " holds a run of other settings; choose another folder for the study.");
            }
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }
}
