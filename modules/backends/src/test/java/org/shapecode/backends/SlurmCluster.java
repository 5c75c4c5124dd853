package org.shapecode.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.plugin.Parameters;

/**
 * A real SLURM on this computer's loopback device: a controller and two emulated nodes of two cores each, without accounting.
 * Started before the tests of a class, and stopped after them with all that it ran. Skips the tests if SLURM is not installed.
 */
final class SlurmCluster implements BeforeAllCallback, AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PROGRAMS = List.of("sbatch", "squeue", "scontrol", "scancel", "sinfo");
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin");

    private final List<Process> daemons = new ArrayList<>();
    private final Thread end = new Thread(this::kill);
    private Path folder;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Assumptions.assumeTrue(
                Stream.of("slurmctld", "slurmd", "sbatch").allMatch(each -> Files.exists(installed(each))),
                "SLURM is not installed (Debian: slurmctld, slurmd and slurm-client), so it is not tested");
        folder = Files.createTempDirectory("slurm");
        Runtime.getRuntime().addShutdownHook(end);
        Files.createDirectories(folder.resolve("state"));
        Files.createDirectories(folder.resolve("workers"));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.writeString(configuration(), configurationText());
        for (String each : PROGRAMS) {
            script(bin.resolve(each), "SLURM_CONF='" + configuration() + "' exec " + installed(each) + " \"$@\"");
        }
        String java = String.join("' '", CommandLineProcess.command());
        // Its process id is that of Java.
        script(
                program(),
                "echo $$ > '" + folder.resolve("workers") + "'/$SLURM_ARRAY_JOB_ID-$SLURM_ARRAY_TASK_ID\n"
                        + "OMP_NUM_THREADS=1 exec '" + java + "' \"$@\"");
        start("slurmctld");
        start("slurmd", "-N", "n1");
        start("slurmd", "-N", "n2");
        await("nodes", () -> call("sinfo", "-h", "-o", "%T %D").strip().equals("idle 2"));
    }

    private static Path installed(String name) {
        return FOLDERS.stream()
                .map(each -> Path.of(each, name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of(FOLDERS.get(0), name));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        file.toFile().setExecutable(true);
    }

    private Path configuration() {
        return folder.resolve("slurm.conf");
    }

    private String configurationText() throws IOException {
        String host = output(new ProcessBuilder("uname", "-n")).strip();
        return """
                ClusterName=test
                SlurmctldHost=%1$s(127.0.0.1)
                SlurmctldPort=%2$d
                CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
                SlurmUser=%6$s
                SlurmdUser=%6$s
                AuthType=auth/none
                AuthInfo=cred_expire=5
                CredType=cred/none
                StateSaveLocation=%5$s/state
                SlurmdSpoolDir=%5$s/spool-%%n
                SlurmctldPidFile=%5$s/slurmctld.pid
                SlurmdPidFile=%5$s/slurmd-%%n.pid
                ProctrackType=proctrack/linuxproc
                TaskPlugin=task/none
                SwitchType=switch/none
                MpiDefault=none
                SelectType=select/cons_res
                SelectTypeParameters=CR_Core
                JobAcctGatherType=jobacct_gather/none
                AccountingStorageType=accounting_storage/none
                SlurmdParameters=config_overrides
                SchedulerParameters=sched_min_interval=0
                ReturnToService=2
                MinJobAge=2
                KillWait=5
                NodeName=n1 NodeHostname=%1$s NodeAddr=127.0.0.1 Port=%3$d CPUs=2 RealMemory=2000
                NodeName=n2 NodeHostname=%1$s NodeAddr=127.0.0.1 Port=%4$d CPUs=2 RealMemory=2000
                PartitionName=test Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
                """.formatted(host, freePort(), freePort(), freePort(), folder, System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void start(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(installed(name).toString(), "-D", "-f", configuration().toString()));
        command.addAll(List.of(arguments));
        daemons.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + daemons.size() + ".log").toFile())
                .start());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (folder != null) {
            call("scancel", "--me");
            await("the end of all jobs", () -> call("squeue", "-h").isBlank());
            kill();
            Runtime.getRuntime().removeShutdownHook(end);
            AtomicFiles.deleteTree(folder);
        }
    }

    private void kill() {
        try {
            for (int i = daemons.size() - 1; i >= 0; i--) {
                Process daemon = daemons.get(i);
                daemon.destroy();
                if (!daemon.waitFor(20, TimeUnit.SECONDS)) {
                    daemon.destroyForcibly().waitFor();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A condition that can be asked with exceptions. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    static void await(String what, Condition condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(condition::holds);
    }

    /** The backend for this cluster, with some of its fields. */
    Slurm backend(Map<String, Object> fields) {
        Map<String, Object> all = Parameters.write(new Slurm());
        all.putAll(Map.of(
                "memory",
                "600M",
                "program",
                program().toString(),
                "commands",
                folder.resolve("bin").toString()));
        all.putAll(fields);
        return Parameters.read(Slurm.class, all).orThrow("test");
    }

    private Path program() {
        return folder.resolve("shapecode-cli");
    }

    /** Runs one of SLURM's programs. */
    String call(String name, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("bin").resolve(name).toString()));
        command.addAll(List.of(arguments));
        return output(new ProcessBuilder(command));
    }

    private static String output(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(0, process.waitFor(), () -> String.join(" ", builder.command()) + ": " + printed);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return printed;
    }

    /** The process that trains for a task. */
    ProcessHandle worker(String job, int task) {
        Path file = folder.resolve("workers").resolve(String.format(Locale.ROOT, "%s-%d", job, task));
        await("worker of task " + task, () -> Files.exists(file) && Files.size(file) > 0);
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
