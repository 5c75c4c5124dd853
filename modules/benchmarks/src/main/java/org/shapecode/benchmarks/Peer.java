package org.shapecode.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same training step in PyTorch, in a process of its own.
 *
 * @param network "disks", the paper's disk autoencoder with batches of 300, or "authors", that of its authors' program with
 *     batches of 64
 */
record Peer(String network, int threads) {
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    /**
     * The result.
     *
     * @param milliseconds per step, median
     */
    record Result(String version, double milliseconds) {}

    /**
     * Measures.
     *
     * @param seconds length of one of about ten rounds
     * @return empty if no Python on this machine has PyTorch
     * @throws IllegalStateException if the peer fails
     */
    Optional<Result> measure(double seconds) {
        return python().map(python -> run(python, seconds));
    }

    /** The first Python that has PyTorch. */
    static Optional<String> python() {
        return PYTHONS.stream()
                .filter(python -> output(List.of(python, "-c", "import torch")).isPresent())
                .findFirst();
    }

    private Result run(String python, double seconds) {
        Path script = script();
        try {
            List<String> command =
                    List.of(python, script.toString(), network, Integer.toString(threads), Double.toString(seconds));
            String[] words = output(command)
                    .orElseThrow(() -> new IllegalStateException("The PyTorch peer failed"))
                    .strip()
                    .split(" ");
            return new Result(words[0], Double.parseDouble(words[1]));
        } finally {
            script.toFile().delete();
        }
    }

    private static Path script() {
        try (InputStream in = Peer.class.getResourceAsStream("peer.py")) {
            Path script = Files.createTempFile("peer", ".py");
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program prints; empty if it cannot be started or fails. */
    private static Optional<String> output(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            tune(builder.environment());
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** PyTorch allocates all activations anew in each step; glibc would return them to the system and fetch them again. */
    private static void tune(Map<String, String> environment) {
        environment.put("MALLOC_MMAP_MAX_", "0");
        environment.put("MALLOC_TRIM_THRESHOLD_", "8589934592");
        environment.put("MALLOC_TOP_PAD_", "268435456");
        // One thread a process is a rule for Deeplearning4j; the script sets its own number.
        environment.remove("OMP_NUM_THREADS");
        if (Machine.lanes() < 16) {
            environment.put("ATEN_CPU_CAPABILITY", "avx2");
            environment.put("ONEDNN_MAX_CPU_ISA", "AVX2");
        }
    }
}
