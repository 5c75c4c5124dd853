package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;

class PositionTableTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new PositionTable();
    }

    @Override
    protected String experiment(String sampling) {
        return OnLines.encoder(16);
    }

    @Test
    void everyVectorOfTheTable() {
        AnalysisResult findings = plugin().analyse(trained(OnLines.byHand(8), 0), Progress.NONE);
        assertEquals(
                Map.of("position-table.exact", 8.0, "position-table.rounded", 8.0, "position-table.largest-error", 0.0),
                findings.numbers());
        List<ImageGrid.Row> rows =
                ((ImageGrid) findings.figures().get(0).panels().get(0)).rows();
        assertEquals(
                List.of("x", "u1", "u2", "u3"),
                rows.stream().map(ImageGrid.Row::label).toList());
        float[][] first = {
            {2, 0, 0, 0},
            {1, 1, 0, 0},
            {0, 2, 0, 0},
            {0, 1, 1, 0},
            {0, 0, 2, 0},
            {0, 0, 1, 1},
            {0, 0, 0, 2},
            {0, 0, 0, 1}
        };
        float[][] second = {{4, 0}, {3, 1}, {2, 2}, {1, 3}, {0, 4}, {0, 3}, {0, 2}, {0, 1}};
        for (int a = 0; a < 8; a++) {
            assertArrayEquals(first[a], rows.get(1).pictures().get(a).values());
            assertArrayEquals(second[a], rows.get(2).pictures().get(a).values());
            assertArrayEquals(new float[] {8 - a}, rows.get(3).pictures().get(a).values());
        }
    }

    @Test
    void allPositionsOfALongLine() {
        Map<String, Double> numbers =
                plugin().analyse(trained(OnLines.byHand(256), 0), Progress.NONE).numbers();
        assertEquals(256, numbers.get("position-table.exact"));
    }

    @Test
    void nearlyRightIsNotExact() {
        Trained real = trained(OnLines.encoder(16), 0);
        Trained fake = FakeModel.in(real, row -> 16 - row[0] + (row[0] == 0 ? 0 : row[0] < 4 ? 0.25 : 1), z -> null);
        Map<String, Double> numbers = plugin().analyse(fake, Progress.NONE).numbers();
        assertEquals(1, numbers.get("position-table.exact"));
        assertEquals(4, numbers.get("position-table.rounded"));
        assertEquals(1, numbers.get("position-table.largest-error"));
    }

    @Test
    void picturesAndDecodersAreNotAccepted() {
        Trained decoder = trained(OnLines.decoder(16, "[1, 2, 2, 2]"), 0);
        assertFalse(plugin().accepts(decoder));
        assertEquals("an encoder", plugin().lacks(decoder));
        assertFalse(plugin().accepts(trained("""
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
                """, 0)));
    }
}
