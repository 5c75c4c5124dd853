package org.shapecode.runs;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.table.JTableHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.PlannedRun;
import org.shapecode.experiment.study.Study;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

class CompareWindowTest {
    @TempDir
    Path folder;

    /** A study of which some runs are planned and none is trained. */
    private Path study(int seeds, int made) throws Exception {
        Document document = SampleDocuments.small()
                .with("study.seeds", LongStream.rangeClosed(1, seeds).boxed().toList())
                .with("study.vary", Map.of("model.bias", List.of(true, false)));
        Path study = folder.resolve("small-20260101-120000");
        List<PlannedRun> runs = Study.of(document).orElseThrow().plan(document);
        for (PlannedRun run : runs.subList(0, made)) {
            new Trainer(1, TrainingListener.NONE, Progress.NONE)
                    .plan(run.document(), study.resolve("runs").resolve(run.folderName()));
        }
        document.write(study.resolve("study.shapecode.json"));
        return study;
    }

    private static CompareWindow shown(Path... folders) throws Exception {
        CompareWindow[] window = new CompareWindow[1];
        CompareWindow.Compared runs = CompareWindow.read(List.of(folders));
        EventQueue.invokeAndWait(() -> {
            window[0] = new CompareWindow();
            window[0].show(runs);
        });
        return window[0];
    }

    @Test
    void comparesTheRunsOfAStudyInTheirOrder() throws Exception {
        CompareWindow window = shown(study(11, 22));
        EventQueue.invokeAndWait(() -> {
            JTable table = Seek.part(window, JTable.class, "compared-runs");
            List<String> names = IntStream.range(0, table.getColumnCount())
                    .mapToObj(table::getColumnName)
                    .toList();
            assertEquals(22, names.size());
            assertTrue(names.get(1).endsWith(", seed 2"), names::toString);
            assertTrue(names.get(10).endsWith(", seed 11"), names::toString);
            assertFalse(names.get(0).contains("Small"), names::toString);
            assertTrue(caption(window).contains(" 22 runs of the study Small"), caption(window));
        });
    }

    @Test
    void namesLeaveHalfOfANarrowWindowToTheValues() throws Exception {
        CompareWindow window = shown(study(1, 2));
        EventQueue.invokeAndWait(() -> {
            JFrame frame = new JFrame();
            frame.add(window);
            frame.setSize(300, 300);
            frame.setVisible(true);
        });
        await().untilAsserted(() -> {
            int width = names(window).getColumnModel().getColumn(0).getPreferredWidth();
            assertEquals(window.getWidth() / 2, width);
        });
        EventQueue.invokeAndWait(() -> SwingUtilities.getWindowAncestor(window).dispose());
    }

    /** Also with a font in which they are wider than names usually may be. */
    @Test
    void namesTakeTheWidthThatTheValuesLeave() throws Exception {
        CompareWindow window = shown(study(1, 2));
        EventQueue.invokeAndWait(() -> {
            JTable names = names(window);
            // The limits follow the font of the values.
            names.setFont(names.getFont().deriveFont(60f));
            JFrame frame = new JFrame();
            frame.add(window);
            frame.setSize(1200, 300);
            frame.setVisible(true);
        });
        Seek.await("whole names", () -> {
            JTable names = names(window);
            JLabel cell = (JLabel) names.prepareRenderer(names.getCellRenderer(0, 0), 0, 0);
            return cell.getText().equals(names.getValueAt(0, 0));
        });
        EventQueue.invokeAndWait(() -> SwingUtilities.getWindowAncestor(window).dispose());
    }

    @Test
    void theCaptionIsWholeInANarrowWindow() throws Exception {
        CompareWindow window = shown(study(1, 2));
        EventQueue.invokeAndWait(() -> {
            JFrame frame = new JFrame();
            frame.add(window);
            frame.setSize(400, 300);
            frame.setVisible(true);
        });
        JTextArea caption = Seek.part(window, JTextArea.class, null);
        Seek.await("all lines of the caption", () -> {
            int line = caption.getFontMetrics(caption.getFont()).getHeight();
            return caption.getPreferredSize().height > line && caption.getHeight() >= caption.getPreferredSize().height;
        });
        EventQueue.invokeAndWait(() -> SwingUtilities.getWindowAncestor(window).dispose());
    }

    @Test
    void namesKeepTheWidthThatTheUserGaveThem() throws Exception {
        CompareWindow window = shown(study(1, 2));
        JFrame[] frame = new JFrame[1];
        EventQueue.invokeAndWait(() -> {
            frame[0] = new JFrame();
            frame[0].add(window);
            frame[0].setSize(700, 300);
            frame[0].setVisible(true);
        });
        Seek.await("the window", () -> names(window).getTableHeader().isShowing() && window.getWidth() > 600);
        int[] dragged = new int[1];
        EventQueue.invokeAndWait(() -> {
            JTableHeader header = names(window).getTableHeader();
            int edge = header.getHeaderRect(0).width - 1;
            RunsWindowTest.drag(header, edge, 41);
            dragged[0] = edge + 42;
            assertEquals(dragged[0], names(window).getColumnModel().getColumn(0).getPreferredWidth());
            frame[0].setSize(500, 300);
        });
        Seek.await("the smaller window", () -> window.getWidth() < 600);
        EventQueue.invokeAndWait(() -> {
            assertEquals(dragged[0], names(window).getColumnModel().getColumn(0).getPreferredWidth());
            window.show(List.of());
            assertEquals(dragged[0], names(window).getColumnModel().getColumn(0).getPreferredWidth());
            frame[0].dispose();
        });
    }

