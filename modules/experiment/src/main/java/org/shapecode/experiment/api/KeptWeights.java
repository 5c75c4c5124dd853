package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.network.api.TrainableModel;

/**
 * The weights that a run keeps of earlier steps, each in a folder that is created atomically.
 *
 * @param run where its files are
 */
record KeptWeights(RunFolder run) {
    private static final String PREFIX = "step-";

    /** Does nothing if the weights of this step are there already: the same seed gives the same. */
    void write(int step, TrainableModel model) throws IOException {
        Path folder = folder(step);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            AtomicFiles.createPlainFolder(run.kept());
            AtomicFiles.createFolder(folder, model::save);
        }
    }

    /** The steps whose weights are there, ascending. */
    List<Integer> steps() throws IOException {
        return List.copyOf(folders().keySet());
    }

    /** Its files, by step. */
    List<Path> files() throws IOException {
        Stream.Builder<Path> files = Stream.builder();
        for (Path folder : folders().values()) {
            try (Stream<Path> children = Files.list(folder)) {
                children.filter(Files::isRegularFile).sorted().forEach(files);
            }
        }
        return files.build().toList();
    }

    /**
     * Loads the weights of a step.
     *
     * @throws Problem if they are not there or damaged
     */
    void load(int step, TrainableModel model) throws IOException {
        Path folder = folder(step);
        if (!Files.isDirectory(folder)) {
            throw new Problem(run.path() + " has not kept the weights of step " + step + "; its kept steps are "
                    + (steps().isEmpty() ? "none" : steps().toString().replaceAll("[\\[\\]]", "")) + ".");
        }
        model.load(folder);
    }

    /** Removes what a training that goes on from an earlier step will come to again, perhaps with other settings. */
    void deleteAfter(int step) throws IOException {
        for (Path folder : folders().tailMap(step, false).values()) {
            AtomicFiles.deleteTree(folder);
        }
        AtomicFiles.deleteLeftovers(run.kept());
    }

    private Path folder(int step) {
        return run.kept().resolve(PREFIX + step);
    }

    private TreeMap<Integer, Path> folders() throws IOException {
        TreeMap<Integer, Path> folders = new TreeMap<>();
        if (Files.isDirectory(run.kept())) {
            try (Stream<Path> children = Files.list(run.kept())) {
                children.filter(path -> path.getFileName().toString().matches(PREFIX + "\\d{1,9}"))
                        .forEach(path -> folders.put(
                                Integer.parseInt(path.getFileName().toString().substring(PREFIX.length())), path));
            }
        }
        return folders;
    }
}
