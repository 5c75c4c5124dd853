package org.shapecode.backends;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.ShellCommand;

/**
 * The job script of an array, for a person to read and edit.
 *
 * @param settings of the cluster
 * @param name of the job
 * @param folder of the array, relative to that of the study
 * @param tasks their number
 */
record SlurmScript(Slurm settings, String name, Path folder, int tasks) {
    /** What follows {@code sbatch} to submit it, in the folder of the study. */
    List<String> arguments() {
        String throttle = settings.atOnce() > 0 ? "%" + settings.atOnce() : "";
        return List.of("--array=1-" + tasks + throttle, slashed(folder.resolve(SlurmArray.SCRIPT)));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    String text() {
        // Modules are there in a login shell only.
        String shell = settings.modules().isEmpty() ? "/bin/bash" : "/bin/bash -l";
        return """
                #!%s
                # Trains runs of a study with Shapecode. Each task of this array trains the runs of its line of tasks.txt, one after the
                # other, and resumes those that were begun. Submitted in the folder of the study with
                #
                #   sbatch %s
                #
                # Once none of its tasks is queued any more, it can be edited and submitted again in the same way; "shapecode-cli run
                # ... --resume" finds it by its name.
                %s
                %shere=%s
                task=$SLURM_ARRAY_TASK_ID
                read -r -a runs < <(sed -n "${task}p" $here/tasks.txt)
                note() {
                    printf '%%s\\t%%s\\t%%s\\n' "$(date -u +%%FT%%TZ)" "$SLURMD_NODENAME" "$1" >> "$here/task-$task.txt"
                }

                # The cores of the task, and half of its memory as heap, but at least the 256 MB with which Java starts.
                java="-XX:ActiveProcessorCount=${SLURM_CPUS_PER_TASK:-1}"
                heap=$((${SLURM_MEM_PER_NODE:-0} / 2))
                if [ "$heap" -gt 0 ]; then java="$java -Xmx$((heap > 256 ? heap : 256))m"; fi
                export JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:+$JDK_JAVA_OPTIONS }$java"

                # USR1 comes before the time limit, TERM when the task is cancelled or its node is needed: both let the worker save.
                again= over=
                trap 'again=yes; kill -TERM "$worker"' USR1
                trap 'over=yes; kill -TERM "$worker"' TERM

                for attempt in 1 2; do
                    note "begins, job ${SLURM_ARRAY_JOB_ID}_$task"
                    %s train "${runs[@]}" &
                    worker=$!
                    # A signal ends a wait, but not yet the worker.
                    wait "$worker"
                    code=$?
                    while kill -0 "$worker" 2> /dev/null; do
                        wait "$worker"
                        code=$?
                    done
                    note "ended with code $code"
                    # A worker that was killed, perhaps because memory was short, has a second attempt.
                    if [ "$code" -lt 128 ] || [ "$again$over" ]; then break; fi
                done

                # Queued again, by SLURM or else by Shapecode, the task continues from the checkpoints.
                if [ "$again" ] && [ "$code" -ne 0 ]; then
                    note "%s"
                    scontrol requeue "${SLURM_ARRAY_JOB_ID}_$task"
                fi
                exit "$code"
                """.formatted(
                        shell,
                        String.join(" ", arguments()),
                        options(),
                        modules(),
                        slashed(folder),
                        ShellCommand.quoted(settings.cli()),
                        SlurmTask.ASKS);
    }

    private String options() {
        List<String> options = new ArrayList<>();
        options.add("--job-name=" + name);
        add(options, "--partition=", settings.partition());
        add(options, "--account=", settings.account());
        options.add("--ntasks=1");
        options.add("--cpus-per-task=1");
        add(options, "--mem=", settings.memory());
        add(options, "--time=", settings.time());
        options.add("--signal=B:USR1@90");
        options.add("--requeue");
        options.add("--open-mode=append");
        options.add("--output=" + slashed(folder) + "/task-%a.log");
        options.addAll(settings.options());
        return "#SBATCH " + String.join("\n#SBATCH ", options) + "\n";
    }

    private static void add(List<String> options, String option, String value) {
        if (!value.isEmpty()) {
            options.add(option + value);
        }
    }

    private String modules() {
        return settings.modules().isEmpty() ? "" : "module load " + String.join(" ", settings.modules()) + "\n\n";
    }
}
