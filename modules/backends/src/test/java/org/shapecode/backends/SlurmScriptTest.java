package org.shapecode.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.StudyRunner;

/** Settings become a script that a shell and sbatch take, or are refused. */
class SlurmScriptTest {
    private static final Map<String, Object> SETTINGS = Map.of(
            "partition", "short,long",
            "account", "lab",
            "time", "1-12:00:00",
            "per-task", 3,
            "at-once", 5,
            "memory", "3G",
            "modules", List.of("java/17", "git"),
            "options", List.of("--qos=long", "--comment=\"a b\""),
            "program", "/it's here/shapecode-cli");

    @TempDir
    Path folder;

    private static Slurm slurm(Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(Parameters.write(new Slurm()));
        all.putAll(fields);
        return Parameters.read(Slurm.class, all).orThrow("test");
    }

    private String script(Map<String, Object> fields) {
        Document document = FakeSlurm.document(8);
        Path study = folder.resolve("study");
        String script = new StudyRunner(slurm(fields), 1, Progress.NONE, new Control(), (step, trained) -> {})
                .script(document, study);
        assertFalse(Files.exists(study), "nothing is written");
        return script;
    }

    @Test
    void everySettingIsInTheScript() {
        List<String> lines = script(SETTINGS).lines().toList();
        assertEquals("#!/bin/bash -l", lines.get(0));
        for (String each : List.of(
                "#   sbatch --array=1-3%5 on/slurm/1/job.sh",
                "#SBATCH --partition=short,long",
                "#SBATCH --account=lab",
                "#SBATCH --time=1-12:00:00",
                "#SBATCH --mem=3G",
                "#SBATCH --signal=B:USR1@90",
                "#SBATCH --requeue",
                "#SBATCH --qos=long",
                "#SBATCH --comment=\"a b\"",
                "module load java/17 git",
                "here=on/slurm/1")) {
            assertTrue(lines.contains(each), each);
        }
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("#SBATCH --job-name=shapecode-")));
        assertTrue(lines.contains("    '/it'\\''s here/shapecode-cli' train \"${runs[@]}\" &"));
    }

    @Test
    void whatIsNotSetIsLeftToTheCluster() {
        String script = script(Map.of("program", "/bin/shapecode-cli", "memory", ""));
        for (String each : List.of("--partition", "--account", "--time", "--mem", "module", "%5")) {
            assertFalse(script.contains(each), each);
        }
        assertTrue(script.startsWith("#!/bin/bash\n"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aShellUnderstandsIt() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("job.sh"), script(SETTINGS));
        assertEquals(
                0,
                new ProcessBuilder("bash", "-n", file.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
    }

    /** Variables of the one who submits do not count as signals; Java keeps to the memory of its task. */
    @ParameterizedTest
    @CsvSource({"2048, 1024", "400, 256"})
    @DisabledOnOs(OS.WINDOWS)
    void aShellRunsIt(String memory, String heap) throws IOException, InterruptedException {
        Path cli = executable("shapecode-cli", "echo $JDK_JAVA_OPTIONS > java.txt; exit 3");
        executable("scontrol", "touch requeued.txt");
        Files.createDirectories(folder.resolve("on/slurm/1"));
        Files.writeString(folder.resolve("on/slurm/1/tasks.txt"), "runs/seed-1\n");
        Path job = Files.writeString(folder.resolve("job.sh"), script(Map.of("program", cli.toString())));
        ProcessBuilder builder = new ProcessBuilder("bash", job.toString())
                .directory(folder.toFile())
                .inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "again", "yes",
                        "PATH", folder + ":" + System.getenv("PATH"),
                        "SLURM_ARRAY_TASK_ID", "1",
                        "SLURM_ARRAY_JOB_ID", "7",
                        "SLURMD_NODENAME", "n1",
                        "SLURM_MEM_PER_NODE", memory));
        assertEquals(3, builder.start().waitFor());
        assertEquals(
                "-XX:ActiveProcessorCount=1 -Xmx" + heap + "m",
                Files.readString(folder.resolve("java.txt")).strip());
        assertFalse(Files.exists(folder.resolve("requeued.txt")));
    }

    private Path executable(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "partition, two words",
        "account, a;b",
        "memory, 2 GB",
        "time, soon",
        "time, 4",
        "time, 4:59",
        "time, 00:04:59",
    })
    void whatSbatchWouldNotTakeIsRefused(String field, String value) {
        String message =
                assertThrows(Problem.class, () -> slurm(Map.of(field, value))).getMessage();
        assertTrue(message.contains(field) && message.contains(value), message);
    }

    @Test
    void noOptionAddsALineToTheScript() {
        assertThrows(Problem.class, () -> slurm(Map.of("options", List.of("--qos=a\nrm -r x"))));
        assertThrows(Problem.class, () -> slurm(Map.of("options", List.of("rm"))));
        assertThrows(Problem.class, () -> slurm(Map.of("modules", List.of("java; rm -r x"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "90:30", "02:00:00", "1-0", "2-12:30", "7-00:00:00"})
    void timesAsSlurmWritesThem(String time) {
        assertEquals(time, slurm(Map.of("time", time)).time());
    }
}
