package org.shapecode.application;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Runs the command line of the assembled application as a user would, without a display. */
public class CommandLineTest {

    /** Holds what a process writes, and is its home and folder for temporary files. */
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    /** Help is ours, not the platform's, and leaves nothing behind. */
    @Test
    public void helpOnTheOutput() throws Exception {
        assertEquals(0, run("--help"));
        assertTrue(written("out"), written("out").startsWith("Usage: shapecode-cli"));
        assertEquals("", written("err"));
        assertEquals(0, folder.getRoot().list((dir, name) -> name.startsWith("shapecode-cli")).length);
    }

    /** Each argument arrives as it was typed, and misuse is one sentence and code 2. */
    @Test
    public void argumentsUntouched() throws Exception {
        assertEquals(2, run("two words", "ü*", "--userdir", ""));
        String error = written("err");
        assertTrue(error, error.contains("'two words', 'ü*', '--userdir', ''"));
        assertEquals(error, 1, error.lines().count());
        assertEquals("", written("out"));
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("all.clusters") + "/bin/shapecode-cli");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().put("HOME", folder.getRoot().getPath());
        builder.environment().put("TMPDIR", folder.getRoot().getPath());
        builder.redirectOutput(file("out")).redirectError(file("err"));
        Process process = builder.start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroy();
        assertTrue("still running", ended);
        return process.exitValue();
    }

    private String written(String stream) throws IOException {
        return Files.readString(file(stream).toPath(), StandardCharsets.UTF_8);
    }

    private File file(String name) {
        return new File(folder.getRoot(), name);
    }
}
