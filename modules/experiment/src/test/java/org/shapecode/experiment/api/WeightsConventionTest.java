package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;

class WeightsConventionTest {
    @TempDir
    Path folder;

    private Run run() {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE).start(Small.document(), folder.resolve("run"));
    }

    @Test
    void standsBesideTheFinalWeights() throws IOException {
        String text = Files.readString(run().files().weights().resolve("README.txt"));
        assertEquals(WeightsConvention.text(), text);
        assertTrue(text.contains("w[o][i][p][q] x[i][r s + p - top][c s + q - left]"));
        assertTrue(text.lines().allMatch(line -> line.length() <= 100), "fits a window");
    }

    /** It may be missing, as in runs of earlier versions, and people may write into it. */
    @Test
    void noResultDependsOnIt() throws IOException {
        Run run = run();
        Path file = run.files().weights().resolve("README.txt");
        Files.writeString(file, "my notes");
        assertEquals(Optional.empty(), run.altered());
        Files.delete(file);
        assertEquals(Optional.empty(), run.altered());
        run.trained(Progress.NONE);
    }
}
