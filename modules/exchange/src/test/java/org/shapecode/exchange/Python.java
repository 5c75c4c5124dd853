package org.shapecode.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Python of this machine, for comparisons that are left out where there is none. */
public final class Python {
    private Python() {}

    /** What a program prints; the test is left out without a Python that has the module. */
    public static String run(String module, String... arguments) {
        Optional<String> python = Stream.of("python3", "/usr/bin/python3")
                .filter(each -> output(
                                each,
                                "-c",
                                "import importlib.util, sys;" + "sys.exit(importlib.util.find_spec('" + module
                                        + "') is None)")
                        .isPresent())
                .findFirst();
        Assumptions.assumeTrue(python.isPresent(), "no Python with " + module);
        return output(python.get(), arguments).orElseThrow(() -> new AssertionError(List.of(arguments) + " failed"));
    }

    /** Empty if it fails. */
    private static Optional<String> output(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(text.strip()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
