package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Series.Style;

class FigureFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void namesTheFileByTheFigure(FigureFormat format) throws IOException {
        Path file = FigureFiles.write(Samples.loss(), format, folder);
        assertEquals(folder.resolve("loss." + format.extension()), file);
        assertTrue(Files.size(file) > 1000);
        assertEquals(List.of(file), files());
    }

    @ParameterizedTest
    @EnumSource
    void sameFigureSameBytes(FigureFormat format) throws IOException {
        byte[] first = Files.readAllBytes(FigureFiles.write(Samples.panels(), format, folder));
        byte[] second = Files.readAllBytes(FigureFiles.write(Samples.panels(), format, folder));
        assertArrayEquals(first, second);
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeWrittenLeavesNothing(FigureFormat format) {
        Path missing = folder.resolve("missing");
        assertThrows(IOException.class, () -> FigureFiles.write(Samples.loss(), format, missing));
        assertTrue(Files.notExists(missing));
    }

    @ParameterizedTest
    @EnumSource
    void oddFiguresAreWritten(FigureFormat format) throws IOException {
        double nan = Double.NaN;
        double infinity = Double.POSITIVE_INFINITY;
        double[] three = {1, 2, 3};
        List<Figure> figures = List.of(
                Samples.plot(Style.LINE, new double[0], new double[0]),
                Samples.plot(Style.POINTS, new double[] {4}, new double[] {-2}),
                Samples.plot(Style.DASHED, new double[] {4}, new double[] {0}),
                Samples.plot(Style.LINE, three, new double[] {nan, nan, nan}),
                Samples.plot(Style.LINE, three, new double[] {1, nan, infinity}),
                Samples.plot(Style.LINE, three, new double[] {-1e308, 0, 1e308}),
                Samples.plot(Axis.log("x"), Axis.log("y"), Style.LINE, new double[] {-1, 0, 1}, three),
                Samples.plot(Axis.log("x"), Axis.log("y"), Style.POINTS, three, new double[] {0, -1, nan}),
                Samples.plot(Axis.linear("x"), Axis.log("y"), Style.LINE, three, new double[] {1e-300, 1, 1e280}),
                Samples.heatMap(),
                Samples.colours(),
                Samples.colorScatter(),
                new Figure("no-cells", "", List.of(heatMap(Axis.linear("value"), nan))),
                new Figure("one-cell", "", List.of(heatMap(Axis.log("value"), 4))),
                new Figure("no-colours", "", List.of(heatMap(Axis.log("value"), -1))),
                new Figure("no-pictures", "", List.of(new ImageGrid("", List.of(), List.of("a")))));
        for (Figure figure : figures) {
            assertTrue(Files.size(FigureFiles.write(figure, format, folder)) > 0);
        }
    }

    @Test
    void lettersThatTheFontLacksAreDrawn() throws IOException {
        Figure figure =
                Samples.plot(Axis.linear("\u534A\u5F84"), Axis.linear("y"), Style.LINE, new double[1], new double[1]);
        assertEquals(
                Font.SANS_SERIF,
                Fonts.covering(ChartTheme.paper(), figure).font().getName());
        assertTrue(Files.size(FigureFiles.write(figure, FigureFormat.PDF, folder)) > 0);
    }

    private static HeatMap heatMap(Axis color, double value) {
        return new HeatMap(
                "", Axis.log("x"), Axis.linear("y"), color, new double[] {1}, new double[] {0}, new double[][] {{value}
                });
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
