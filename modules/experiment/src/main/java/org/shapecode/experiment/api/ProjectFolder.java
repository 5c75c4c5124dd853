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
 * A folder of experiments and their runs that belong together, known by the small file {@code shapecode-project.json} in
 * it. Safe on any thread; reads and writes files.
 *
 * @param folder its path
 */
public record ProjectFolder(Path folder) {
    /** The file by which a project is known; not an experiment. */
    public static final String MARKER = "shapecode-project.json";

    private static final String RUNS = "runs";
    private static final String NAME = "name";
    private static final String SCHEMA = "schema";

    /** Whether a folder is a project. */
    public static boolean isProject(Path folder) {
        return Files.isRegularFile(folder.resolve(MARKER));
    }

    /**
     * Makes a folder a project, or does nothing if it is one; what lies in it stays as it is.
     *
     * @param folder is made if it does not exist
     * @param name what people call it
     * @throws Problem if that cannot be written
     */
    public static ProjectFolder make(Path folder, String name) {
        ProjectFolder project = new ProjectFolder(folder);
        try {
            Files.createDirectories(folder.resolve(RUNS));
            if (!isProject(folder)) {
                project.write(Map.of(), name);
            }
        } catch (IOException e) {
            throw new Problem("Cannot make a project in " + folder + ": " + Reason.of(e) + ".", e);
        }
        return project;
    }

    /** The project to which a file or folder belongs: the nearest one around it. */
    public static Optional<ProjectFolder> around(Path file) {
        for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            if (isProject(folder)) {
                return Optional.of(new ProjectFolder(folder));
            }
        }
        return Optional.empty();
    }

    /**
     * Where the runs of an experiment go.
     *
     * @param file of the experiment
     * @param otherwise for an experiment that belongs to no project
     */
    public static RunStore storeOf(Path file, RunStore otherwise) {
        Path beside = file.resolveSibling(RUNS);
        return Files.isDirectory(beside)
                ? new RunStore(beside)
                : around(file).map(ProjectFolder::runs).orElse(otherwise);
    }

    /** Where its runs lie. */
    public RunStore runs() {
        return new RunStore(folder.resolve(RUNS));
    }

    /** What people call it; the folder's name if its file does not say. */
    public String name() {
        try {
            return Json.read(folder.resolve(MARKER)) instanceof Map<?, ?> fields
                            && fields.get(NAME) instanceof String name
                            && !name.isBlank()
                    ? name
                    : usualName();
        } catch (Problem e) {
            return usualName();
        }
    }

    /**
     * Calls it otherwise; the folder keeps its name, and the file what else it holds.
     *
     * @throws Problem if that cannot be written
     */
    public void rename(String name) {
        Path file = folder.resolve(MARKER);
        try {
            write(Json.read(file) instanceof Map<?, ?> fields ? fields : Map.of(), name);
        } catch (IOException e) {
            throw new Problem("Cannot write " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    private String usualName() {
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
