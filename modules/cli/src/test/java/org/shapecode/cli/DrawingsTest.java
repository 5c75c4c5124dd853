package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.charts.FigureFiles;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

class DrawingsTest {
    @TempDir
    Path folder;

    private static Figure figure(String id) {
        Series line = new Series("line", Series.Style.LINE, new double[] {0, 1, 2}, new double[] {1, 3, 2});
        return new Figure(id, "A line", List.of(new Plot("", Axis.linear("x"), Axis.linear("y"), List.of(line))));
    }

    @Test
    void aFigureDrawnAheadHasTheSameFile() throws IOException {
        Figure begun = figure("begun");
        Figure late = figure("late");
        Drawings drawings = new Drawings();
        drawings.begin(begun);
        for (Figure each : List.of(begun, late)) {
            byte[] usual = Files.readAllBytes(FigureFiles.write(each, FigureFormat.SVG, folder));
            Path file = drawings.write(each, Files.createDirectories(folder.resolve("ahead")));
            assertEquals(each.id() + ".svg", file.getFileName().toString());
            assertArrayEquals(usual, Files.readAllBytes(file));
        }
    }

    @Test
    void aFolderThatIsMissingIsToldWhenTheFigureIsWritten() {
        Figure figure = figure("begun");
        Drawings drawings = new Drawings();
        drawings.begin(figure);
        assertThrows(IOException.class, () -> drawings.write(figure, folder.resolve("none")));
    }
}