    @Test
    void theHeaderOfARunTellsWhereItIs() throws Exception {
        CompareWindow window = shown(planned(Map.of("seed", 1)), planned(Map.of("seed", 2)));
        EventQueue.invokeAndWait(() -> {
            JTableHeader header =
                    Seek.part(window, JTable.class, "compared-runs").getTableHeader();
            String tip = header.getToolTipText(new MouseEvent(header, MouseEvent.MOUSE_MOVED, 0, 0, 5, 5, 0, false));
            assertTrue(tip.endsWith(folder.resolve("run {seed=1}").toString()), tip);
        });
    }

    @Test
    void comparesTheFirstRunsOfALargeStudy() throws Exception {
        CompareWindow window = shown(study(20, 40));
        EventQueue.invokeAndWait(() ->
                assertTrue(caption(window).contains(" the first 30 of 40 runs of the study Small"), caption(window)));
    }

    @Test
    void saysYesOrNoAndTellsHowFarUnfinishedRunsAre() throws Exception {
        List<Run> runs = new StudyFolder(study(1, 2)).runs();
        CompareWindow window = shown(runs.get(0).folder(), runs.get(1).folder());
        EventQueue.invokeAndWait(() -> {
            JTable table = Seek.part(window, JTable.class, "compared-runs");
            assertEquals("yes", cell(table, 0, 0));
            assertEquals("no", cell(table, 0, 1));
        });
        new Trainer(1, TrainingListener.NONE, Progress.NONE).resume(runs.get(0).folder());
        CompareWindow next = shown(runs.get(0).folder(), runs.get(1).folder());
        EventQueue.invokeAndWait(() -> {
            JTable table = Seek.part(next, JTable.class, "compared-runs");
            assertEquals(List.of("done", "not started"), List.of(cell(table, 0, 0), cell(table, 0, 1)));
            assertTrue(
                    caption(next).endsWith("2 runs of the study Small. Only runs that are done have results"),
                    caption(next));
            assertEquals(List.of("30", "\u2013"), List.of(cell(table, 1, 0), cell(table, 1, 1)));
        });
    }

    @Test
    void runsOfTheSameNameAreToldApartByWhatDiffers() throws Exception {
        Document small = SampleDocuments.small();
        Path one = folder.resolve("small-20260101-120000");
        Path two = folder.resolve("small-20260101-120001");
        Trainer trainer = new Trainer(1, TrainingListener.NONE, Progress.NONE);
        trainer.plan(small.with("regularisers", List.of(Map.of("plugin", "psi3", "lambda", 0.1))), one);
        trainer.plan(small, two);
        CompareWindow window = shown(one, two);
        EventQueue.invokeAndWait(() -> {
            JTable table = Seek.part(window, JTable.class, "compared-runs");
            assertEquals(
                    List.of("Small, ψ₃ 0.1", "Small, no ψ₃"), List.of(table.getColumnName(0), table.getColumnName(1)));
            assertEquals(List.of("lambda 0.1", "none"), List.of(cell(table, 0, 0), cell(table, 0, 1)));
        });
    }

    @Test
    void limitsOfAHoleHaveTheUnitOfTheirAttribute() throws Exception {
        Trainer trainer = new Trainer(1, TrainingListener.NONE, Progress.NONE);
        List<Path> folders = List.of(folder.resolve("a-20260101-120000"), folder.resolve("b-20260101-120000"));
        for (int i = 0; i < 2; i++) {
            trainer.plan(
                    SampleDocuments.small().with("data.sampling", Map.of("plugin", "hole", "from", 4 + i, "to", 6)),
                    folders.get(i));
        }
        CompareWindow window = shown(folders.toArray(Path[]::new));
        EventQueue.invokeAndWait(() -> {
            JTable names = names(window);
            names.getColumnModel().getColumn(0).setWidth(420);
            List<String> rows = IntStream.range(0, names.getRowCount())
                    .mapToObj(row -> cell(names, row, 0))
                    .toList();
            assertTrue(rows.stream().anyMatch(row -> row.endsWith("Hole from (px)")), rows::toString);
        });
    }

