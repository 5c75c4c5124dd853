package org.shapecode.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * One job array, kept in a folder {@code STUDY/on/slurm/N}: its script {@code job.sh}, the runs of each task as a line of
 * {@code tasks.txt}, its name and id in {@code job.json}, and a log and a record of each task. SLURM is asked for it by its
 * name, which is unique and written before it is submitted: a process that is killed in between loses nothing.
 *
 * @param folder with a number for its name
 * @param name of the job
 * @param job its id; empty before it is known to be submitted
 * @param tasks folders of runs, relative to that of the study
 */
record SlurmArray(Path folder, String name, String job, List<List<String>> tasks) {
    private static final String NAME = "name";
    private static final String JOB = "job";
    private static final String STATE = "job.json";
    private static final String TASKS = "tasks.txt";

    /** The script in the folder of an array. */
    static final String SCRIPT = "job.sh";

    /**
     * All arrays of a study, in the order in which they were created.
     *
     * @param place the folder of their folders, which may be missing
     * @throws Problem if they cannot be read
     */
    static List<SlurmArray> all(Path place) {
        return numbers(place).stream()
                .map(number -> read(place.resolve(String.valueOf(number))))
                .toList();
    }

    /** The number of the next array of a study. */
    static int next(Path place) {
        List<Integer> numbers = numbers(place);
        return numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
    }

    private static List<Integer> numbers(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(place)) {
            return children.map(child -> child.getFileName().toString())
                    .filter(child -> child.matches("[1-9]\\d{0,8}"))
                    .map(Integer::valueOf)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot read " + place + ": " + Reason.of(e) + ".", e);
        }
    }

    private static SlurmArray read(Path folder) {
        Map<?, ?> state = Json.read(folder.resolve(STATE)) instanceof Map<?, ?> fields ? fields : Map.of();
        try {
            List<List<String>> tasks = BoundedFiles.text(folder.resolve(TASKS), BoundedFiles.TABLE)
                    .lines()
                    .map(line -> Arrays.stream(line.split(" "))
                            .filter(run -> !run.isEmpty())
                            .toList())
                    .toList();
            return new SlurmArray(folder, text(state, NAME), text(state, JOB), tasks);
        } catch (IOException e) {
            throw new Problem("Cannot read " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    private static String text(Map<?, ?> state, String field) {
        return state.get(field) instanceof String text ? text : "";
    }

    /** Whether it has been submitted, as far as is known. */
    boolean isSubmitted() {
        return !job.isEmpty();
    }

    /** Writes its folder, before it is submitted. */
    void create(String script) throws IOException {
        AtomicFiles.createFolders(folder.getParent());
        AtomicFiles.deleteLeftovers(folder.getParent());
        AtomicFiles.createFolder(folder, temporary -> {
            Files.writeString(temporary.resolve(SCRIPT), script);
            Files.writeString(
                    temporary.resolve(TASKS),
                    tasks.stream().map(each -> String.join(" ", each) + "\n").collect(Collectors.joining()));
            Files.writeString(temporary.resolve(STATE), state(""));
        });
    }

    /** The same with the id of its job, which is kept in its folder. */
    SlurmArray submitted(String id) throws IOException {
        AtomicFiles.write(folder.resolve(STATE), state(id));
        return new SlurmArray(folder, name, id, tasks);
    }

    private String state(String id) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(NAME, name);
        if (!id.isEmpty()) {
            fields.put(JOB, id);
        }
        return Json.format(fields);
    }

    /** Deletes its folder, since it was not submitted. */
    void delete() throws IOException {
        AtomicFiles.deleteTree(folder);
    }

    /** What a task printed. */
    Path log(int index) {
        return folder.resolve("task-" + index + ".log");
    }

    /** Where a task ran, since when, and how it ended, line by line. */
    Path record(int index) {
        return folder.resolve("task-" + index + ".txt");
    }
}
