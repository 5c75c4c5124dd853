package org.shapecode.runs;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.prefs.BackingStoreException;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollBar;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JToolBar;
import javax.swing.MenuSelectionManager;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.util.NbPreferences;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;
import org.shapecode.toolkit.Seek;

class RunsWindowTest {
    @BeforeEach
    @AfterEach
    void forget() throws BackingStoreException {
        NbPreferences.forModule(RunsWindow.class).clear();
    }

    @Test
    void aClickOnAnEmptyTableDoesNothing() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JTable table = Seek.part(new RunsWindow(), JTable.class, null);
            assertEquals(0, table.getRowCount());
            MouseListener[] listeners = table.getMouseListeners();
            assertTrue(listeners.length > 0);
            for (MouseListener each : listeners) {
                each.mouseClicked(new MouseEvent(table, MouseEvent.MOUSE_CLICKED, 0, 0, 5, 5, 2, false));
            }
        });
    }

    @Test
    void whichStudiesAreExpandedIsRemembered() throws Exception {
        RunRow study = new RunRow(
                Path.of("/runs/study").toAbsolutePath(),
                Run.State.DONE,
                true,
                Map.of("name", "Study", "state", "done"),
                Map.of(),
                Map.of(),
                Notes.NONE);
        EventQueue.invokeAndWait(() -> {
            RunsTable table = Seek.part(new RunsWindow(), RunsTable.class, null);
            table.setExpanded(study, true);
            RunsModel again = (RunsModel)
                    Seek.part(new RunsWindow(), RunsTable.class, null).getModel();
            assertTrue(again.isExpanded(study));
            table.setExpanded(study, false);
            RunsModel last = (RunsModel)
                    Seek.part(new RunsWindow(), RunsTable.class, null).getModel();
            assertFalse(last.isExpanded(study));
        });
    }

    @Test
    void theFirstColumnsTellWhenAndHowLongAndWhatDiffers() throws Exception {
        EventQueue.invokeAndWait(() -> assertTrue(
                titles(new RunsWindow()).containsAll(List.of("Started", "Duration", "Differs")),
                () -> titles(new RunsWindow()).toString()));
    }

    /** The next start makes the window afresh. */
    @Test
    void columnsTheirOrderAndTheirWidthsAreRemembered() throws Exception {
        onWindow(new Dimension(1000, 400), window -> {
            choose(window, "Duration", false);
            choose(window, "Step", true);
            window.validate();
            RunsTable table = table(window);
            int before = width(window, "State");
            Rectangle state = table.getTableHeader().getHeaderRect(0);
            drag(table.getTableHeader(), state.x + state.width - 1, 45);
            assertEquals(before + 45, width(window, "State"));
            int names = width(window, "Name");
            drag(table.names().getTableHeader(), names - 1, -60);
            table.moveColumn(0, 1);
            drag(table.getTableHeader(), 10, 0);

            RunsWindow next = new RunsWindow();
            assertEquals(titles(window), titles(next));
            assertEquals(2, titles(next).indexOf("State"));
            assertTrue(titles(next).contains("Step") && !titles(next).contains("Duration"));
            assertEquals(before + 45, width(next, "State"));
            assertEquals(names - 60, width(next, "Name"));
        });
    }

    private static RunRow row(String name, boolean study) {
        return new RunRow(
                Path.of("/runs/" + name), Run.State.DONE, study, Map.of("name", name), Map.of(), Map.of(), Notes.NONE);
    }

    @Test
    void whatDiffersHasTheFreeWidth() throws Exception {
        onWindow(new Dimension(2600, 400), window -> {
            RunsTable table = table(window);
            TableColumn differs = columns(window)
                    .filter(each -> "Differs".equals(each.getHeaderValue()))
                    .findFirst()
                    .orElseThrow();
            int preferred = differs.getPreferredWidth();
            assertEquals(table.getParent().getWidth(), table.getWidth());
            int others = table.columns().stream()
                    .filter(each -> each != differs)
                    .mapToInt(TableColumn::getPreferredWidth)
                    .sum();
            assertEquals(table.getWidth() - others, differs.getWidth());
            assertTrue(differs.getWidth() > preferred, () -> differs.getWidth() + " of " + table.getWidth());
            assertEquals(preferred, table.widths().get(RunRow.DIFFERS), "the free width is not stored");
        });
    }

    @Test
    void theFilterCountsRunsAndTheToolbarSaysWhatItNeeds() throws Exception {
        onWindow(new Dimension(1000, 400), window -> {
            RunsModel model = (RunsModel) table(window).getModel();
            model.show(List.of(row("a", false), row("b", false), row("c", true)));
            JTextField filter = Seek.part(window, JTextField.class, "runs-filter");
            filter.setText("b");
            assertTrue(has(window, "1 of 2 runs, 0 of 1 study"));
            filter.setText("");
            assertTrue(has(window, "2 runs, 1 study"));
            JButton compare = Seek.part(window, JButton.class, "compare-runs");
            assertEquals("Select two or more runs, or a study, to compare them", compare.getToolTipText());
            table(window).selectAll();
            assertTrue(compare.getToolTipText().startsWith("Compare the settings"), compare.getToolTipText());
        });
    }

    private static boolean has(Container part, String text) {
        return Stream.of(part.getComponents())
                .anyMatch(each -> each instanceof JLabel label && text.equals(label.getText())
                        || each instanceof Container inside && has(inside, text));
    }

    @Test
    void theNamesStayWhileTheTableScrolls() throws Exception {
        onWindow(new Dimension(600, 400), window -> {
            RunsTable table = table(window);
            ((RunsModel) table.getModel())
                    .show(List.of(new RunRow(
                            Path.of("/runs/a"),
                            Run.State.DONE,
                            false,
                            Map.of("name", "a"),
                            Map.of(),
                            Map.of(),
                            Notes.NONE)));
            Point before = table.names().getLocationOnScreen();
            JScrollBar bar = table.scrolled().getHorizontalScrollBar();
            bar.setValue(bar.getMaximum());
            assertTrue(table.getVisibleRect().x
                    > table.getColumnModel().getColumn(0).getWidth());
            assertEquals(before, table.names().getLocationOnScreen());
            assertEquals(table.names().getWidth(), table.names().getVisibleRect().width);
            assertEquals("a", table.names().getValueAt(0, 0));
            JTableHeader header = table.names().getTableHeader();
            assertEquals(before.x, header.getLocationOnScreen().x);
            assertEquals(header.getWidth(), header.getVisibleRect().width);
        });
    }

    /** Ticks or unticks a column of the toolbar's list. */
    private static void choose(RunsWindow window, String title, boolean shown) {
        Seek.part(window, JButton.class, "choose-columns").doClick(0);
        JPopupMenu popup = (JPopupMenu) MenuSelectionManager.defaultManager().getSelectedPath()[0];
        JCheckBox box = boxes(popup)
                .filter(each -> each.getText().equals(title))
                .findFirst()
                .orElseThrow();
        assertEquals(!shown, box.isSelected(), title);
        box.doClick(0);
        MenuSelectionManager.defaultManager().clearSelectedPath();
    }

    private static Stream<JCheckBox> boxes(Component part) {
        return part instanceof JCheckBox box
                ? Stream.of(box)
                : part instanceof Container container
                        ? Stream.of(container.getComponents()).flatMap(RunsWindowTest::boxes)
                        : Stream.empty();
    }

    static void drag(JTableHeader header, int x, int by) {
        int y = header.getHeight() / 2;
        mouse(header, MouseEvent.MOUSE_MOVED, x, y, 0);
        mouse(header, MouseEvent.MOUSE_PRESSED, x, y, InputEvent.BUTTON1_DOWN_MASK);
        mouse(header, MouseEvent.MOUSE_DRAGGED, x + by, y, InputEvent.BUTTON1_DOWN_MASK);
        mouse(header, MouseEvent.MOUSE_RELEASED, x + by, y, 0);
    }

    private static void mouse(JTableHeader header, int id, int x, int y, int held) {
        int button = id == MouseEvent.MOUSE_MOVED || id == MouseEvent.MOUSE_DRAGGED
                ? MouseEvent.NOBUTTON
                : MouseEvent.BUTTON1;
        header.dispatchEvent(new MouseEvent(header, id, 0, held, x, y, 1, false, button));
    }

    private static RunsTable table(RunsWindow window) {
        return Seek.part(window, RunsTable.class, null);
    }

    private static List<String> titles(RunsWindow window) {
        return columns(window).map(each -> each.getHeaderValue().toString()).toList();
    }

    private static int width(RunsWindow window, String title) {
        return columns(window)
                .filter(each -> title.equals(each.getHeaderValue()))
                .findFirst()
                .orElseThrow()
                .getPreferredWidth();
    }

    private static Stream<TableColumn> columns(RunsWindow window) {
        return Stream.of(table(window).names(), table(window)).flatMap(each -> each.columns().stream());
    }

    /** Shows the window, and does something with it on the event dispatch thread. */
    private static void onWindow(Dimension size, Consumer<RunsWindow> work) throws Exception {
        JFrame[] frame = new JFrame[1];
        RunsWindow[] window = new RunsWindow[1];
        EventQueue.invokeAndWait(() -> {
            frame[0] = new JFrame();
            window[0] = new RunsWindow();
            frame[0].add(window[0]);
            frame[0].setSize(size);
            frame[0].setVisible(true);
        });
        try {
            Seek.await(
                    "the window",
                    () -> window[0].isShowing() && table(window[0]).getWidth() > 0);
            EventQueue.invokeAndWait(() -> work.accept(window[0]));
        } finally {
            EventQueue.invokeAndWait(frame[0]::dispose);
        }
    }

    @Test
    void aNarrowWindowCutsNoButton() throws Exception {
        JFrame[] frame = new JFrame[1];
        EventQueue.invokeAndWait(() -> {
            frame[0] = new JFrame();
            frame[0].add(new RunsWindow());
            frame[0].setSize(300, 400);
            frame[0].setVisible(true);
        });
        try {
            await().until(() -> {
                boolean[] whole = new boolean[1];
                EventQueue.invokeAndWait(() -> whole[0] = isWhole(Seek.part(frame[0], JToolBar.class, null)));
                return whole[0];
            });
        } finally {
            EventQueue.invokeAndWait(frame[0]::dispose);
        }
    }

    private static boolean isWhole(JToolBar bar) {
        Rectangle seen = bar.getVisibleRect();
        return Stream.of(bar.getComponents()).allMatch(part -> seen.contains(part.getBounds()));
    }
}