    /** Names that begin alike are cut in their middle. */
    @Test
    void namesThatDifferAtTheirEndAreToldApart() throws Exception {
        List<Run> runs = new StudyFolder(study(1, 2)).runs();
        String number = "error.inside-decoder-share";
        String other = "error.outside-decoder-share";
        List<RunRow> rows = runs.stream()
                .map(RunRow::read)
                .map(row -> new RunRow(
                        row.folder(),
                        row.state(),
                        row.study(),
                        Map.of("name", "run"),
                        row.settings(),
                        Map.of(
                                number,
                                (double) row.folder().hashCode(),
                                other,
                                1.0 + row.folder().hashCode()),
                        row.notes()))
                .toList();
        CompareWindow window = shown();
        EventQueue.invokeAndWait(() -> {
            window.show(rows);
            JTable names = names(window);
            names.getColumnModel().getColumn(0).setWidth(260);
            List<String> cells = IntStream.range(0, names.getRowCount())
                    .mapToObj(row -> cell(names, row, 0))
                    .filter(text -> text.contains("\u2026"))
                    .toList();
            assertTrue(cells.size() >= 2, cells::toString);
            assertEquals(cells.size(), cells.stream().distinct().count(), cells::toString);
        });
    }

    /** Where files say it, and filters ask for it. */
    @Test
    void theTooltipOfASettingIsItsPathInFiles() throws Exception {
        CompareWindow window = shown(planned(Map.of("training.batch", 8)), planned(Map.of("training.batch", 9)));
        EventQueue.invokeAndWait(() -> {
            JTable names = names(window);
            assertEquals(1, names.getRowCount());
            Rectangle cell = names.getCellRect(0, 0, false);
            MouseEvent over = new MouseEvent(
                    names, MouseEvent.MOUSE_MOVED, 0, 0, (int) cell.getCenterX(), (int) cell.getCenterY(), 0, false);
            String tip = names.getToolTipText(over);
            assertTrue(tip.endsWith(". In saved files and filters: training.batch"), tip);
            assertFalse(cell(names, 0, 0).contains("training.batch"), cell(names, 0, 0));
        });
    }

    private Path planned(Map<String, Object> settings) {
        Document document = SampleDocuments.small();
        for (Map.Entry<String, Object> each : settings.entrySet()) {
            document = document.with(each.getKey(), each.getValue());
        }
        return new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .plan(document, folder.resolve("run " + settings))
                .folder();
    }

    @Test
    void theBetterOfTwoResultsIsMarked() throws Exception {
        List<RunRow> rows = Stream.of(planned(Map.of("seed", 1)), planned(Map.of("seed", 2)))
                .map(Run::new)
                .map(RunRow::read)
                .toList();
        List<RunRow> measured = List.of(measured(rows.get(0), 3.5), measured(rows.get(1), 2.5));
        CompareWindow window = shown();
        EventQueue.invokeAndWait(() -> {
            window.show(measured);
            JTable table = Seek.part(window, JTable.class, "compared-runs");
            int row = table.getRowCount() - 1;
            assertEquals(List.of("3.5", "\u2713 2.5"), List.of(cell(table, row, 0), cell(table, row, 1)));
            assertEquals(SwingConstants.TRAILING, alignment(table, row, 0));
            assertEquals(SwingConstants.LEADING, alignment(names(window), row, 0));
        });
    }

    private static RunRow measured(RunRow row, double loss) {
        return new RunRow(
                row.folder(),
                row.state(),
                row.study(),
                Map.of("name", row.folder().getFileName().toString()),
                row.settings(),
                Map.of("loss.test", loss),
                row.notes());
    }

    private static JTable names(CompareWindow window) {
        JScrollPane pane = (JScrollPane)
                SwingUtilities.getAncestorOfClass(JScrollPane.class, Seek.part(window, JTable.class, "compared-runs"));
        return (JTable) pane.getRowHeader().getView();
    }

    /** As at the start, when the window of a run is in front. */
    @Test
    void oneRunLeavesTheComparisonOfOthers() throws Exception {
        List<Path> runs =
                new StudyFolder(study(2, 4)).runs().stream().map(Run::folder).toList();
        CompareWindow window = shown();
        EventQueue.invokeAndWait(() -> {
            window.compare(runs.subList(0, 3));
            window.compare(runs.subList(3, 4));
        });
        awaitColumns(window, 3);
        EventQueue.invokeAndWait(() -> {
            window.compare(runs.subList(3, 4));
            window.compare(runs.subList(2, 4));
        });
        awaitColumns(window, 2);
    }

    private static void awaitColumns(CompareWindow window, int count) throws Exception {
        boolean[] there = new boolean[1];
        while (!there[0]) {
            Thread.sleep(20);
            EventQueue.invokeAndWait(() ->
                    there[0] = Seek.part(window, JTable.class, "compared-runs").getColumnCount() == count);
        }
    }

    private static String caption(CompareWindow window) {
        return Seek.part(window, JTextArea.class, null).getText();
    }

    private static int alignment(JTable table, int row, int column) {
        return ((JLabel) table.prepareRenderer(table.getCellRenderer(row, column), row, column))
                .getHorizontalAlignment();
    }

    private static String cell(JTable table, int row, int column) {
        Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
        return ((JLabel) cell).getText();
    }
}
