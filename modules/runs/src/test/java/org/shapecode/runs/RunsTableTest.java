package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;
import org.shapecode.regularisers.Psi3;

/** The table without its window, used on the test thread only. */
class RunsTableTest {
    private final Map<String, Notes> written = new HashMap<>();
    private final RunsModel model = new RunsModel(
            row -> row.name().equals("active") ? Optional.of("training 40%") : Optional.empty(),
            (row, change) -> written.put(row.name(), change.apply(written.getOrDefault(row.name(), Notes.NONE))));
    private final RunsTable table = new RunsTable(model);

    static RunRow row(String name, double loss, Object seed) {
        return new RunRow(
                Path.of(name),
                Run.State.DONE,
                false,
                Map.of("name", name, "state", "done"),
                Map.of("seed", seed, "regularisers.psi3.lambda", loss / 10),
                Double.isNaN(loss) ? Map.of() : Map.of("loss.test", loss),
                Notes.NONE);
    }

    private List<String> names() {
        return table.shown().stream().map(RunRow::name).toList();
    }

    private void sort(String column, SortOrder order) {
        table.getRowSorter().setSortKeys(List.of(new SortKey(model.columns().indexOf(column), order)));
    }

    @Test
    void everySettingAndResultCanBeAColumn() {
        Map<String, Set<String>> groups = Columns.of(List.of(row("a", 1, 1), row("b", Double.NaN, 2)));
        assertEquals(Set.of("seed", "regularisers.psi3.lambda"), groups.get("Settings"));
        assertEquals(Set.of("loss.test"), groups.get("Results"));
        assertTrue(groups.get("Run").containsAll(List.of("name", "tags", "note")));
        assertEquals(Columns.DEFAULT, Columns.split(""));
        assertEquals(List.of("name", "seed"), Columns.split(Columns.join(List.of("name", "seed"))));
    }

    @Test
    void anEmptyTableShowsTheReason() {
        assertEquals("Loading runs\u2026", model.emptyText());
        model.show(List.of());
        assertTrue(model.emptyText().startsWith("No runs yet."));
        model.show(List.of(row("a", 1, 1)));
        model.show(RunFilter.parse("seed = 2"));
        assertEquals(0, model.getRowCount());
        assertEquals("No runs match the filter.", model.emptyText());
    }

    @Test
    void keepsTheSortOrderWhenColumnsChange() {
        model.show(List.of(row("b", 10, 1), row("a", 9, 2), row("c", Double.NaN, 3)));
        sort("loss.test", SortOrder.DESCENDING);
        assertEquals(List.of("b", "a", "c"), names());
        table.showColumns(List.of("name", "regularisers.psi3.lambda", "loss.test"));
        assertEquals(List.of("b", "a", "c"), names());
        assertEquals("1", CellFormat.text(table.getValueAt(0, 0)));
        assertEquals(List.of("name", "regularisers.psi3.lambda", "loss.test"), table.arranged());
    }

    @Test
    void editsTagsAndNotesInPlace() {
        RunRow row = row("a", 1, 1);
        model.show(List.of(row));
        table.showColumns(List.of("name", "tags", "note"));
        assertFalse(table.names().isCellEditable(0, 0));
        table.setValueAt("good, paper", 0, 0);
        assertEquals(new Notes(List.of("good", "paper"), ""), written.get("a"));
        table.setValueAt("Look again", 0, 1);
        assertEquals(new Notes(List.of("good", "paper"), "Look again"), written.get("a"), "the row is older");
        written.clear();
        table.setValueAt(" ", 0, 1);
        assertEquals(Map.of(), written, "nothing was written");
    }

    @Test
    void showsTheProgressOfATraining() {
        model.show(List.of(row("active", 1, 1)));
        assertEquals("training 40%", model.getValueAt(0, model.columns().indexOf("state")));
        List<Object> redrawn = new ArrayList<>();
        model.addTableModelListener(event -> redrawn.add(event.getColumn()));
        model.repaintProgress();
        assertEquals(List.of(model.columns().indexOf("state")), redrawn);
    }

