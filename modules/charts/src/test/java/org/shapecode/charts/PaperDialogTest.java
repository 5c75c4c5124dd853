package org.shapecode.charts;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Utilities;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

class PaperDialogTest {
    private final Preferences last = Preferences.userRoot().node("shapecode-test-" + UUID.randomUUID());

    @AfterEach
    void forget() throws Exception {
        last.removeNode();
    }

    private static Drawing seen() {
        PanelView view = new PanelView(null, null, false, true, Smoothing.MORE, Set.of("x"));
        ChartTheme theme = Samples.dark().with(PictureColors.VIRIDIS);
        return new Drawing(Samples.loss(), theme, new FigureSize(900, 700), List.of(view));
    }

    private static Drawing seen(Figure figure) {
        return new Drawing(figure, Samples.dark(), new FigureSize(900, 700), List.of());
    }

    private PaperSetup usual() {
        return PaperSetup.of(Samples.loss(), last);
    }

    private PaperDialog dialog(int current, Drawing... drawings) {
        return new PaperDialog(named(drawings), current, last);
    }

    private static List<PaperExport.Named> named(Drawing... drawings) {
        return Stream.of(drawings)
                .map(each -> new PaperExport.Named("Run 1", each))
                .toList();
    }

    private static <C extends Component> C find(Container parent, String name, Class<C> type) {
        return all(parent)
                .filter(each -> name.equals(each.getName()))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Container parent) {
        return Stream.of(parent.getComponents())
                .flatMap(each ->
                        Stream.concat(Stream.of(each), each instanceof Container inner ? all(inner) : Stream.empty()));
    }

    @Test
    void paperIsLightInMillimetresAndPoints() {
        Drawing printed = new PaperSetup(120, 160, 70, "Serif", 10, true, true, 300, FigureFormat.PDF).of(seen());
        assertFalse(printed.theme().isDark());
        assertEquals(120, printed.size().widthMillimetres(), 1e-9);
        assertEquals(70, printed.size().heightMillimetres(), 1e-9);
        assertEquals(10, printed.theme().font().getSize2D() * 72 / 96, 1e-4);
        assertEquals("Serif", printed.theme().font().getName());
        assertTrue(printed.theme().lettered() && printed.theme().latex());
    }

    @Test
    void whatIsSeenIsPrinted() {
        Drawing printed = usual().of(seen());
        assertEquals(seen().views(), printed.views());
        assertEquals(PictureColors.VIRIDIS, printed.theme().pictures());
    }

