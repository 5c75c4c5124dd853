package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Holes;

/** The outline of the cells of a heat map that are inside a hole, along their edges. */
final class CellOutline {
    private final double[] columns;
    private final double[] rows;
    private final double[][] heldOut;
    private final List<Double> x = new ArrayList<>();
    private final List<Double> y = new ArrayList<>();

    private CellOutline(HeatMap map, double[][] heldOut) {
        columns = map.columnEdges();
        rows = map.rowEdges();
        this.heldOut = heldOut;
    }

    /**
     * The outline, of no curve without a hole.
     *
     * @param heldOut the share of the images of each cell that are inside a hole; a cell is if it is 1
     */
    static List<Series> of(HeatMap map, double[][] heldOut) {
        CellOutline outline = new CellOutline(map, heldOut);
        for (int row = 0; row < heldOut.length; row++) {
            for (int column = 0; column < heldOut[row].length; column++) {
                outline.cell(row, column);
            }
        }
        double[] across = outline.x.stream().mapToDouble(each -> each).toArray();
        double[] up = outline.y.stream().mapToDouble(each -> each).toArray();
        return across.length == 0 ? List.of() : List.of(new Series(Holes.LABEL, Series.Style.LINE, across, up));
    }

    private void cell(int row, int column) {
        if (isInside(row, column)) {
            edge(isInside(row - 1, column), column, row, column + 1, row);
            edge(isInside(row + 1, column), column, row + 1, column + 1, row + 1);
            edge(isInside(row, column - 1), column, row, column, row + 1);
            edge(isInside(row, column + 1), column + 1, row, column + 1, row + 1);
        }
    }

    private void edge(boolean inner, int fromColumn, int fromRow, int toColumn, int toRow) {
        if (!inner) {
            x.addAll(List.of(columns[fromColumn], columns[toColumn], Double.NaN));
            y.addAll(List.of(rows[fromRow], rows[toRow], Double.NaN));
        }
    }

    private boolean isInside(int row, int column) {
        return row >= 0
                && row < heldOut.length
                && column >= 0
                && column < heldOut[row].length
                && heldOut[row][column] == 1;
    }
}