    @Test
    void aMissingResultAndAStoppedStudyTellWhy() {
        Map<String, Object> facts = Map.of("name", "a", "state", "stopped", "step", 20);
        model.show(List.of(
                new RunRow(
                        Path.of("a"),
                        Run.State.RESUMABLE,
                        false,
                        facts,
                        Map.of("training.steps", 100),
                        Map.of(),
                        Notes.NONE),
                new RunRow(
                        Path.of("b"),
                        Run.State.RESUMABLE,
                        true,
                        Map.of("name", "b", "state", "0/9 done", "status", "Stopped, 0 of 9 runs done."),
                        Map.of(),
                        Map.of(),
                        Notes.NONE)));
        table.showColumns(List.of("name", "state", "loss.test", "data.sampling.from"));
        sort("name", SortOrder.ASCENDING);
        assertEquals(List.of("stopped at step 20", "\u2013", ""), row(0, JLabel::getText));
        assertEquals(
                Arrays.asList(
                        "Stopped at step 20 of 100. Resume to continue.",
                        "No result: the run stopped at step 20. Resume it to finish training.",
                        null),
                row(0, JLabel::getToolTipText));
        assertEquals(List.of("0/9 done", "\u2013", ""), row(1, JLabel::getText));
        assertEquals(
                Arrays.asList(
                        "Stopped, 0 of 9 runs done.",
                        "No result: the study stopped before any of its runs was done. Resume to continue.",
                        null),
                row(1, JLabel::getToolTipText));
    }

    @Test
    void anIdIsExplainedByItsNameInForms() {
        model.show(List.of(new RunRow(
                Path.of("a"),
                Run.State.DONE,
                false,
                Map.of("name", "a"),
                Map.of("regularisers", "psi3", "seed", 1),
                Map.of(),
                Notes.NONE)));
        table.showColumns(List.of("name", "regularisers", "seed"));
        assertEquals(List.of("ψ₃", "1"), row(0, JLabel::getText));
        assertEquals(List.of(new Psi3().displayName(), "1"), row(0, JLabel::getToolTipText));
    }

    @Test
    void theDiagnosisIsInWords() {
        RunRow found = new RunRow(
                Path.of("a"),
                Run.State.DONE,
                false,
                Map.of("name", "a", "state", "done", "findings", "linear-units"),
                Map.of(),
                Map.of(),
                Notes.NONE);
        model.show(List.of(found));
        table.showColumns(List.of("name", "findings"));
        assertEquals(List.of("linear units"), row(0, JLabel::getText));
    }

    private List<String> row(int row, Function<JLabel, String> text) {
        return IntStream.range(0, table.getColumnCount())
                .mapToObj(column ->
                        text.apply((JLabel) table.prepareRenderer(table.getCellRenderer(row, column), row, column)))
                .toList();
    }

    private static RunRow ofStudy(String study, String name, double loss) {
        return new RunRow(
                Path.of("/runs", study, "runs", name),
                Run.State.DONE,
                false,
                Map.of("name", study + " / " + name, "state", "done", "study", study),
                Map.of("seed", 1),
                Map.of("loss.test", loss),
                Notes.NONE);
    }

    /** Two studies with two runs each between two single runs. */
    private static List<RunRow> withStudies() {
        List<RunRow> rows = new ArrayList<>(List.of(row("low", 1, 1)));
        for (String study : List.of("first", "second")) {
            rows.add(new RunRow(
                    Path.of("/runs", study),
                    Run.State.DONE,
                    true,
                    Map.of("name", study, "state", "2/2 done"),
                    Map.of("seed", "1, 2"),
                    Map.of(),
                    Notes.NONE));
            double loss = study.equals("first") ? 10 : 20;
            rows.add(ofStudy(study, "a", loss));
            rows.add(ofStudy(study, "b", loss + 40));
        }
        rows.add(row("unknown", Double.NaN, 1));
        return rows;
    }

    private List<String> visible() {
        return IntStream.range(0, model.getRowCount())
                .mapToObj(i -> model.row(i).name())
                .toList();
    }

