package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * A project: a folder of experiments and their runs, marked by the file {@code shapecode-project.json}. Thread-safe; reads
 * and writes files.
 *
 * @param folder its path
 */
public record ProjectFolder(Path folder) {
    /** The name of the file that marks a project. */
    public static final String MARKER = "shapecode-project.json";

    private static final String RUNS = "runs";
    private static final String NAME = "name";
    private static final String SCHEMA = "schema";

    /** Whether a folder is a project. */
    public static boolean isProject(Path folder) {
        return Files.isRegularFile(folder.resolve(MARKER));
    }

    /**
     * Turns a folder into a project, unless it is one already; its files stay as they are.
     *
     * @param folder created if it does not exist
     * @param name shown to the user
     * @throws Problem if the folder is not writable
     */
    public static ProjectFolder create(Path folder, String name) {
        ProjectFolder project = new ProjectFolder(folder);
        try {
            Files.createDirectories(folder.resolve(RUNS));
            if (!isProject(folder)) {
                project.write(Map.of(), name);
            }
        } catch (IOException e) {
            throw new Problem("Cannot create a project in " + folder + ": " + Reason.of(e) + ".", e);
        }
        return project;
    }

    /** The innermost project that contains a file or folder. */
    public static Optional<ProjectFolder> around(Path file) {
        for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            if (isProject(folder)) {
                return Optional.of(new ProjectFolder(folder));
            }
        }
        return Optional.empty();
    }

    /**
     * Where the runs of an experiment are stored.
     *
     * @param file of the experiment
     * @param otherwise used if the experiment is not in a project
     */
    public static RunStore storeOf(Path file, RunStore otherwise) {
        Path beside = file.resolveSibling(RUNS);
        return Files.isDirectory(beside)
                ? new RunStore(beside)
                : around(file).map(ProjectFolder::runs).orElse(otherwise);
    }

    /** The runs of the project. */
    public RunStore runs() {
        return new RunStore(folder.resolve(RUNS));
    }

    /** The name of the project; by default, that of its folder. */
    public String name() {
        try {
            return Json.read(folder.resolve(MARKER)) instanceof Map<?, ?> fields
                            && fields.get(NAME) instanceof String name
                            && !name.isBlank()
                    ? name
                    : folderName();
        } catch (Problem e) {
            return folderName();
        }
    }

    /**
     * Renames the project. Its folder keeps its name, and the file its other fields.
     *
     * @throws Problem if the file cannot be written
     */
    public void rename(String name) {
        Path file = folder.resolve(MARKER);
        try {
            write(Json.read(file) instanceof Map<?, ?> fields ? fields : Map.of(), name);
        } catch (IOException e) {
            throw new Problem("Cannot write " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    private String folderName() {
        return String.valueOf(folder.getFileName());
    }

    private void write(Map<?, ?> others, String name) throws IOException {
        Map<Object, Object> fields = new LinkedHashMap<>();
        fields.put(SCHEMA, 1);
        fields.putAll(others);
        fields.put(NAME, name);
        AtomicFiles.write(folder.resolve(MARKER), Json.format(fields));
    }
}