    @Test
    void theHeightFollowsTheWidth() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            PaperDialog dialog = dialog(0, seen());
            assertEquals(usual(), dialog.answer().setup());
            find(dialog.component(), "paper-width", JSpinner.class).setValue(170.0);
            assertTrue(dialog.answer().setup().height() > 1.5 * usual().height());
            assertEquals(170, dialog.answer().setup().width(Samples.loss()));
        });
    }

    @Test
    void chosenSizesStay() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            PaperDialog dialog = dialog(0, seen(), seen(Samples.panels()));
            JSpinner height = find(dialog.component(), "paper-height", JSpinner.class);
            height.setValue(60.0);
            find(dialog.component(), "paper-width", JSpinner.class).setValue(120.0);
            assertEquals(60.0, height.getValue());
            find(dialog.component(), "paper-figures", JComboBox.class).setSelectedIndex(1);
            assertEquals(60, dialog.answer().setup().height());
            assertEquals(120, dialog.answer().setup().columnWidth());
        });
    }

    /** Each kind of figure has its own width, and a field that has no effect is disabled. */
    @Test
    void figuresThatSpanThePageHaveTheirOwnWidth() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            PaperDialog dialog = dialog(-1, seen(), seen(Samples.panels()));
            JSpinner column = find(dialog.component(), "paper-width", JSpinner.class);
            JSpinner full = find(dialog.component(), "paper-full-width", JSpinner.class);
            assertEquals(List.of(85.0, 175.0), List.of(column.getValue(), full.getValue()));
            assertTrue(column.isEnabled() && full.isEnabled());
            full.setValue(150.0);
            PaperSetup setup = dialog.answer().setup();
            assertEquals(85, setup.width(Samples.loss()));
            assertEquals(150, setup.width(Samples.panels()));
            Map<Path, Drawing> files = PaperExport.files(Path.of(""), named(seen(), seen(Samples.panels())), setup);
            assertEquals(
                    List.of(85L, 150L),
                    files.values().stream()
                            .map(each -> Math.round(each.size().widthMillimetres()))
                            .toList());
            JComboBox<?> figures = find(dialog.component(), "paper-figures", JComboBox.class);
            figures.setSelectedIndex(0);
            assertTrue(column.isEnabled() && !full.isEnabled());
            figures.setSelectedIndex(1);
            assertTrue(full.isEnabled() && !column.isEnabled());
            assertTrue(find(
                            dialog(-1, seen(Samples.panels()), seen(Samples.panels()))
                                    .component(),
                            "paper-full-width",
                            JSpinner.class)
                    .isEnabled());
        });
    }

    @Test
    void theButtonsThatTurnPagesStayInPlace() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            Figure longer = new Figure(
                    "long",
                    "A much longer title than ".repeat(9),
                    Samples.loss().panels());
            PaperDialog dialog = dialog(-1, seen(), seen(longer));
            JButton next = find(dialog.component(), "paper-next", JButton.class);
            JButton previous = find(dialog.component(), "paper-previous", JButton.class);
            List<Rectangle> before = places(dialog, previous, next);
            next.doClick();
            assertEquals(before, places(dialog, previous, next));
        });
    }

    private static List<Rectangle> places(PaperDialog dialog, Component... parts) {
        dialog.component().setSize(800, 500);
        Stream.concat(Stream.of(dialog.component()), all(dialog.component())).forEach(Component::doLayout);
        return Stream.of(parts).map(Component::getBounds).toList();
    }

    @Test
    void ofAllFiguresEachCanBePreviewed() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            PaperDialog dialog = dialog(-1, seen(), seen(Samples.panels()));
            JLabel page = find(dialog.component(), "paper-page", JLabel.class);
            assertEquals(Samples.loss().title() + " (1 of 2)", page.getText());
            JButton next = find(dialog.component(), "paper-next", JButton.class);
            next.doClick();
            assertEquals(Samples.panels().title() + " (2 of 2)", page.getText());
            assertEquals(
                    dialog.answer().setup().at(Samples.panels()).height(),
                    find(dialog.component(), "paper-height", JSpinner.class).getValue(),
                    "that of the figure in the preview");
            next.doClick();
            assertEquals(Samples.loss().title() + " (1 of 2)", page.getText());
            JComboBox<?> figures = find(dialog.component(), "paper-figures", JComboBox.class);
            figures.setSelectedIndex(0);
            next.doClick();
            assertEquals(1, figures.getSelectedIndex(), "the next one is chosen");
            assertFalse(find(dialog(0, seen()).component(), "paper-next", JButton.class)
                    .getParent()
                    .isVisible());
        });
    }

    @Test
    void noFigureIsProposedHigherThanAPage() {
        List<Panel> rows = Collections.nCopies(40, Samples.loss().panels().get(0));
        assertEquals(225, PaperSetup.of(new Figure("high", "", rows), last).height());
    }

    /** A reader of an article cannot enlarge it to see the rest. */
    @Test
    void aLegendThatTakesHalfOfTheFigureIsWhole() throws Exception {
        List<Series> curves = IntStream.range(0, 6)
                .mapToObj(i -> new Series(
                        "half width " + i + " px, half height 14 px",
                        Series.Style.LINE,
                        new double[] {0, 1},
                        new double[] {0, i}))
                .toList();
        Plot plot = new Plot("", Axis.linear("x"), Axis.linear("y"), curves);
        for (List<Panel> panels : List.of(List.<Panel>of(plot), List.<Panel>of(plot, plot))) {
            PaperSetup setup = new PaperSetup(85, 85, 60, Fonts.FAMILY, 8, false, false, 300, FigureFormat.SVG);
            Drawing drawing = setup.of(seen(new Figure("f", "", panels)));
            String svg = new String(FigureFiles.bytes(drawing, 1, FigureFormat.SVG), "UTF-8");
            assertTrue(svg.contains("half width 5 px"), svg);
        }
    }

    /** With a large font, it is wider than some screens. */
    @Test
    void theWindowFitsOnTheScreen() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            PaperDialog dialog = dialog(0, seen());
            Rectangle screen = Utilities.getUsableScreenBounds();
            dialog.component().setPreferredSize(new Dimension(2 * screen.width, 2 * screen.height));
            JDialog window = PaperDialog.window(null, new JOptionPane(dialog.component()));
            assertTrue(screen.contains(window.getBounds()), () -> window.getBounds() + " on " + screen);
            window.dispose();
        });
    }

    @Test
    void sizesBeyondTheLimitsBecomeTheLimits() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            PaperDialog dialog = dialog(0, seen());
            JSpinner width = find(dialog.component(), "paper-width", JSpinner.class);
            width.setValue(5.0);
            assertEquals(20.0, width.getValue());
            assertEquals(20, dialog.answer().setup().columnWidth());
        });
    }

    @Test
    void theLastSetupIsKept() {
        PaperSetup chosen = new PaperSetup(120, 160, 70, "Serif", 10, true, true, 600, FigureFormat.PNG);
        chosen.keep(last);
        assertEquals(chosen.at(Samples.loss()), usual());
        assertEquals(160, PaperSetup.of(Samples.panels(), last).width(Samples.panels()), "of its own kind");
    }

    @Test
    void bitmapsFitIntoMemory() throws Exception {
        PaperSetup large = new PaperSetup(400, 400, 400, Fonts.FAMILY, 8, false, false, 1200, FigureFormat.PNG);
        assertEquals(635, large.possibleDpi(Samples.loss()));
        double pixels = Math.pow(large.of(seen()).size().width() * large.scale(Samples.loss()), 2);
        assertEquals(100e6, pixels, 1);
        PaperSetup page = new PaperSetup(175, 175, 200, Fonts.FAMILY, 8, false, false, 1200, FigureFormat.PNG);
        assertEquals(1200, page.possibleDpi(Samples.loss()));
        SwingUtilities.invokeAndWait(() -> {
            PaperDialog dialog = dialog(0, seen());
            JLabel limit = find(dialog.component(), "paper-limit", JLabel.class);
            find(dialog.component(), "paper-dpi", JSpinner.class).setValue(1200.0);
            find(dialog.component(), "paper-width", JSpinner.class).setValue(400.0);
            find(dialog.component(), "paper-height", JSpinner.class).setValue(400.0);
            assertFalse(limit.isVisible(), "a PDF has no pixels");
            find(dialog.component(), "paper-format", JComboBox.class).setSelectedItem(FigureFormat.PNG);
            assertTrue(limit.isVisible());
            assertEquals("Limited to 635 dpi (100 megapixels)", limit.getText());
        });
    }

    /** It takes seconds on a machine with many fonts, in which no figure would move. */
    @Test
    void chartsAreDrawnWhileFontsAreListed() throws Exception {
        CountDownLatch drawn = new CountDownLatch(1);
        Renderer.execute(() -> {
            try {
                drawn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        PaperDialog[] dialog = new PaperDialog[1];
        SwingUtilities.invokeAndWait(() -> dialog[0] = dialog(0, seen()));
        JComboBox<?> family = find(dialog[0].component(), "paper-family", JComboBox.class);
        try {
            await("the fonts").until(() -> family.getItemCount() > 1);
        } finally {
            drawn.countDown();
        }
    }

    @Test
    void thePreviewShowsWhatIsSaved() throws Exception {
        PaperDialog[] dialog = new PaperDialog[1];
        Drawing seen = seen(Samples.panels());
        SwingUtilities.invokeAndWait(() -> {
            dialog[0] = dialog(0, seen);
            paint(dialog[0]);
            find(dialog[0].component(), "paper-points", JSpinner.class).setValue(12.0);
            paint(dialog[0]);
        });
        PaperPreview preview = find(dialog[0].component(), "paper-preview", PaperPreview.class);
        await("the newest drawing").until(() -> {
            Renderer.Picture shown = preview.shown();
            return shown != null
                    && shown.request()
                            .drawing()
                            .equals(dialog[0].answer().setup().of(seen));
        });
    }

    private static void paint(PaperDialog dialog) {
        PaperPreview preview = find(dialog.component(), "paper-preview", PaperPreview.class);
        preview.setSize(preview.getPreferredSize());
        preview.paint(new BufferedImage(440, 340, BufferedImage.TYPE_INT_RGB).createGraphics());
    }

    @Test
    void severalPanelsGetLetters() throws Exception {
        Drawing plain = seen(Samples.panels());
        PaperSetup lettered = new PaperSetup(85, 175, 120, Fonts.FAMILY, 8, true, false, 300, FigureFormat.SVG);
        String svg = new String(FigureFiles.bytes(lettered.of(plain), 1, FigureFormat.SVG), "UTF-8");
        assertTrue(svg.contains(">(c)<") && svg.contains(">(d)<"), svg);
        assertFalse(new String(FigureFiles.bytes(lettered.of(seen()), 1, FigureFormat.SVG), "UTF-8").contains(">(a)<"));
    }

    @Test
    void allFiguresOfAPageAreSavedAtOnce(@TempDir Path folder) throws Exception {
        List<FigureView> views = List.of(new FigureView(), new FigureView(), new FigureView());
        SwingUtilities.invokeAndWait(() -> {
            JViewport page = new JViewport();
            JPanel panel = new JPanel();
            page.setView(panel);
            views.forEach(panel::add);
            views.get(0).setFigure(Samples.loss());
            views.get(2).setFigure(Samples.disks());
        });
        await("the figures")
                .until(() -> views.get(0).hasFigure() && views.get(2).hasFigure());
        SwingUtilities.invokeAndWait(() -> {
            assertEquals(List.of(views.get(0), views.get(2)), PaperExport.beside(views.get(2)));
            PaperDialog dialog = dialog(1, seen(), seen(Samples.disks()));
            assertFalse(dialog.answer().all());
            assertEquals(1, dialog.answer().figure());
            find(dialog.component(), "paper-figures", JComboBox.class).setSelectedIndex(2);
            assertTrue(dialog.answer().all());
            assertFalse(find(dialog.component(), "paper-height", JSpinner.class).isEnabled());
        });
        PaperSetup setup = new PaperSetup(85, 175, 60, Fonts.FAMILY, 8, false, false, 144, FigureFormat.PNG);
        List<PaperExport.Named> drawings = named(seen(), seen(Samples.disks()), seen());
        PaperExport.write(PaperExport.files(folder.resolve("new"), drawings, setup), setup);
        String title = Exports.fileName("Run 1", Samples.loss(), FigureFormat.PNG);
        BufferedImage first = ImageIO.read(folder.resolve("new").resolve(title).toFile());
        assertEquals(85 / 25.4 * 144, first.getWidth(), 1);
        Path second = folder.resolve("new").resolve(title.replace(".png", "-2.png"));
        assertEquals(first.getHeight(), ImageIO.read(second.toFile()).getHeight());
    }
}
