package org.shapecode.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs that have children of their own, as where a site wraps SLURM's in scripts. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class SlurmProgramTest {
    @TempDir
    Path folder;

    private String call(Duration patience, String script) throws IOException {
        Path file = Files.writeString(folder.resolve("squeue"), "#!/bin/sh\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return new SlurmProgram(file).call(folder, patience, List.of());
    }

    private ProcessHandle child() throws IOException {
        long pid = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        return ProcessHandle.of(pid).orElse(null);
    }

    @Test
    void aChildThatStaysDoesNotHoldTheAnswerBack() throws IOException {
        try {
            assertEquals("7\n", call(Duration.ofSeconds(50), "sleep 100 & echo $! > child; echo 7"));
        } finally {
            child().destroyForcibly();
        }
    }

    @Test
    void allEndWhenPatienceDoes() throws Exception {
        SlurmProgram.Failed failed = assertThrows(
                SlurmProgram.Failed.class, () -> call(Duration.ofSeconds(2), "sleep 100 & echo $! > child; wait"));
        assertEquals("it did not answer within 2 s", failed.reason());
        assertTrue(failed.isSilence());
        ProcessHandle child = child();
        if (child != null) {
            child.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void moreThanAPipeHoldsIsRead() throws IOException {
        assertEquals(
                200_000,
                call(Duration.ofSeconds(50), "head -c 200000 /dev/zero >&2; head -c 200000 /dev/zero")
                        .length());
    }

    @Test
    void settingsOfTheUserDoNotChangeAnswers() {
        Map<String, String> environment = new HashMap<>(
                Map.of("SQUEUE_PARTITION", "gpu", "SCANCEL_INTERACTIVE", "true", "SBATCH_ACCOUNT", "lab"));
        SlurmProgram.clean(environment);
        assertEquals(Map.of("SBATCH_ACCOUNT", "lab"), environment);
    }
}
