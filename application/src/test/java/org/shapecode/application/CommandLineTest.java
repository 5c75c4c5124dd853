package org.shapecode.application;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Runs the command line of the assembled application as a user would, without a display. */
public class CommandLineTest {

    /** Holds what a process writes, and is its home and folder for temporary files. */
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Map<String, String> environment = new HashMap<>();

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

    /** A module that the platform leaves out without a word, because its file is truncated, is named; others are not. */
    @Test
    public void truncatedModuleNamed() throws Exception {
        assertEquals(0, run("list"));
        assertEquals("", written("err"));
        install(jar -> Files.writeString(jar, "PK"));
        assertEquals(0, run("list"));
        String error = written("err");
        assertTrue(error, error.startsWith("The module com.ring cannot be used: its file "));
        assertTrue(error, error.contains("com-ring.jar is damaged or truncated; reinstall or uninstall it."));
        assertEquals(error, 1, error.lines().count());
    }

    /** Modules of the desktop are there for a module of the user's that needs them. */
    @Test
    public void modulesOfTheDesktopOnDemand() throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("OpenIDE-Module", "com.ring");
        manifest.getMainAttributes().putValue("OpenIDE-Module-Specification-Version", "1.0");
        manifest.getMainAttributes().putValue("OpenIDE-Module-Module-Dependencies", "org.shapecode.workbench");
        install(jar -> new JarOutputStream(Files.newOutputStream(jar), manifest).close());
        environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + file("classes"));
        assertEquals(0, run("list"));
        assertFalse(written("err"), written("err").contains("com.ring"));
        assertTrue(Files.readString(file("classes").toPath()).contains(" org.shapecode.toolkit."));
    }

    /** Writes the file of a module. */
    private interface Content {
        void write(Path jar) throws IOException;
    }

    private void install(Content content) throws IOException {
        Path user = folder.getRoot().toPath().resolve(".shapecode").resolve(System.getProperty("application.version"));
        Path record = user.resolve("config/Modules/com-ring.xml");
        Path jar = user.resolve("modules/com-ring.jar");
        Files.createDirectories(record.getParent());
        Files.createDirectories(jar.getParent());
        content.write(jar);
        Files.writeString(record, """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE module PUBLIC "-//NetBeans//DTD Module Status 1.0//EN"
                    "http://www.netbeans.org/dtds/module-status-1_0.dtd">
                <module name="com.ring">
                    <param name="autoload">false</param>
                    <param name="eager">false</param>
                    <param name="enabled">true</param>
                    <param name="jar">modules/com-ring.jar</param>
                    <param name="reloadable">false</param>
                </module>
                """);
    }

    /** A run that is paused and continued from outside, as a batch system does, ends with its own code. */
    @Test
    public void stoppedAndContinued() throws Exception {
        Process process = start(disks(200));
        await(process, () -> file("run/metrics.csv").exists());
        signal("STOP", process);
        signal("CONT", process);
        assertEquals(0, exitCode(process));
        assertTrue(written("err"), file("run/summary.json").exists());
        assertEquals(List.of(), leftovers());
    }

    /** No part of it trains on, and the next start deletes what it left. */
    @Test
    public void killed() throws Exception {
        Process process = start(disks(1_000_000));
        await(process, () -> file("run/metrics.csv").exists());
        List<ProcessHandle> java = process.toHandle().descendants().toList();
        process.destroyForcibly();
        assertEquals(128 + 9, exitCode(process));
        for (ProcessHandle each : java) {
            each.onExit().get(60, TimeUnit.SECONDS);
        }
        assertEquals(1, leftovers().size());
        assertEquals(0, run("--version"));
        assertEquals(List.of(), leftovers());
    }

    /**
     * Told to end, it saves, says so, and leaves nothing. Ctrl-C takes the same way, but a process that was started in the
     * background of a script ignores it, and so would this one if the tests run there.
     */
    @Test
    public void interrupted() throws Exception {
        Process process = start(disks(1_000_000));
        await(process, () -> file("run/metrics.csv").exists());
        signal("TERM", process);
        assertEquals(128 + 15, exitCode(process));
        assertTrue(written("err"), written("err").strip().endsWith("the run can be resumed."));
        assertEquals(List.of(), leftovers());
    }

    /** Starting DL4J would take as long as a short training, and starting the desktop half as long as a list. */
    @Test
    public void neitherDl4jNorTheDesktopIsStarted() throws Exception {
        environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + file("classes"));
        assertEquals(0, run("run", "disks", "--out", file("run").getPath(), "--steps", "1"));
        List<String> classes = Files.readAllLines(file("classes").toPath());
        assertTrue(classes.stream().anyMatch(line -> line.contains("org.shapecode.network.engine.")));
        assertEquals(
                List.of(),
                classes.stream()
                        .filter(line -> line.matches(
                                ".* org\\.(nd4j|netbeans\\.modules\\.autoupdate|shapecode\\.toolkit)\\..*"))
                        .toList());
    }

    /** The first training leaves its classes to the next processes, which start without them if they are damaged. */
    @Test
    public void classesAreShared() throws Exception {
        assertEquals(0, run("list"));
        String listed = written("out");
        assertEquals(0, run(disks(1)));
        assertEquals(0, run("list"));
        Path cache = folder.getRoot().toPath().resolve(".cache/shapecode");
        Path archive;
        try (Stream<Path> found = Files.walk(cache)) {
            List<Path> archives =
                    found.filter(path -> path.endsWith("classes.jsa")).toList();
            assertEquals(1, archives.size());
            archive = archives.get(0);
        }
        assertTrue(archive.toString(), archive.getParent().toString().matches(".*/cli-\\d+"));
        environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + file("classes"));
        assertEquals(0, run("list"));
        assertTrue(Files.readString(file("classes").toPath())
                .contains("org.shapecode.cli.Root source: shared objects file (top)"));
        environment.clear();
        byte[] whole = Files.readAllBytes(archive);
        assertTrue(archive.toFile().setWritable(true));
        for (byte[] damaged : List.of(changed(whole), Arrays.copyOf(whole, whole.length / 2), new byte[0])) {
            Files.createDirectories(archive.getParent());
            Files.write(archive, damaged);
            assertEquals(0, run("list"));
            assertEquals("", written("err"));
            assertEquals(listed, written("out"));
        }
    }

    /** Without a folder for it, nothing is shared, and nothing is said. */
    @Test
    public void cacheCannotBeWritten() throws Exception {
        assertTrue(file(".cache").createNewFile());
        assertEquals(0, run(disks(1)));
        assertTrue(written("err"), written("err").startsWith("Encoder: "));
        assertEquals(0, run("list"));
        assertEquals("", written("err"));
        assertEquals(List.of(), leftovers());
    }

    /** A run without what takes longest, many images and analyses. */
    private String[] disks(int steps) {
        return new String[] {
            "run",
            "disks",
            "--out",
            file("run").getPath(),
            "--steps",
            Integer.toString(steps),
            "--set",
            "data.images=300",
            "--set",
            "analyses=[]"
        };
    }

    private static byte[] changed(byte[] whole) {
        byte[] changed = whole.clone();
        for (int i = 5000; i < changed.length; i += 100_000) {
            changed[i] ^= 1;
        }
        return changed;
    }

    /** What belongs to a process that lives, or to another host, is kept. */
    @Test
    public void foldersOfOthers() throws Exception {
        String host = new String(new ProcessBuilder("uname", "-n")
                        .start()
                        .getInputStream()
                        .readAllBytes())
                .strip()
                .replaceAll("[^A-Za-z0-9]", "-");
        assertTrue(file("shapecode-cli." + host + "." + ProcessHandle.current().pid() + ".alive")
                .mkdir());
        assertTrue(file("shapecode-cli.elsewhere.99999999.dead").mkdir());
        assertTrue(file("shapecode-cli." + host + ".99999999.dead").mkdir());
        assertEquals(0, run("--version"));
        assertEquals(2, leftovers().size());
    }

    private List<String> leftovers() {
        return List.of(folder.getRoot().list((dir, name) -> name.startsWith("shapecode-cli")));
    }

    /** A small Debian has the shell's own kill only. */
    private static void signal(String name, Process process) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                        .start()
                        .waitFor());
    }

    private void await(Process process, Callable<Boolean> condition) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> condition.call() || !process.isAlive());
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        return exitCode(start(arguments));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("all.clusters") + "/bin/shapecode-cli");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().remove("DISPLAY");
        builder.environment().put("HOME", folder.getRoot().getPath());
        builder.environment().put("TMPDIR", folder.getRoot().getPath());
        builder.redirectOutput(file("out")).redirectError(file("err"));
        return builder.start();
    }

    private static int exitCode(Process process) throws InterruptedException {
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
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
