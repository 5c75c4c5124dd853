package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

class CsvWriterTest {
    private static final List<String> COLUMNS =
            List.of("panel", "kind", "name", "part", "x", "y", "low", "high", "value");
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\n]*))(,|\n)");

    @Test
    void seriesComeBackExactly() {
        List<List<String>> rows = parse(CsvWriter.write(Samples.hole()));
        Series series = Samples.holePlot().series().get(1);
        List<List<String>> points = select(rows, "series", "penalty on weights");
        assertArrayEquals(series.x(), numbers(points, "x"));
        assertArrayEquals(series.y(), numbers(points, "y"));
    }

    @Test
    void spreadsAndIntervalsComeBackExactly() {
        List<List<String>> rows = parse(CsvWriter.write(Samples.hole()));
        List<List<String>> spread = select(rows, "spread", "no regulariser");
        assertArrayEquals(Samples.holePlot().spreads().get(0).low(), numbers(spread, "low"));
        assertArrayEquals(Samples.holePlot().spreads().get(0).high(), numbers(spread, "high"));
        List<List<String>> hole = select(rows, "interval", "hole in the training data");
        assertArrayEquals(new double[] {12}, numbers(hole, "low"));
        assertArrayEquals(new double[] {18}, numbers(hole, "high"));
    }

    @Test
    void pixelsComeBackExactly() {
        ImageGrid grid = Samples.disksGrid(2);
        List<List<String>> rows = parse(CsvWriter.write(new Figure("disks", "", List.of(grid))));
        List<List<String>> pixels = select(rows, "pixel", "output").stream()
                .filter(row -> cell(row, "part").equals("r = 5.5"))
                .toList();
        float[] expected = grid.rows().get(1).pictures().get(1).values();
        assertEquals(expected.length, pixels.size());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], Float.parseFloat(cell(pixels.get(i), "value")));
            assertEquals(i % 64, Integer.parseInt(cell(pixels.get(i), "x")));
            assertEquals(i / 64, Integer.parseInt(cell(pixels.get(i), "y")));
        }
    }

    @Test
    void axesAndPanelsAreNamed() {
        List<List<String>> rows = parse(CsvWriter.write(Samples.panels()));
        assertEquals(1, select(rows, "axis", "area of the disk (px²)").size());
        assertEquals("2", cell(select(rows, "series", "fit").get(0), "panel"));
    }

    @Test
    void namesWithCommasAndQuotesSurvive() {
        String name = "loss, \"smoothed\"";
        Plot plot = new Plot(
                "",
                Axis.linear("x, y\nz"),
                Axis.linear("y"),
                List.of(new Series(name, Series.Style.LINE, new double[] {1}, new double[] {Double.NaN})));
        List<List<String>> rows = parse(CsvWriter.write(new Figure("odd", "", List.of(plot))));
        assertEquals("NaN", cell(select(rows, "series", name).get(0), "y"));
        assertEquals(1, select(rows, "axis", "x, y\nz").size());
    }

    @Test
    void everyRowHasEveryColumn() {
        List<List<String>> rows = parse(CsvWriter.write(Samples.panels()));
        assertEquals(COLUMNS, rows.get(0));
        assertTrue(rows.stream().allMatch(row -> row.size() == COLUMNS.size()));
    }

    private static List<List<String>> select(List<List<String>> rows, String kind, String name) {
        return rows.stream()
                .filter(row ->
                        cell(row, "kind").equals(kind) && cell(row, "name").equals(name))
                .toList();
    }

    private static double[] numbers(List<List<String>> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(cell(row, column)))
                .toArray();
    }

    private static String cell(List<String> row, String column) {
        return row.get(COLUMNS.indexOf(column));
    }

    private static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        Matcher matcher = CELL.matcher(csv);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            row.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
            if (matcher.group(3).equals("\n")) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        return rows;
    }
}
