package org.shapecode.backends;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.StudyTraining;

/**
 * Trains the runs of a study as job arrays of SLURM. The folder of the study must be on a disk that the nodes share; it is the
 * only transport. Nothing but the queue and that folder tells what is trained, so that this program can leave and come back.
 */
@PluginInfo(
        id = "slurm",
        name = "SLURM",
        description = "Trains in job arrays on a SLURM cluster, in a folder that its nodes share.",
        position = 200)
public record Slurm(
        @Parameter(label = "Partition", description = "The partition; empty for the cluster's default.")
        String partition,

        @Parameter(label = "Account", description = "The account to charge; empty for your default.")
        String account,

        @Parameter(
                label = "Time limit",
                description =
                        "The time limit of a task, such as 02:00:00 or 1-00 for a day; empty for the partition's limit."
                                + " A task that reaches it saves its state, is queued again and continues.")
        String time,

        @Parameter(
                label = "Runs per task",
                description =
                        "Number of runs that a task trains, one after the other; clusters prefer tasks of ten minutes "
                                + "or more.",
                min = 1,
                max = 1000)
        int perTask,

        @Parameter(
                label = "Tasks at once",
                description = "Maximum number of tasks that run at once.",
                zero = "no limit",
                min = 0)
        int atOnce,

        @Parameter(
                label = "Memory",
                description = "The memory of a task, such as 2G, of which Java takes half for its heap; empty for the"
                        + " cluster's default, which may be a whole node.")
        String memory,

        @Parameter(label = "Modules", description = "Environment modules to load first, such as java/17.")
        List<String> modules,

        @Parameter(label = "More options", description = "Further options of sbatch, such as --qos=long.")
        List<String> options,

        @Parameter(
                label = "Program",
                description = "The path of shapecode-cli on the nodes; empty for the one of this installation.",
                role = Parameter.Role.FILE)
        String program,

        @Parameter(
                label = "SLURM command folder",
                description = "The folder with sbatch, squeue and scontrol; empty if they are on the path.",
                role = Parameter.Role.FILE)
        String commands)
        implements Backend {
    /** SLURM signals a minute early or late, and counts in minutes. */
    private static final int SHORTEST_MINUTES = 5;

    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,4})-)?(\\d{1,6})(?::(\\d\\d?))?(?::(\\d\\d?))?");
    private static final Pattern NAME = Pattern.compile("[\\w.,@+-]*");
    private static final Pattern MEMORY = Pattern.compile("(\\d{1,9}[KMGT]?)?");
    private static final Pattern MODULE = Pattern.compile("[\\w./+:@-]+");
    private static final Pattern OPTION = Pattern.compile("-[^\\p{Cntrl}]+");

    /** Tasks of four runs on the cluster's default partition. */
    public Slurm() {
        this("", "", "", 4, 0, "2G", List.of(), List.of(), "", "");
    }

    public Slurm {
        modules = List.copyOf(modules);
        options = List.copyOf(options);
        requireForm("partition", partition, NAME, "the name of a partition");
        requireForm("account", account, NAME, "the name of an account");
        requireForm("memory", memory, MEMORY, "a number with K, M, G or T, such as 2G");
        modules.forEach(each -> requireForm("modules", each, MODULE, "names of modules, such as java/17"));
        options.forEach(each -> requireForm("options", each, OPTION, "options of sbatch, such as --qos=long"));
        requireForm("program", program, Pattern.compile("[^\\p{Cntrl}]*"), "a path");
        if (!time.isEmpty() && minutes(time) < SHORTEST_MINUTES) {
            throw new InvalidParameter(
                    "time",
                    "is \"" + Excerpt.of(time) + "\", but must be a time of at least " + SHORTEST_MINUTES
                            + " minutes, such as 02:00:00 or 1-00");
        }
    }

    private static void requireForm(String name, String value, Pattern form, String allowed) {
        if (!form.matcher(value).matches()) {
            throw new InvalidParameter(name, "is \"" + Excerpt.of(value) + "\", but must be " + allowed);
        }
    }

    /** Minutes, with seconds, or with hours before and seconds behind; after days, hours come first. 0 if it is no time. */
    private static double minutes(String time) {
        Matcher form = TIME.matcher(time);
        if (!form.matches()) {
            return 0;
        }
        double[] parts = IntStream.rangeClosed(1, 4)
                .mapToDouble(i -> form.group(i) == null ? 0 : Integer.parseInt(form.group(i)))
                .toArray();
        boolean hoursFirst = form.group(1) != null || form.group(4) != null;
        return hoursFirst ? (parts[0] * 24 + parts[1]) * 60 + parts[2] + parts[3] / 60 : parts[1] + parts[2] / 60;
    }

    @Override
    public boolean outlives() {
        return true;
    }

    @Override
    public void check(StudyTraining training) {
        SlurmQueue queue = queue();
        Stream.of("sbatch", "squeue", "scontrol", "scancel").forEach(queue::program);
        List<String> partitions;
        try {
            partitions = queue.partitions();
        } catch (SlurmProgram.Failed e) {
            throw e.unreachable();
        }
        for (String each : partition.split(",")) {
            if (!each.isEmpty() && !partitions.contains(each)) {
                throw new Problem(
                        "SLURM has no partition " + each + "; choose one of " + String.join(", ", partitions) + ".");
            }
        }
        // One that was set need only be on the nodes.
        if (!Files.isExecutable(Path.of(cli())) && program.isEmpty()) {
            throw new Problem("There is no program " + cli() + "; set the path of shapecode-cli on the nodes.");
        }
    }

    @Override
    public void train(StudyTraining training) {
        new SlurmTraining(this, training, SlurmTraining.Pace.USUAL).run();
    }

    @Override
    public void cancel(Path study, Path place) {
        SlurmTraining.cancel(queue(), SlurmArray.all(place));
    }

    @Override
    public String script(StudyTraining training) {
        return new SlurmSubmission(this, training, queue(), new LostRuns()).preview();
    }

    SlurmQueue queue() {
        return new SlurmQueue(commands);
    }

    /** The path of the program that trains. */
    String cli() {
        String home = System.getProperty("netbeans.home", "");
        if (program.isEmpty() && home.isEmpty()) {
            throw new Problem("This installation has no shapecode-cli; set program, its path on the nodes.");
        }
        return program.isEmpty()
                ? Path.of(home).resolveSibling("bin").resolve("shapecode-cli").toString()
                : program;
    }
}
