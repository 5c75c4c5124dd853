package org.shapecode.backends;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.core.Problem;

/**
 * What SLURM is asked and told. Works without accounting: what has left the queue is known by its run folders.
 *
 * @param commands the folder of SLURM's programs; empty if they are on the path
 */
record SlurmQueue(String commands) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** While the controller is busy, sbatch itself tries again for two minutes. */
    private static final Duration SUBMISSION_PATIENCE = Duration.ofSeconds(300);

    private static final Pattern LARGEST_ARRAY = Pattern.compile("(?m)^MaxArraySize\\s*=\\s*(\\d+)");
    private static final Path HERE = Path.of(".").toAbsolutePath().normalize();

    /**
     * A task in the queue.
     *
     * @param array the name of its job
     * @param index in the array
     * @param job the id of the array
     * @param state such as {@code RUNNING}
     * @param reason why it waits
     */
    record Entry(String array, int index, String job, String state, String reason) {
        boolean isWaiting() {
            return state.equals("PENDING");
        }
    }

    /**
     * The tasks of some arrays that wait or run, in one call for all of them.
     *
     * @param arrays names of jobs
     * @throws SlurmProgram.Failed if SLURM does not answer
     */
    List<Entry> entries(Collection<String> arrays) {
        if (arrays.isEmpty()) {
            return List.of();
        }
        String names = arrays.stream().sorted().collect(Collectors.joining(","));
        List<String> arguments = List.of("--me", "--noheader", "--array", "--name=" + names, "--format=%j|%K|%F|%T|%r");
        return call("squeue", arguments).lines().flatMap(SlurmQueue::entry).toList();
    }

    /**
     * The id of an array in the queue.
     *
     * @param array the name of its job
     * @return empty if it is not there
     * @throws SlurmProgram.Failed if SLURM does not answer
     */
    Optional<String> job(String array) {
        return entries(List.of(array)).stream().map(Entry::job).findFirst();
    }

    private static Stream<Entry> entry(String line) {
        String[] cells = line.strip().split("\\|", 5);
        return cells.length == 5 && cells[1].matches("\\d+")
                ? Stream.of(new Entry(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[4]))
                : Stream.empty();
    }

    /**
     * Submits an array.
     *
     * @param study the folder against which the script's paths are
     * @param arguments options and the script
     * @return the id of the job
     * @throws SlurmProgram.Failed if SLURM refuses it
     */
    String submit(Path study, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("--parsable"));
        all.addAll(arguments);
        String printed = program("sbatch").call(study, SUBMISSION_PATIENCE, all);
        // The name of a cluster may follow.
        return printed.strip().split(";", 2)[0];
    }

    /** Tells SLURM to end arrays. */
    void cancel(Collection<String> jobs) {
        call("scancel", List.copyOf(jobs));
    }

    /**
     * The largest number of tasks of an array, whose indexes begin at 1.
     *
     * @throws SlurmProgram.Failed if SLURM does not answer
     * @throws Problem if the cluster has no arrays
     */
    int largestArray() {
        Matcher found = LARGEST_ARRAY.matcher(call("scontrol", List.of("show", "config")));
        int size = found.find() ? (int) Math.min(Integer.MAX_VALUE, Long.parseLong(found.group(1))) - 1 : 0;
        if (size < 1) {
            throw new Problem(
                    "This cluster has no job arrays (its MaxArraySize is below 2); ask its administrators, or train"
                            + " the study elsewhere.");
        }
        return size;
    }

    /**
     * The names of all partitions.
     *
     * @throws SlurmProgram.Failed if SLURM does not answer
     */
    List<String> partitions() {
        return Arrays.stream(call("sinfo", List.of("--noheader", "--format=%R")).split("\\s+"))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    SlurmProgram program(String name) {
        return SlurmProgram.find(name, commands);
    }

    private String call(String name, List<String> arguments) {
        return program(name).call(HERE, PATIENCE, arguments);
    }
}