    private RunRow study(String name) {
        return withStudies().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void runsOfAStudyStandBelowItWhateverTheOrder() {
        model.show(withStudies());
        table.showColumns(List.of("name", "loss.test"));
        sort("loss.test", SortOrder.ASCENDING);
        assertEquals(List.of("low", "first", "second", "unknown"), visible());
        table.setExpanded(study("first"), true);
        assertEquals(List.of("low", "first", "first / a", "first / b", "second", "unknown"), visible());
        sort("loss.test", SortOrder.DESCENDING);
        assertEquals(
                List.of("second", "first", "first / b", "first / a", "low", "unknown"),
                visible(),
                "by the highest of their runs; what is unknown stays the last");
        assertEquals(8, table.shown().size(), "collapsed runs are exported and grouped");
        assertEquals("10 – 50", CellFormat.text(table.getValueAt(1, 0)), "the range of its runs");
    }

    @Test
    void aFilterShowsTheRunsItFindsBelowTheirStudy() {
        model.show(withStudies());
        model.show(RunFilter.parse("loss.test > 30"));
        assertEquals(List.of("first", "first / b", "second", "second / b"), visible());
        table.setExpanded(study("first"), false);
        assertEquals(List.of("first", "second", "second / b"), visible());
        model.show(RunFilter.ALL);
        assertEquals(List.of("low", "first", "second", "unknown"), visible(), "as before the filter");
    }

    @Test
    void collapsingSelectsTheStudyInPlaceOfItsRuns() {
        model.show(withStudies());
        table.setExpanded(study("first"), true);
        int run = visible().indexOf("first / b");
        table.setRowSelectionInterval(run, run);
        table.setExpanded(study("first"), false);
        assertEquals(
                List.of("first"), table.selected().stream().map(RunRow::name).toList());
    }

    @Test
    void theArrowKeysExpandAndCollapse() {
        model.show(withStudies());
        table.changeSelection(visible().indexOf("first"), 0, false, false);
        table.getActionMap().get("selectNextColumn").actionPerformed(null);
        assertEquals(6, model.getRowCount());
        assertEquals(
                List.of("first"), table.selected().stream().map(RunRow::name).toList());
        table.getActionMap().get("selectPreviousColumn").actionPerformed(null);
        assertEquals(4, model.getRowCount());
    }

    @Test
    void namesAreAColumnOfTheirOwnThatStays() {
        model.show(withStudies());
        table.showColumns(List.of("name", "seed", "state"));
        assertEquals(1, table.names().getColumnCount());
        assertEquals("low", table.names().getValueAt(0, 0));
        assertEquals("Seed", table.getColumnName(0));
        table.moveColumn(1, 0);
        assertEquals(List.of("name", "state", "seed"), table.arranged());
        table.setRowSelectionInterval(2, 2);
        assertTrue(table.names().isRowSelected(2));
        sort("name", SortOrder.DESCENDING);
        assertEquals(List.of("unknown", "second", "low", "first"), visible());
        assertTrue(table.names().isRowSelected(1), "the same run");
    }

    @Test
    void widthsAreKeptWithTheirColumns() {
        table.showColumns(List.of("name", "seed", "state"));
        table.setWidths(Columns.splitWidths("seed=77 name=301 broken =5 x=99999"));
        assertEquals(77, table.getColumnModel().getColumn(0).getPreferredWidth());
        assertEquals(301, table.names().getPreferredScrollableViewportSize().width);
        table.showColumns(List.of("name", "state"));
        table.showColumns(List.of("name", "state", "seed"));
        assertEquals(77, table.getColumnModel().getColumn(1).getPreferredWidth());
        assertEquals(table.widths(), Columns.splitWidths(Columns.joinWidths(table.widths())));
    }

    @Test
    void exportsVisibleRowsAndColumns() {
        model.show(List.of(row("b, \"x\"", 10.123456789, 1), row("a", Double.NaN, 2)));
        table.showColumns(List.of("name", "loss.test", "seed"));
        sort("seed", SortOrder.DESCENDING);
        assertEquals(
                "name,loss.test,seed\na,,2\n\"b, \"\"x\"\"\",10.123456789,1\n",
                RunCsv.of(table.arranged(), table.shown()));
    }

    /** A spreadsheet would run it. */
    @Test
    void exportsNoFormula() {
        model.show(List.of(row("=HYPERLINK(A1)", 1.5, "@sum")));
        table.showColumns(List.of("name", "loss.test", "seed"));
        assertEquals("name,loss.test,seed\n'=HYPERLINK(A1),1.5,'@sum\n", RunCsv.of(table.arranged(), table.shown()));
    }

    @Test
    void comparesDifferingValues() {
        ComparisonModel comparison = new ComparisonModel();
        comparison.show(List.of(row("a", 1, 1), row("b", 1, 2)), false);
        assertEquals(1, comparison.getRowCount());
        assertEquals(
                List.of("Seed", "1", "2"),
                List.of(comparison.getValueAt(0, 0), comparison.getValueAt(0, 1), comparison.getValueAt(0, 2)));
        assertEquals("b", comparison.getColumnName(2));
        comparison.show(comparison.runs(), true);
        assertEquals(3, comparison.getRowCount());
        assertTrue(comparison.value(0).isSetting());
        assertFalse(comparison.value(2).isSetting());
    }

    @Test
    void theCommandLineRepeatsOrResumesARun() {
        RunRow done = row("a", 1, 1);
        assertEquals(
                "shapecode-cli run a/experiment.shapecode.json --out a-again",
                RunCommandLine.of(new RunRow(
                                Path.of("/r/a"), Run.State.DONE, false, done.facts(), Map.of(), Map.of(), Notes.NONE))
                        .replace("/r/", ""));
        RunRow stopped = new RunRow(
                Path.of("/my runs/a's"), Run.State.RESUMABLE, true, done.facts(), Map.of(), Map.of(), Notes.NONE);
        assertEquals(
                "shapecode-cli run '/my runs/a'\\''s/study.shapecode.json' --out '/my runs/a'\\''s' --resume",
                RunCommandLine.of(stopped));
    }

    @Test
    void headersAreReadableAndKeysStayInFilters() {
        assertEquals("Learning rate", Columns.header("training.optimiser.learning-rate", Set.of()));
        assertEquals("Shape", Columns.header("data.generator", Set.of()));
        assertEquals("Radius", Columns.header("data.generator.radius", Set.of()));
        assertEquals("Penalties", Columns.header("regularisers", Set.of()));
        assertEquals("Diagnosis", Columns.header(RunRow.FINDINGS, Set.of()));
        assertEquals(new Psi3().displayName() + ": Lambda", Columns.header("regularisers.psi3.lambda", Set.of()));
        assertEquals("Network: Negative slope", Columns.title("model.negative-slope", Set.of()));
        assertEquals("Training: seconds", Columns.header("training.seconds", Set.of()));
    }

    @Test
    void comparedRunsOfTheSameNameAreToldApartByTheirStart() {
        ComparisonModel comparison = new ComparisonModel();
        RunRow first = row("a", 1, 1);
        RunRow again = new RunRow(
                Path.of("a-20260102-120000"),
                Run.State.DONE,
                false,
                Map.of("name", "a", "started", Instant.parse("2026-01-02T12:00:00Z")),
                Map.of(),
                Map.of(),
                Notes.NONE);
        comparison.show(List.of(first, again, row("b", 1, 1)), true);
        assertEquals("b", comparison.getColumnName(3));
        assertEquals("a, 2 Jan 12:00:00", comparison.getColumnName(2));
    }

    @Test
    void roundsNumbersToFourDigits() {
        assertEquals("0.001", CellFormat.text(1e-3));
        assertEquals("1.235", CellFormat.text(1.2345678));
        assertEquals("1.310", CellFormat.text(1.31004));
        assertEquals("12346", CellFormat.text(12345.678));
        assertEquals("1.235e7", CellFormat.text(12345678.0));
        assertEquals("1.235e-5", CellFormat.text(1.2345678e-5));
        assertEquals("2e-4", CellFormat.text(2e-4));
        assertEquals("-0.5", CellFormat.text(-0.5));
        assertEquals("0", CellFormat.text(0.0));
        assertEquals("1e-12", CellFormat.text(1e-12));
        assertEquals("", CellFormat.text(null));
    }
}
