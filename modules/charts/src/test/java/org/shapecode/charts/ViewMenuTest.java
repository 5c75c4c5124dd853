package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

class ViewMenuTest {
    private final ViewState state = new ViewState();

    @Test
    void hasEveryWayOut() throws Exception {
        on(Samples.hole());
        SwingUtilities.invokeAndWait(() -> {
            List<String> texts =
                    items(new FigureView()).map(AbstractButton::getText).toList();
            assertEquals(
                    List.of(
                            "Reset View",
                            "Logarithmic X Axis",
                            "Logarithmic Y Axis",
                            "Smoothing",
                            "Series",
                            "Copy Image",
                            "Copy Data",
                            "Save as SVG\u2026",
                            "Save as PDF\u2026",
                            "Save as PNG\u2026",
                            "Save Data as CSV\u2026",
                            "Save for Paper\u2026"),
                    texts);
            assertEquals(
                    texts.size(),
                    items(new FigureView())
                            .map(AbstractButton::getMnemonic)
                            .distinct()
                            .count());
        });
    }

    @Test
    void axesChangeKind() throws Exception {
        on(Samples.hole());
        SwingUtilities.invokeAndWait(() -> {
            assertTrue(item("Logarithmic Y Axis").orElseThrow().isSelected());
            assertFalse(item("Logarithmic X Axis").orElseThrow().isSelected());
            item("Logarithmic Y Axis").orElseThrow().doClick(0);
            assertTrue(state.views.get(0).flipY());
            assertFalse(state.views.get(0).flipX());
        });
    }

    @Test
    void aHiddenSeriesIsNotSeenAndNotWritten() throws Exception {
        on(Samples.hole());
        SwingUtilities.invokeAndWait(() -> {
            JMenu series = (JMenu) item("Series").orElseThrow();
            String name = series.getItem(0).getText();
            series.getItem(0).doClick(0);
            assertEquals(Set.of(name), state.views.get(0).hidden());
            Drawing seen = new Drawing(state.figure, state.theme, new FigureSize(600, 400), state.views);
            assertFalse(CsvWriter.write(seen.visible()).contains(name));
            assertTrue(item("Reset View").orElseThrow().isEnabled());
            assertFalse(((JMenu) item("Series").orElseThrow()).getItem(0).isSelected());
        });
    }

    @Test
    void linesAreSmoothedOverTheRawOnes() throws Exception {
        on(Samples.loss());
        SwingUtilities.invokeAndWait(() -> {
            ((JMenu) item("Smoothing").orElseThrow()).getItem(3).doClick(0);
            assertEquals(Smoothing.MUCH, state.views.get(0).smoothing());
        });
    }

    @Test
    void aHeatMapHasAxesButNoSeries() throws Exception {
        on(Samples.heatMap());
        SwingUtilities.invokeAndWait(() -> {
            assertTrue(item("Logarithmic X Axis").isPresent());
            assertTrue(item("Series").isEmpty());
            assertTrue(item("Smoothing").isEmpty());
            press(new FigureView(), "typed +");
            assertTrue(state.views.get(0).isPart());
        });
    }

    @Test
    void picturesHaveNoAxes() throws Exception {
        on(Samples.disks());
        SwingUtilities.invokeAndWait(() -> assertTrue(item("Logarithmic X Axis").isEmpty()));
    }

    @Test
    void showAllIsForWhatIsZoomed() throws Exception {
        on(Samples.hole());
        SwingUtilities.invokeAndWait(() -> {
            assertFalse(item("Reset View").orElseThrow().isEnabled());
            press(new FigureView(), "typed +");
            assertTrue(item("Reset View").orElseThrow().isEnabled());
        });
    }

    @Test
    void keysZoomPanAndGoHome() throws Exception {
        on(Samples.hole());
        SwingUtilities.invokeAndWait(() -> {
            FigureView view = new FigureView();
            double whole = state.plot(0).orElseThrow().x().getUpperBound();
            press(view, "typed +");
            assertTrue(state.views.get(0).x().getUpperBound() < whole);
            press(view, "HOME");
            assertFalse(state.views.get(0).isPart());
            press(view, "RIGHT");
            assertTrue(state.views.get(0).x().getUpperBound() > whole);
        });
    }

    @Test
    void anotherFigureForgetsTheZoomButNewNumbersDoNot() {
        on(Samples.hole());
        state.views.set(0, state.views.get(0).flippedX());
        state.adopt(Samples.hole());
        assertTrue(state.views.get(0).flipX());
        state.adopt(Samples.loss());
        assertFalse(state.views.get(0).flipX());
        state.adopt(Samples.panels());
        assertEquals(4, state.views.size());
    }

    @Test
    void theNameOfASeriesIsNeverHtml() throws Exception {
        String evil = "<html><img src='http://127.0.0.1/a'>";
        double[] some = {1, 2};
        on(new Figure(
                "a",
                "A",
                List.of(new Plot(
                        "",
                        Axis.linear("x"),
                        Axis.linear("y"),
                        List.of(
                                new Series(evil, Series.Style.LINE, some, some),
                                new Series("b", Series.Style.LINE, some, some))))));
        SwingUtilities.invokeAndWait(() -> {
            JMenuItem item = ((JMenu) item("Series").orElseThrow()).getItem(0);
            assertTrue(item.getText().endsWith(evil), item.getText());
            assertFalse(BasicHTML.isHTMLString(item.getText()), item.getText());
            item.doClick(0);
        });
        assertEquals(Set.of(evil), state.views.get(0).hidden());
    }

    private void on(Figure figure) {
        state.theme = Samples.light();
        state.adopt(figure);
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Drawing drawing = new Drawing(figure, state.theme, new FigureSize(600, 400), state.views);
        state.panels = drawing.draw(image.createGraphics());
    }

    private void press(FigureView view, String key) {
        ViewInput.install(view, state);
        Object name = view.getInputMap().get(KeyStroke.getKeyStroke(key));
        view.getActionMap().get(name).actionPerformed(null);
    }

    private Optional<AbstractButton> item(String text) {
        return items(new FigureView())
                .filter(item -> item.getText().equals(text))
                .findFirst();
    }

    private Stream<AbstractButton> items(FigureView view) {
        return Arrays.stream(ViewMenu.create(view, state).getComponents())
                .filter(JMenuItem.class::isInstance)
                .map(AbstractButton.class::cast);
    }
}
