package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shapecode.core.Counted;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.data.api.Attribute;

/**
 * Tells whether the files of a finished run are those that its training wrote: by the manifest, or else, for runs of version
 * 0.1, by whether they are consistent. Files are read again only when one of them has changed. Thread-safe.
 */
final class Integrity {
    private static final FolderCache<Optional<String>> CACHE = new FolderCache<>(FolderCache.RUNS);

    private Integrity() {}

    /** What is wrong with the files of a run; empty if nothing is, or if the run is not done. */
    static Optional<AlteredRun> fault(Path folder) {
        RunFolder files = new RunFolder(folder);
        if (!Files.isRegularFile(files.manifest()) && !Files.exists(files.summary())) {
            return Optional.empty();
        }
        try {
            return fault(files, states(files));
        } catch (IOException e) {
            throw new Problem("Cannot read " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * The same of a run that is done.
     *
     * @param states of its files
     */
    static Optional<AlteredRun> fault(RunFolder files, Map<Path, FileState> states) throws IOException {
        return CACHE.get(
                        files.path(),
                        states,
                        () -> states.containsKey(files.manifest()) ? compared(files, Set.of()) : inconsistency(files))
                .map(AlteredRun::new);
    }

    /** The states of the files on which the results of a run depend, and of its manifest, if there is one. */
    static Map<Path, FileState> states(RunFolder files) throws IOException {
        Map<Path, FileState> states = new HashMap<>();
        for (Path file : Manifest.covered(files)) {
            states.put(file, FileState.of(file));
        }
        if (Files.isRegularFile(files.manifest())) {
            states.put(files.manifest(), FileState.of(files.manifest()));
        }
        return states;
    }

    /**
     * Compares the files with the manifest, if there is one.
     *
     * @param except a file that may have been edited
     * @throws AlteredRun if another one was changed
     */
    static void requireUnaltered(RunFolder files, Path except) throws IOException {
        Optional<String> fault =
                Files.isRegularFile(files.manifest()) ? compared(files, Set.of(except)) : Optional.empty();
        if (fault.isPresent()) {
            throw new AlteredRun(fault.get());
        }
    }

    private static Optional<String> compared(RunFolder files, Set<Path> except) throws IOException {
        try {
            List<String> differences = Manifest.differences(files, except);
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of("The files in " + files.path() + " have changed since training: "
                            + String.join(", ", differences));
        } catch (Problem e) {
            return Optional.of(unreadable(e));
        }
    }

    private static Optional<String> inconsistency(RunFolder files) throws IOException {
        Run run = new Run(files.path(), Run.Trust.ANYWAY);
        Experiment experiment;
        try {
            experiment = run.experiment();
        } catch (Problem e) {
            // Without the experiment, such as one whose plugin is missing, nothing can be compared. Its other readers
            // tell why.
            return Optional.empty();
        }
        try {
            List<String> faults = new ArrayList<>();
            int steps = run.metrics().steps();
            boolean early = TrainedState.read(files.weights()).stoppedEarly();
            if (steps != experiment.training().steps() && !early) {
                faults.add(files.metrics().getFileName() + " has " + Counted.of(steps, "step") + ", but the experiment "
                        + experiment.training().steps());
            }
            Map<String, double[]> codes = run.codes();
            List<String> attributes =
                    experiment.data().attributes().stream().map(Attribute::name).toList();
            int images = codes.values().stream()
                    .mapToInt(column -> column.length)
                    .findFirst()
                    .orElse(0);
            if (images != experiment.data().testCount()) {
                faults.add(files.codes().getFileName() + " has " + Counted.of(images, "test image")
                        + ", but the experiment " + experiment.data().testCount());
            }
            if (!codes.keySet().containsAll(attributes) || !codes.containsKey("z1") || !codes.containsKey("error")) {
                faults.add(files.codes().getFileName() + " lacks a column");
            }
            if (!(Json.read(files.summary()) instanceof Map<?, ?> numbers) || numbers.isEmpty()) {
                faults.add(files.summary().getFileName() + " holds no numbers");
            }
            if (faults.isEmpty() && Files.isDirectory(files.weights())) {
                new StoredCodes(codes).fault(experiment, files, steps).ifPresent(faults::add);
            }
            return faults.isEmpty()
                    ? Optional.empty()
                    : Optional.of("The files in " + files.path() + " are inconsistent: " + String.join(", ", faults));
        } catch (Problem e) {
            return Optional.of(unreadable(e));
        }
    }

    private static String unreadable(Problem e) {
        return e.getMessage().replaceFirst("\\.$", "");
    }
}
