package org.shapecode.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Csv;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.exchange.numpy.NumpyFile;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRunner;

class StudyExportTest {
    @TempDir
    Path folder;

    @Test
    void isOneTableOfAllRuns() throws IOException {
        Document document = Plugins.find(Preset.class, "disks")
                .orElseThrow()
                .document()
                .single()
                .with("training.steps", 2)
                .with("data.images", 8)
                .with("data.test", 5)
                .with("analyses", List.of("loss"))
                .with("study", Map.of("seeds", List.of(3, 4), "vary", Map.of("training.batch", List.of(2, 4))));
        StudyResult study = new StudyRunner(1, Progress.NONE).run(document, folder.resolve("study"), false);
        Path csv = folder.resolve("study.csv");
        new StudyExport(study, ExportFormat.CSV).write(csv);
        List<List<String>> rows = Csv.parse(Files.readString(csv));
        assertEquals(5, rows.size());
        int loss = rows.get(0).indexOf("loss.test");
        Path npz = folder.resolve("study.npz");
        new StudyExport(study, ExportFormat.NPZ).write(npz);
        try (NumpyFile file = NumpyFile.open(npz)) {
            assertEquals(rows.get(0), file.names());
            assertArrayEquals(new double[][] {{3}, {4}, {3}, {4}}, file.values("seed", 4));
            assertArrayEquals(new double[][] {{2}, {2}, {4}, {4}}, file.values("training.batch", 4));
            double[][] losses = file.values("loss.test", 4);
            for (int i = 0; i < losses.length; i++) {
                assertEquals(Double.parseDouble(rows.get(i + 1).get(loss)), losses[i][0]);
            }
            assertTrue(!file.numbers().containsKey("state"), "a column of texts");
        }
    }
}
