package org.shapecode.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Processes {
    private static final int PATIENCE_SECONDS = 300;

    private Processes() {}

    /**
     * Runs a program without a display.
     *
     * @param folder where it runs
     * @param environment beside ours
     * @return what it wrote to both streams
     * @throws IOException with what it wrote, if it fails or does not end
     */
    static String run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "process", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroy();
        String written = Files.readString(log, StandardCharsets.UTF_8);
        if (!ended || process.exitValue() != 0) {
            throw new IOException(command + (ended ? " failed:\n" : " does not end:\n") + written);
        }
        return written;
    }
}
