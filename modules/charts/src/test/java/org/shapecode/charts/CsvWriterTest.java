package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

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
    void pixelsInColourComeBackByChannel() {
        ImageGrid.Picture picture = new ImageGrid.Picture(2, 1, new float[] {1, 2, 3, 4, 5, 6}, 0, 9);
        ImageGrid grid = new ImageGrid("", List.of(new ImageGrid.Row("input", List.of(picture))), List.of());
        List<List<String>> green =
                select(parse(CsvWriter.write(new Figure("colours", "", List.of(grid)))), "pixel-green", "input");
        assertArrayEquals(new double[] {0, 1}, numbers(green, "x"));
        assertArrayEquals(new double[] {0, 0}, numbers(green, "y"));
        assertArrayEquals(new double[] {3, 4}, numbers(green, "value"));
    }

    @Test
    void numbersOfAGridAndBandsSayWhatTheyAre() {
        ImageGrid grid = Samples.disksGrid(2).of(new ImageGrid.Quantities("radius (px)", "code z1", "weight"));
        List<List<String>> rows = parse(CsvWriter.write(new Figure("disks", "", List.of(grid))));
        assertEquals("x", cell(select(rows, "axis", "radius (px)").get(0), "part"));
        assertEquals("y", cell(select(rows, "axis", "code z1").get(0), "part"));
        assertEquals("color", cell(select(rows, "axis", "weight").get(0), "part"));
        double[] x = {1, 2};
        Plot plot = new Plot(
                "",
                Axis.linear("step"),
                Axis.linear("loss"),
                List.of(),
                List.of(new Spread("a", "quartiles", x, x, x)),
                List.of());
        rows = parse(CsvWriter.write(new Figure("bands", "", List.of(plot))));
        assertEquals("quartiles", cell(select(rows, "spread", "a").get(0), "part"));
    }

    @Test
    void cellsOfAHeatMapComeBackExactly() {
        HeatMap map = Samples.heatMapPanel();
        List<List<String>> rows = parse(CsvWriter.write(Samples.heatMap()));
        List<List<String>> cells = select(rows, "cell", "");
        assertArrayEquals(
                Arrays.stream(map.values()).flatMapToDouble(Arrays::stream).toArray(), numbers(cells, "value"));
        assertEquals(map.columns()[3], Double.parseDouble(cell(cells.get(17 + 3), "x")));
        assertEquals(map.rows()[1], Double.parseDouble(cell(cells.get(17 + 3), "y")));
        List<List<String>> color = select(rows, "axis", "loss per image");
        assertEquals("color", cell(color.get(0), "part"));
        assertArrayEquals(new double[] {map.color().high()}, numbers(color, "high"));
    }

    @Test
    void colouredPointsComeBackExactly() {
        ColorScatter scatter = Samples.colorScatterPanel();
        List<List<String>> points = select(parse(CsvWriter.write(Samples.colorScatter())), "point", "");
        assertArrayEquals(scatter.abscissae(), numbers(points, "x"));
        assertArrayEquals(scatter.ordinates(), numbers(points, "y"));
        assertArrayEquals(scatter.values(), numbers(points, "value"));
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

    /** A spreadsheet would run them; negative numbers stay numbers. */
    @Test
    void noTextIsAFormula() {
        for (String formula : List.of("=1+1", "+a", "-a", "@a", "\ta", "\ra")) {
            Series series = new Series(formula, Series.Style.LINE, new double[] {-1}, new double[] {-2});
            Plot plot = new Plot(formula, Axis.linear(formula), Axis.linear(formula), List.of(series));
            String csv = CsvWriter.write(new Figure("odd", formula, List.of(plot)));
            assertTrue(csv.contains("'" + formula), csv);
            assertFalse(csv.replace("'" + formula, "").contains(formula), csv);
            assertTrue(csv.contains(",-1.0,") || csv.contains(",-1,"), csv);
        }
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
