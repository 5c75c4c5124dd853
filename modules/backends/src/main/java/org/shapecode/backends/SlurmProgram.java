package org.shapecode.backends;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * A program of SLURM, such as {@code squeue}.
 *
 * @param file its path
 */
record SlurmProgram(Path file) {
    private static final int LONGEST_REASON = 300;

    /** How SLURM's programs begin a line about an error: {@code sbatch: error: }. */
    private static final Pattern PREFIX = Pattern.compile("^\\w+( error)?: (error: )?");

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
                        + "; start Shapecode on a login node of the cluster, set the folder of SLURM's commands, or train"
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
            Process process =
                    new ProcessBuilder(command).directory(folder.toFile()).start();
            process.getOutputStream().close();
            CompletableFuture<String> out = text(process.getInputStream());
            CompletableFuture<String> err = text(process.getErrorStream());
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new Failed(name, "it did not answer within " + patience.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new Failed(name, reason(err.join(), process.exitValue()));
            }
            return out.join();
        } catch (IOException e) {
            throw new Failed(name, Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted; the study can be resumed.");
        }
    }

    private static CompletableFuture<String> text(InputStream in) {
        return CompletableFuture.supplyAsync(() -> {
            try (in) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
