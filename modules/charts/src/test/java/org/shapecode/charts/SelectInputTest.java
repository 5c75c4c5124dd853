package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shapecode.charts.SelectedImagesTest.set;

import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Images;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

/** The input on a panel that has been drawn, without a window. */
class SelectInputTest {
    private static final int CTRL = InputEvent.CTRL_DOWN_MASK;

    private final SelectedImages selection = new SelectedImages();
    private final ViewState state = new ViewState();
    private final FigureView view = new FigureView();

    @BeforeEach
    void install() {
        state.theme = Samples.light();
        SelectInput.install(view, state);
        ViewInput.install(view, state);
    }

    /** Points at (1, 1), (2, 2) and (3, 3), which show the images 20, none, and 10. */
    private static Plot plot() {
        double[] places = {1, 2, 3};
        Series series = new Series("z", Series.Style.POINTS, places, places).showing(Images.of(20, -1, 10));
        return new Plot("", Axis.linear("x"), Axis.linear("y"), List.of(series));
    }

    private void show(Panel panel) {
        state.adopt(new Figure("figure", "Figure", List.of(panel)));
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Drawing drawing = new Drawing(state.figure, state.theme, new FigureSize(600, 400), state.views);
        state.panels = drawing.draw(image.createGraphics());
        state.selection = selection;
    }

    private Point at(double x, double y) {
        PanelGeometry.OfPlot plot = state.plot(0).orElseThrow();
        return new Point((int) Math.round(plot.toX(x)), (int) Math.round(plot.toY(y)));
    }

    private void drag(Point from, Point to, int modifiers, int clicks) {
        mouse(MouseEvent.MOUSE_PRESSED, from, modifiers, clicks);
        if (!from.equals(to)) {
            mouse(MouseEvent.MOUSE_DRAGGED, to, modifiers, clicks);
        }
        mouse(MouseEvent.MOUSE_RELEASED, to, modifiers, clicks);
    }

    private void mouse(int id, Point at, int modifiers, int clicks) {
        view.dispatchEvent(new MouseEvent(
                view, id, 0, modifiers | InputEvent.BUTTON1_DOWN_MASK, at.x, at.y, clicks, false, MouseEvent.BUTTON1));
    }

    private void click(Point at, int modifiers) {
        drag(at, at, modifiers, 1);
    }

    @Test
    void aClickSelectsTheImageThere() {
        show(plot());
        click(at(1, 1), 0);
        assertEquals(set(20), selection.get());
        click(at(3, 3), 0);
        assertEquals(set(10), selection.get());
        click(at(1, 1), CTRL);
        assertEquals(set(10, 20), selection.get());
        click(at(3, 3), CTRL);
        assertEquals(set(20), selection.get());
    }

    @Test
    void aClickBesideAllImagesSelectsNone() {
        show(plot());
        click(at(1, 1), 0);
        click(at(2, 2), 0);
        assertTrue(selection.isEmpty(), "a point that shows no image");
        click(at(1, 1), 0);
        click(at(1, 1), InputEvent.SHIFT_DOWN_MASK);
        assertEquals(set(20), selection.get(), "Shift pans");
    }

    @Test
    void aDragWithCtrlAddsAndDoesNotZoom() {
        show(plot());
        click(at(1, 1), 0);
        drag(at(2.5, 2.5), new Point(at(3, 3).x + 4, at(3, 3).y - 4), CTRL, 1);
        assertEquals(set(10, 20), selection.get());
        assertFalse(state.views.get(0).isPart());
        drag(at(1.5, 1.5), at(2.5, 2.5), 0, 1);
        assertEquals(set(10, 20), selection.get(), "a plain drag only zooms");
        assertTrue(state.views.get(0).isPart());
    }

    @Test
    void aDoubleClickKeepsTheSelection() {
        show(plot());
        click(at(1, 1), 0);
        click(at(2, 2), 0);
        drag(at(2, 2), at(2, 2), 0, 2);
        assertEquals(set(20), selection.get());
    }

    @Test
    void keysStepThroughTheImagesAndClear() {
        show(plot());
        Action next = view.getActionMap().get(KeyStroke.getKeyStroke('n'));
        Action previous = view.getActionMap().get(KeyStroke.getKeyStroke('p'));
        Action clear = view.getActionMap().get(KeyStroke.getKeyStroke("ESCAPE"));
        assertFalse(clear.isEnabled(), "others may use the key");
        for (int image : new int[] {10, 20, 10}) {
            next.actionPerformed(null);
            assertEquals(set(image), selection.get());
        }
        previous.actionPerformed(null);
        assertEquals(set(20), selection.get(), "from the first to the last");
        clear.actionPerformed(null);
        assertTrue(selection.isEmpty());
        previous.actionPerformed(null);
        assertEquals(set(20), selection.get());
    }

    @Test
    void cellsOfAHeatMapSelectAllTheirImages() {
        HeatMap map = Samples.heatMapPanel();
        int[][] images = new int[17 * 13][];
        for (int i = 0; i < images.length; i++) {
            images[i] = new int[] {i, 1000 + i};
        }
        show(map.showing(new Images(images)));
        click(at(map.columns()[3], map.rows()[2]), 0);
        assertEquals(set(37, 1037), selection.get());
        Rectangle2D mark =
                new ImagePlaces(state.panels.get(0)).marks(set(37)).get(0).getBounds2D();
        assertTrue(mark.contains(at(map.columns()[3], map.rows()[2])));
        assertEquals(state.plot(0).orElseThrow().toX(map.columnEdges()[3]), mark.getX(), 1e-6);
    }

    @Test
    void picturesAreSelected() {
        ImageGrid grid = Samples.disksGrid(9);
        List<ImageGrid.Row> rows = grid.rows().stream()
                .map(row -> row.showing(Images.of(0, 2, 4, 6, 8, 10, 12, 14, 16)))
                .toList();
        show(new ImageGrid("", rows, List.of()));
        Rectangle2D second =
                ((PanelGeometry.OfGrid) state.panels.get(0)).cells().get(1).area();
        click(new Point((int) second.getCenterX(), (int) second.getCenterY()), 0);
        assertEquals(set(2), selection.get());
        assertEquals(2, new ImagePlaces(state.panels.get(0)).marks(set(2)).size(), "in both rows");
    }

    @Test
    void withoutImagesThereIsNothingToSelect() {
        show(Samples.codePlot());
        assertFalse(state.selects(0));
        drag(at(200, 0), at(900, -1), CTRL, 1);
        assertTrue(state.views.get(0).isPart(), "Ctrl zooms as before");
        assertEquals("", state.hint(at(200, 0)));
    }

    @Test
    void theToolTipTellsWhatAClickSelects() {
        show(plot());
        assertEquals("Test image 21: click to select, Ctrl+drag to select several", state.hint(at(1, 1)));
        assertEquals("", state.hint(at(2, 2)));
        state.selection = null;
        assertEquals("", state.hint(at(1, 1)));
    }
}
