package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import javax.swing.event.TableModelEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.RunPhase;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRunner;
import org.shapecode.queue.RunMove;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.workbench.experiment.StudyCell.State;

class StudyGridTest {
    private static final Document STUDY = SampleDocuments.small()
            .with("study.seeds", List.of(1, 2))
            .with("study.vary", Map.of("training.batch", List.of(7, 8)));

    @TempDir
    Path folder;

    private static StudyCell cell(State state, int steps) {
        return new StudyCell("seed 3", Path.of("/runs/seed-3"), state, steps, 30, "");
    }

    private static StudyCells large(int variants, int seeds) {
        return new StudyCells(
                IntStream.range(0, variants).mapToObj(i -> "lambda " + i).toList(),
                LongStream.range(0, seeds).boxed().toList(),
                IntStream.range(0, variants * seeds)
                        .mapToObj(
                                i -> new StudyCell("run " + i, Path.of("/runs/run-" + i), State.NOT_STARTED, 0, 30, ""))
                        .toList());
    }

    @Test
    void rowsAreAsHighAsTheirLabels() throws Exception {
        EventQueue.invokeAndWait(() -> {
            StudyGrid grid = new StudyGrid(cell -> {});
            grid.show(large(3, 3));
            JList<?> labels = Seek.part(grid.component(), JList.class, null);
            labels.setFont(labels.getFont().deriveFont(40f));
            int line = labels.getFontMetrics(labels.getFont()).getHeight();
            assertEquals(line, labels.getFixedCellHeight());
            assertEquals(
                    line,
                    Seek.part(grid.component(), JTable.class, "study-grid").getRowHeight());
        });
    }

    @Test
    void foldersTellTheStatesOfRuns() throws IOException {
        new StudyRunner(1, Progress.NONE).plan(STUDY, folder.resolve("study"));
        StudyResult study = new StudyFolder(folder.resolve("study")).result();
        StudyCells planned = StudyCells.read(study);
        assertEquals(2, planned.variants().size());
        assertEquals(List.of(1L, 2L), planned.seeds());
        assertEquals(4, planned.count(State.NOT_STARTED));
        assertEquals(
                planned.variants().get(0) + ", seed 1: not started",
                planned.at(0, 0).text());

        new StudyRunner(1, Progress.NONE).run(STUDY, folder.resolve("study"), true);
        Path altered = planned.at(0, 1).folder();
        Files.writeString(altered.resolve("codes.csv"), "");
        Path failed = planned.at(1, 0).folder();
        Files.delete(failed.resolve("summary.json"));
        Files.delete(failed.resolve("manifest.json"));
        Files.writeString(failed.resolve("failure.txt"), "Training diverged at step 9.\n");
        Path stopped = planned.at(1, 1).folder();
        Files.delete(stopped.resolve("summary.json"));
        Files.delete(stopped.resolve("manifest.json"));
        StudyCells now = StudyCells.read(study.anew());
        assertEquals(State.DONE, now.at(0, 0).state());
        assertEquals(State.ALTERED, now.at(0, 1).state());
        assertEquals(State.FAILED, now.at(1, 0).state());
        assertTrue(now.at(1, 0).text().endsWith(": failed. Training diverged at step 9."), now.at(1, 0)::text);
        assertEquals(State.STOPPED, now.at(1, 1).state());
        assertEquals("4 runs: 1 stopped, 1 done, 1 failed, 1 altered", StudyGrid.summary(now));
    }

