package org.shapecode.backends;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * A program of SLURM, such as {@code squeue}.
 *
 * @param file its path
 */
record SlurmProgram(Path file) {
    private static final int LONGEST_REASON = 300;

    /** Variables with which users change what these programs list and do; their arguments here say it all. */
    private static final Pattern DEFAULTS = Pattern.compile("(SQUEUE|SINFO|SCANCEL|SCONTROL)_.*");

    /** What says nothing about the request itself, which may have arrived. */
    private static final Pattern SILENCE =
            Pattern.compile("(?i)did not answer|timed out|timeout|unable to contact|connect failure|connection refused"
                    + "|zero bytes were transmitted|communication connection failure");

    /** How SLURM's programs begin a line about an error: {@code sbatch: error: }. */
    private static final Pattern PREFIX = Pattern.compile("^\\w+( error)?: (error: )?(Batch job submission failed: )?");

    /** Says why a program failed, in its own words. */
    static final class Failed extends Problem {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Failed(String program, String reason) {
            super(program + " failed: " + reason + ".");
            this.reason = reason;
        }

        /** Without a stop, for the middle of a sentence. */
        String reason() {
            return reason;
        }

        /** Whether SLURM did not answer; else it has refused what it was asked. */
        boolean isSilence() {
            return SILENCE.matcher(reason).find();
        }

        /** What to tell the user if nothing was begun. */
        Problem unreachable() {
            return new Problem(
                    "SLURM does not answer (" + reason + "); try again later, or train the study elsewhere.", this);
        }
    }

    /**
     * Finds a program.
     *
     * @param folder where it is; empty to look on the path
     * @throws Problem if it is not there
     */
    static SlurmProgram find(String name, String folder) {
        String path = folder.isEmpty() ? String.valueOf(System.getenv("PATH")) : folder;
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(each -> !each.isEmpty())
                .map(each -> new SlurmProgram(Path.of(each, name)))
                .filter(each -> Files.isExecutable(each.file()))
                .findFirst()
                .orElseThrow(() -> new Problem("SLURM is not installed here: there is no " + name
                        + (folder.isEmpty() ? " on the path" : " in " + folder)
                        + "; start Shapecode on a login node of the cluster, set the SLURM command folder, or train"
                        + " the study elsewhere."));
    }

    /**
     * Runs it to its end.
     *
     * @param folder where it runs
     * @param patience after which it is killed
     * @return what it printed
     * @throws Failed if it cannot be started, fails, or does not end
     */
    String call(Path folder, Duration patience, List<String> arguments) {
        String name = file.getFileName().toString();
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(arguments);
        try {
            // Unlike a pipe, a file neither fills up nor stays open until the last child has ended.
            Path printed = Files.createTempDirectory(name);
            try {
                return call(command, folder, patience, printed.resolve("out"), printed.resolve("err"));
            } finally {
                AtomicFiles.deleteTree(printed);
            }
        } catch (IOException e) {
            throw new Failed(name, Reason.of(e));
        } catch (InterruptedException e) {
            throw Waiting.interrupted();
        }
    }

    private String call(List<String> command, Path folder, Duration patience, Path out, Path err)
            throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        clean(builder.environment());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Failed(name, "it did not answer within " + patience.toSeconds() + " s");
            }
        } finally {
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        if (process.exitValue() != 0) {
            throw new Failed(name, reason(text(err), process.exitValue()));
        }
        return text(out);
    }

    /** Removes what would change the answers. */
    static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> DEFAULTS.matcher(name).matches());
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String reason(String errors, int code) {
        String text = errors.lines()
                .map(line -> PREFIX.matcher(line.strip()).replaceFirst(""))
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "))
                .replaceFirst("\\.+$", "");
        String cut = text.length() > LONGEST_REASON ? "…" + text.substring(text.length() - LONGEST_REASON) : text;
        return cut.isEmpty() ? "it ended with code " + code : cut;
    }
}
