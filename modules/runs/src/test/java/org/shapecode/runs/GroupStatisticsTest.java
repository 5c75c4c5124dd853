package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.FontMetrics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;
import org.shapecode.toolkit.Seek;

class GroupStatisticsTest {
    private static RunRow row(int seed, double lambda, double loss) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("seed", seed);
        settings.put("regularisers.psi3.lambda", lambda);
        settings.put("training.batch", 10);
        return row("run-" + seed + "-" + lambda, settings, loss);
    }

    private static RunRow row(String name, Map<String, Object> settings, double loss) {
        return new RunRow(
                Path.of(name), Run.State.DONE, false, Map.of(), settings, Map.of("loss.test", loss), Notes.NONE);
    }

    private static List<RunRow> rows() {
        List<RunRow> rows = new ArrayList<>();
        for (int seed = 1; seed <= 5; seed++) {
            rows.add(row(seed, 1, 10 + seed));
            rows.add(row(seed, 0.1, seed));
        }
        return rows;
    }

    @Test
    void onlySettingsThatDifferAreOfferedAndTheSeedIsTheLast() {
        assertEquals(List.of("regularisers.psi3.lambda", "seed"), GroupStatistics.settings(rows()));
    }

    @Test
    void eachValueOfASettingHasItsStatistics() {
        List<GroupStatistics> groups = GroupStatistics.of(rows(), "regularisers.psi3.lambda", List.of("loss.test"));
        assertEquals(
                List.of(0.1, 1.0), groups.stream().map(GroupStatistics::value).toList());
        GroupStatistics low = groups.get(0);
        assertEquals(5, low.statistics().count());
        assertEquals(3, low.statistics().mean());
        assertEquals(2, low.statistics().lower());
        assertEquals(Math.sqrt(2.5), low.statistics().sd(), 1e-12);
        assertTrue(low.interval().orElseThrow().low() < 3
                && low.interval().orElseThrow().low() > 1);
        assertEquals(GroupStatistics.header("seed").size(), low.cells().size());
    }

    @Test
    void noValueIsAGroupWithAName() {
        List<RunRow> rows =
                List.of(row("1", Map.of("regularisers", ""), 1), row("2", Map.of("regularisers", "psi3"), 2));
        List<GroupStatistics> groups = GroupStatistics.of(rows, "regularisers", List.of("loss.test"));
        assertEquals("none", GroupStatistics.text("regularisers", groups.get(0).value()));
        assertEquals(
                "L2, encoder weights (\u03c8\u2083)",
                GroupStatistics.text("regularisers", groups.get(1).value()));
    }

    @Test
    void valuesThatDifferInCaseAreGroupsOfTheirOwn() {
        List<RunRow> rows = List.of(
                row("1", Map.of("data.generator.file", "/Images"), 1),
                row("2", Map.of("data.generator.file", "/images"), 2),
                row("3", Map.of("data.generator.file", "/images"), 3));
        List<GroupStatistics> groups = GroupStatistics.of(rows, "data.generator.file", List.of("loss.test"));
        assertEquals(
                List.of("/Images", "/images"),
                groups.stream().map(GroupStatistics::value).toList());
        assertEquals(2, groups.get(1).statistics().count());
    }

    /** Resampling takes seconds for a thousand runs. */
    @Test
    void theDialogWaitsForStatisticsWithoutBlockingTheEventThread() throws Exception {
        BlockingQueue<JTable> tables = new LinkedBlockingQueue<>();
        EventQueue.invokeAndWait(() -> {
            GroupsDialog dialog = new GroupsDialog(rows(), List.of("loss.test"), "All 10 runs");
            JTable table = Seek.part(dialog.component(), JTable.class, "groups");
            table.addPropertyChangeListener("model", event -> tables.add(table));
            assertEquals(0, table.getColumnCount(), "nothing was computed on the event thread");
        });
        JTable table = tables.poll(60, TimeUnit.SECONDS);
        assertNotNull(table, "the statistics arrive");
        EventQueue.invokeAndWait(() -> assertEquals(2, table.getRowCount()));
    }

    @Test
    void fewRunsTellWhyTheyHaveNoIntervalAndNoHeaderIsCut() throws Exception {
        GroupsDialog[] dialog = new GroupsDialog[1];
        EventQueue.invokeAndWait(
                () -> dialog[0] = new GroupsDialog(rows().subList(0, 4), List.of("loss.test"), "4 selected runs"));
        JTable table = Seek.part(dialog[0].component(), JTable.class, "groups");
        Seek.await("the statistics", () -> table.getRowCount() == 2);
        EventQueue.invokeAndWait(() -> {
            String reason = "A confidence interval (bootstrap of the mean) needs at least 5 runs in a group.";
            assertFalse(
                    IntStream.range(0, table.getColumnCount())
                            .mapToObj(table::getColumnName)
                            .anyMatch(name -> name.contains("CI")),
                    "no empty columns");
            assertEquals(
                    "4 selected runs. " + reason,
                    Seek.part(dialog[0].component(), JLabel.class, "groups-remark")
                            .getText());
            FontMetrics metrics =
                    table.getTableHeader().getFontMetrics(table.getTableHeader().getFont());
            for (int i = 0; i < table.getColumnCount(); i++) {
                int needed = metrics.stringWidth(table.getColumnName(i));
                assertTrue(table.getColumnModel().getColumn(i).getMinWidth() > needed, table.getColumnName(i));
                Component cell = table.prepareRenderer(table.getCellRenderer(0, i), 0, i);
                assertTrue(table.getColumnModel().getColumn(i).getMinWidth() >= cell.getPreferredSize().width);
            }
        });
    }

    @Test
    void aGroupOfOneRunHasNoDeviation() {
        GroupStatistics one = GroupStatistics.of(List.of(row(1, 1, 4)), "seed", List.of("loss.test"))
                .get(0);
        assertEquals(null, one.cells().get(4));
        assertEquals(null, one.cells().get(5));
        assertEquals(4.0, one.cells().get(3));
    }

    @Test
    void runsWithoutTheSettingAreAGroupOfTheirOwn() {
        List<RunRow> rows = List.of(
                row("1", Map.of("data.sampling.from", 8), 1),
                row("2", Map.of("regularisers.psi3.lambda", 0.1), 2),
                row("3", Map.of(), 3));
        List<GroupStatistics> groups = GroupStatistics.of(rows, "data.sampling.from", List.of("loss.test"));
        assertEquals(
                List.of("8", "not set"),
                groups.stream()
                        .map(each -> GroupStatistics.text("data.sampling.from", each.value()))
                        .toList());
        assertEquals(2, groups.get(1).statistics().count());
        assertEquals("Loss: test (per image)", groups.get(0).result());
        assertTrue(
                GroupStatistics.header("data.size").get(0).endsWith("(px)"),
                GroupStatistics.header("data.size")::toString);
    }

    @Test
    void runsWithoutResultsAreLeftOutAndCounted() {
        List<RunRow> rows = new ArrayList<>(rows());
        for (Run.State state : List.of(Run.State.RESUMABLE, Run.State.RESUMABLE, Run.State.FAILED)) {
            rows.add(
                    new RunRow(Path.of("other" + rows.size()), state, false, Map.of(), Map.of(), Map.of(), Notes.NONE));
        }
        assertEquals("", GroupStatistics.leftOut(rows(), List.of("loss.test")));
        assertEquals(
                ", 3 left out without results: 1 failed, 2 stopped",
                GroupStatistics.leftOut(rows, List.of("loss.test")));
        assertEquals(
                ", 13 left out without results: 10 done, but without these results, 1 failed, 2 stopped",
                GroupStatistics.leftOut(rows, List.of("smoothness.departure")));
    }
}