    @Test
    void aCellHasTheCommandsForItsRun() throws Exception {
        List<StudyCell> opened = new ArrayList<>();
        SwingUtilities.invokeAndWait(() -> {
            StudyGrid grid = new StudyGrid(opened::add);
            grid.show(new StudyCells(
                    List.of(""), List.of(3L, 4L), List.of(cell(State.NOT_STARTED, 0), cell(State.DONE, 30))));
            JFrame window = new JFrame();
            window.add(grid.component());
            window.setSize(400, 200);
            window.setVisible(true);
            JTable table = Seek.part(grid.component(), JTable.class, "study-grid");
            assertFalse(open(table, 0).getComponent(0).isEnabled(), "it has no folder yet");
            JPopupMenu menu = open(table, 1);
            assertTrue(menu.getComponent(0).isEnabled());
            ((JMenuItem) menu.getComponent(0)).doClick();
            assertEquals(menu.getComponentCount(), byKey(table).getComponentCount());
            window.dispose();
        });
        assertEquals(List.of(cell(State.DONE, 30)), opened);
    }

    /** Opens the menu of a seed with the mouse. */
    private static JPopupMenu open(JTable table, int column) {
        Rectangle cell = table.getCellRect(0, column, false);
        table.dispatchEvent(new MouseEvent(
                table, MouseEvent.MOUSE_PRESSED, 0, 0, cell.x + 5, cell.y + 5, 1, true, MouseEvent.BUTTON3));
        assertEquals(column, table.getSelectedColumn());
        return shown();
    }

    private static JPopupMenu byKey(JTable table) {
        SwingUtilities.processKeyBindings(new KeyEvent(
                table, KeyEvent.KEY_PRESSED, 0, InputEvent.SHIFT_DOWN_MASK, KeyEvent.VK_F10, KeyEvent.CHAR_UNDEFINED));
        return shown();
    }

    private static JPopupMenu shown() {
        JPopupMenu menu = (JPopupMenu) MenuSelectionManager.defaultManager().getSelectedPath()[0];
        MenuSelectionManager.defaultManager().clearSelectedPath();
        return menu;
    }

    @Test
    void whatTheJobWasToldComesBeforeTheFolder() {
        StudyCell open = cell(State.NOT_STARTED, 0);
        assertEquals(
                State.QUEUED, open.after(new RunMove(RunPhase.QUEUED, 0), null).state());
        RunMove trains = new RunMove(RunPhase.TRAINING, 20);
        StudyCell training = open.after(trains, null);
        assertEquals("seed 3: training, step 20 of 30", training.text());
        assertEquals(2.0 / 3, training.share());
        RunMove ended = new RunMove(RunPhase.ENDED, 30);
        assertEquals(State.TRAINING, open.after(ended, trains).state(), "the folder was read before it ended");
        StudyCell lost = open.after(ended, ended);
        assertEquals(State.LOST, lost.state());
        assertTrue(lost.text().contains("Resume the study"), lost.text());
        assertEquals(State.DONE, cell(State.DONE, 30).after(ended, ended).state());
        assertTrue(open.isBehind(ended));
        assertFalse(cell(State.DONE, 30).isBehind(ended));
    }

    @Test
    void theSummaryCounts() {
        assertEquals("1 run: 1 not started", StudyGrid.summary(large(1, 1)));
    }

    @Test
    void noRowIsCutAboveAHorizontalScrollBar() throws Exception {
        JFrame[] window = new JFrame[1];
        StudyGrid[] grid = new StudyGrid[1];
        EventQueue.invokeAndWait(() -> {
            grid[0] = new StudyGrid(cell -> {});
            grid[0].show(large(6, 40));
            window[0] = new JFrame();
            window[0].add(grid[0].component(), BorderLayout.NORTH);
            window[0].setSize(400, 500);
            window[0].setVisible(true);
        });
        try {
            JScrollPane scroll = Seek.part(grid[0].component(), JScrollPane.class, "study-grid-scroll");
            Seek.await(
                    "a horizontal scroll bar alone",
                    () -> scroll.getHorizontalScrollBar().isVisible()
                            && !scroll.getVerticalScrollBar().isVisible());
            EventQueue.invokeAndWait(() -> assertTrue(scroll.getViewport().getHeight()
                    >= scroll.getViewport().getView().getHeight()));
        } finally {
            EventQueue.invokeAndWait(window[0]::dispose);
        }
    }

