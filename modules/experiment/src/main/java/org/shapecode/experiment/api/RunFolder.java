package org.shapecode.experiment.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * The layout of the folder of a run or a study: the only place that knows the names of its files. Methods that return a
 * path do not check whether it exists. Thread-safe.
 *
 * @param path of the folder
 */
public record RunFolder(Path path) {
    private static final String EXPERIMENT = "experiment" + Document.SUFFIX;
    private static final String STUDY = "study" + Document.SUFFIX;

    /** Whether it holds a single run. */
    public boolean isRun() {
        return Files.isRegularFile(experiment());
    }

    /** Whether it holds a study. */
    public boolean isStudy() {
        return Files.isRegularFile(study());
    }

    /**
     * Whether a run or study can be created here: there is no such folder, or it is empty but for what a start that was
     * killed has left.
     *
     * @throws Problem if the folder cannot be read
     */
    public boolean isVacant() {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        Set<Path> ours = Set.of(lock(), provenance());
        try (Stream<Path> children = Files.list(path)) {
            return children.allMatch(child -> AtomicFiles.isTemporary(child)
                    || ours.contains(child)
                    || child.equals(runs().folder()) && isEmpty(child));
        } catch (NotDirectoryException e) {
            return false;
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot read " + path + ": " + Reason.of(e) + ".", e);
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.allMatch(AtomicFiles::isTemporary);
        } catch (NotDirectoryException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether an experiment's file must not have this name, because its folder would then be taken for a run or a study.
     *
     * @param fileName without folders
     */
    public static boolean isReserved(String fileName) {
        return Set.of(EXPERIMENT, STUDY).contains(fileName);
    }

    /** The document from which it was started: {@link #study} in a study, else {@link #experiment}. */
    public Path document() {
        return isStudy() ? study() : experiment();
    }

    /** The experiment of a run. */
    public Path experiment() {
        return path.resolve(EXPERIMENT);
    }

    /** The experiment of a study, with the study. */
    public Path study() {
        return path.resolve(STUDY);
    }

    /** The folder of a study's runs. */
    public RunStore runs() {
        return new RunStore(path.resolve("runs"));
    }

    /** One row for each step, CSV. */
    public Path metrics() {
        return path.resolve("metrics.csv");
    }

    /** Attributes, code and reconstruction loss of every test image, CSV; written when training ends. */
    public Path codes() {
        return path.resolve("codes.csv");
    }

    /** The numbers of all analyses, JSON; its existence means that the run is done. */
    public Path summary() {
        return path.resolve("summary.json");
    }

    /** Why training failed; missing otherwise. */
    public Path failure() {
        return path.resolve("failure.txt");
    }

    /** The folder of the final weights. */
    public Path weights() {
        return path.resolve("weights");
    }

    /** The folder of weights kept during training, each in a folder named after its step; missing if none were kept. */
    public Path kept() {
        return path.resolve("kept");
    }

    /** Versions, machine and threads, JSON. */
    public Path provenance() {
        return path.resolve("provenance.json");
    }

    /** The check sums of all files on which the results depend, JSON; missing for runs of version 0.2 and earlier. */
    public Path manifest() {
        return path.resolve("manifest.json");
    }

    /** What happened, line by line. */
    public Path log() {
        return path.resolve("log.txt");
    }

    /** Tags and a note by the user, JSON. */
    public Path notes() {
        return path.resolve("notes.json");
    }

    /** The folder into which the command line writes figures. */
    public Path figures() {
        return path.resolve("figures");
    }

    /** The table of a study's runs, CSV. */
    public Path studyTable() {
        return path.resolve("study.csv");
    }

    /** Every number of a study over its seeds, JSON. */
    public Path studySummary() {
        return path.resolve("study.json");
    }

    /** Where a study is trained, JSON; missing if on this computer. */
    public Path runOn() {
        return path.resolve("on.json");
    }

    /** The folder of what a backend remembers of a study. */
    public Path backend(String id) {
        return path.resolve("on").resolve(id);
    }

    /** How a backend was set that could not cancel a study when that was moved elsewhere, JSON; missing if all could. */
    public Path leftOn(String id) {
        return path.resolve("on").resolve(id + ".json");
    }

    /** An empty file: a backend that remembers a study has cancelled it, and not trained it since. */
    public Path cancelledOn(String id) {
        return path.resolve("on").resolve(id + ".cancelled");
    }

    /** The file that is locked while the run is being trained. */
    public Path lock() {
        return path.resolve(".lock");
    }

    /** The files of a run whose modification means that there is something new to read. */
    public List<Path> watched() {
        return List.of(experiment(), metrics(), codes(), summary(), failure(), notes(), manifest(), weights());
    }

    /**
     * When the files on which the results of a run depend last changed; the epoch if training has not begun.
     *
     * @throws Problem if the folder cannot be read
     */
    public FileTime lastProgress() {
        try {
            Path changing = Files.exists(summary()) ? summary() : metrics();
            return Files.exists(changing) ? Files.getLastModifiedTime(changing) : FileTime.fromMillis(0);
        } catch (IOException e) {
            throw new Problem("Cannot read the run in " + path + ": " + Reason.of(e) + ".", e);
        }
    }
}
