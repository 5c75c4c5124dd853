package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;

/** What does not fit into memory is refused with the figures before anything is made. */
class MemoryTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1024 | 3000     | 12.6 GB | at most 2047 of this size
        1024 | 4097     | 17.2 GB | at most 2047 of this size
        1024 | 10000000 | 41943 GB | at most 2047 of this size
        64   | 10000000 | 164 GB  | at most 524287 of this size
        """)
    void moreThanAnArrayHoldsIsRefused(int size, int images, String needed, String most) {
        Document document = Small.with(
                Map.of("data.size", size, "data.images", images, "data.blur.offsets", 1, "training.steps", 2));
        Path run = folder.resolve("run");
        String said = assertThrows(
                        Problem.class, () -> new Trainer(1, TrainingListener.NONE, Progress.NONE).start(document, run))
                .getMessage();
        assertTrue(said.contains(needed) && said.contains(most) && said.contains("Java has"), said);
        assertTrue(said.contains("fewer images") && said.contains("smaller images"), said);
        assertFalse(Files.exists(run));
    }

    @Test
    void moreThanJavaHasIsRefusedWithBothFigures() {
        Memory memory = Memory.of(
                Small.with(Map.of("data.size", 256, "data.images", 5000)).experiment(), 2);
        assertEquals(5000 * (256 * 256 * 4L + 32), memory.training());
        assertEquals(12 * (3 * 256 * 256 * 4L + 32), memory.test(), "images, outputs and one more of the analyses");
        memory.require(1, 2_000_000_000);
        String said = assertThrows(Problem.class, () -> memory.require(1, 1_000_000_000))
                .getMessage();
        assertTrue(said.startsWith("The run needs 1.4 GB of memory (training images 1.3 GB, "), said);
        assertTrue(said.contains("but Java has 1.0 GB; use fewer images, smaller images, or a larger -Xmx"), said);
        String two = assertThrows(Problem.class, () -> memory.require(2, 2_000_000_000))
                .getMessage();
        assertTrue(two.contains("2 runs at the same time need 2.8 GB") && two.contains("--threads"), two);
    }

    @Test
    void theNetworkAndItsBatchCount() {
        Document wide = Small.with(Map.of("model.depths", List.of(112, 112, 112, 1), "data.size", 1024));
        Document narrow = Small.with(Map.of("data.size", 1024));
        String said = assertThrows(
                        Problem.class, () -> Memory.of(wide.experiment(), 1).require(1, 4_000_000_000L))
                .getMessage();
        assertTrue(said.matches("The run needs \\d\\.\\d GB .* model \\d\\.\\d GB\\), but Java has 4.0 GB.*"), said);
        Document penalised = wide.with("regularisers", List.of("contractive"));
        String network = assertThrows(Problem.class, () -> Memory.of(penalised.experiment(), 1))
                .getMessage();
        assertTrue(network.contains("the network is too large"), network);
        long model = Memory.of(narrow.experiment(), 1).model();
        assertTrue(model > 100_000_000 && model < 2_000_000_000, "" + model);
        assertEquals(
                1.5,
                (double) Memory.of(narrow.experiment(), 2).model() / model,
                0.01,
                "each thread has a workspace of its own, views another one");
    }
}