    @Test
    void onlyCellsThatDifferArePaintedAgain() {
        StudyGrid.Model model = new StudyGrid.Model();
        StudyCells cells = large(30, 32);
        assertTrue(model.show(cells));
        List<TableModelEvent> events = new ArrayList<>();
        model.addTableModelListener(events::add);
        assertFalse(model.show(cells.after(Map.of("run-33", new RunMove(RunPhase.TRAINING, 5)), Map.of())));
        assertEquals(1, events.size());
        assertEquals(1, events.get(0).getFirstRow());
        assertEquals(1, events.get(0).getLastRow());
        assertEquals(1, events.get(0).getColumn());
    }

    @Test
    void aCellOpensItsRunByMouseAndKeyboard() throws Exception {
        List<StudyCell> opened = new ArrayList<>();
        SwingUtilities.invokeAndWait(() -> {
            StudyGrid grid = new StudyGrid(opened::add);
            grid.show(large(3, 4));
            JTable table = Seek.part(grid.component(), JTable.class, "study-grid");
            table.changeSelection(2, 1, false, false);
            Object enter =
                    table.getInputMap(JTable.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).get(KeyStroke.getKeyStroke("ENTER"));
            table.getActionMap().get(enter).actionPerformed(null);
            JLabel count = Seek.part(grid.component(), JLabel.class, "count-not-started");
            assertEquals("12 not started", count.getText());
            assertNull(Seek.part(grid.component(), JLabel.class, "count-lost"));
            assertEquals("12 runs: 12 not started", table.getAccessibleContext().getAccessibleDescription());
            assertEquals(
                    "run 9: not started",
                    table.prepareRenderer(table.getCellRenderer(2, 1), 2, 1)
                            .getAccessibleContext()
                            .getAccessibleName());
        });
        assertEquals(List.of("run-9"), opened.stream().map(StudyCell::name).toList());
    }

    @Test
    void onlyTheLeftButtonOpensARun() throws Exception {
        List<StudyCell> opened = new ArrayList<>();
        SwingUtilities.invokeAndWait(() -> {
            StudyGrid grid = new StudyGrid(opened::add);
            grid.show(large(3, 4));
            JTable table = Seek.part(grid.component(), JTable.class, "study-grid");
            for (int button : new int[] {MouseEvent.BUTTON3, MouseEvent.BUTTON2, MouseEvent.BUTTON1}) {
                MouseEvent click = new MouseEvent(table, MouseEvent.MOUSE_CLICKED, 0, 0, 2, 2, 2, 2, 1, false, button);
                Stream.of(table.getMouseListeners()).forEach(each -> each.mouseClicked(click));
                assertEquals(button == MouseEvent.BUTTON1 ? 1 : 0, opened.size());
            }
        });
    }

    /** The states can be told apart without their colours, also in the small cells of a large study. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.9})
    void statesDifferInShape(double trained) {
        Set<String> shapes = new HashSet<>();
        for (State state : State.values()) {
            StudyCellIcon icon = new StudyCellIcon(15);
            // A stopped run is filled as far as one that is training.
            icon.show(state, state == State.TRAINING || state == State.STOPPED ? trained : 0);
            BufferedImage image = new BufferedImage(15, 15, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 15, 15);
            icon.paintIcon(new JLabel(), graphics, 0, 0);
            graphics.dispose();
            shapes.add(shape(image));
        }
        assertEquals(State.values().length, shapes.size());
    }

    /** Where an image differs from the pixel above, whatever the colours are. */
    private static String shape(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, 15, 15, null, 0, 15);
        boolean[] edges = new boolean[pixels.length];
        for (int i = 15; i < pixels.length; i++) {
            edges[i] = Math.abs(luminance(pixels[i]) - luminance(pixels[i - 15])) > 25;
        }
        return Arrays.toString(edges);
    }

    private static double luminance(int rgb) {
        Color colour = new Color(rgb);
        return Stream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
                .mapToInt(Integer::intValue)
                .average()
                .orElseThrow();
    }
}
