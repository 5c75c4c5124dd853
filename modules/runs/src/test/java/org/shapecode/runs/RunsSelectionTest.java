package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.shapecode.runs.RunsTableTest.row;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JTextField;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Notes;

/** What is selected or edited in the runs table while its rows change, used on the test thread only. */
class RunsSelectionTest {
    private final Map<String, Notes> written = new HashMap<>();
    private final RunsModel model =
            new RunsModel(row -> Optional.empty(), (row, change) -> written.put(row.name(), change.apply(Notes.NONE)));
    private final RunsTable table = new RunsTable(model);

    private void sort(String column, SortOrder order) {
        table.getRowSorter().setSortKeys(List.of(new SortKey(model.columns().indexOf(column), order)));
    }

    @Test
    void keepsTheSelectionWhileRunsChange() {
        table.keepingSelection(() -> model.show(List.of(row("b", 10, 1), row("a", 9, 2))));
        sort("name", SortOrder.ASCENDING);
        table.setRowSelectionInterval(1, 1);
        int[] told = new int[1];
        table.onSelection(() -> told[0]++);
        table.keepingSelection(() -> model.show(List.of(row("a", 9, 2), row("aa", 1, 1), row("b", 10, 1))));
        assertEquals(List.of("b"), table.selected().stream().map(RunRow::name).toList());
        assertEquals(0, told[0], "the same run is selected");
        table.keepingSelection(() -> model.show(RunFilter.parse("name = a")));
        assertEquals(List.of("a"), table.shown().stream().map(RunRow::name).toList());
        assertEquals(List.of(), table.selected());
        assertEquals(1, told[0]);
    }

    @Test
    void extendsTheSelectionFromWhereItBeganAlsoAfterARefresh() {
        List<RunRow> rows = List.of(row("a", 1, 1), row("b", 2, 1), row("c", 3, 1), row("d", 4, 1), row("e", 5, 1));
        table.keepingSelection(() -> model.show(rows));
        sort("name", SortOrder.ASCENDING);
        table.setRowSelectionInterval(3, 1);
        table.keepingSelection(() -> model.show(rows));
        assertEquals(3, table.getSelectionModel().getAnchorSelectionIndex());
        assertEquals(1, table.getSelectionModel().getLeadSelectionIndex());
        table.changeSelection(0, 0, false, true);
        assertArrayEquals(new int[] {0, 1, 2, 3}, table.getSelectedRows());
    }

    @Test
    void aNoteStaysWithItsRunWhenTheRowsAreSorted() {
        model.show(List.of(row("a", 1, 1), row("b", 2, 1)));
        table.showColumns(List.of("name", "note"));
        sort("name", SortOrder.ASCENDING);
        table.editCellAt(0, 0);
        ((JTextField) table.getEditorComponent()).setText("Look again");
        sort("name", SortOrder.DESCENDING);
        assertFalse(table.isEditing());
        assertEquals(Map.of("a", new Notes(List.of(), "Look again")), written);
    }

    @Test
    void aRenamedRunIsSelectedAgain() {
        table.keepingSelection(() -> model.show(List.of(row("b", 10, 1), row("a", 9, 2))));
        table.setRowSelectionInterval(0, 0);
        table.selectListed(List.of(Path.of("c")));
        table.keepingSelection(() -> model.show(List.of(row("c", 10, 1), row("a", 9, 2))));
        assertEquals(List.of("c"), table.selected().stream().map(RunRow::name).toList());
    }

    @Test
    void theRunsOfTheLastSessionAreSelectedAsTheyAreListed() {
        table.selectListed(List.of(Path.of("b"), Path.of("c"), Path.of("gone")));
        table.keepingSelection(() -> model.show(List.of()));
        assertEquals(List.of(), table.selected());
        table.keepingSelection(() -> model.show(List.of(row("b", 10, 1), row("a", 9, 2))));
        assertEquals(Set.of("b"), selected());
        table.keepingSelection(() -> model.show(List.of(row("b", 10, 1), row("a", 9, 2), row("c", 9, 3))));
        assertEquals(Set.of("b", "c"), selected());
        table.keepingSelection(() -> model.show(List.of(row("b", 10, 1), row("c", 9, 3))));
        table.changeSelection(0, 0, false, false);
        Set<String> other = selected();
        table.keepingSelection(() -> model.show(List.of(row("b", 10, 1), row("c", 9, 3), row("a", 9, 2))));
        assertEquals(other, selected());
    }

    /** Each letter of a filter is a filter, which may match nothing. */
    @Test
    void theSelectionOutlivesAFilter() {
        table.keepingSelection(() -> model.show(List.of(row("ab", 1, 1), row("ac", 2, 1), row("d", 3, 1))));
        table.selectAll();
        for (String filter : List.of("a", "ax", "ac")) {
            table.keepingSelection(() -> model.show(RunFilter.parse(filter)));
        }
        assertEquals(Set.of("ac"), selected());
        table.keepingSelection(() -> model.show(RunFilter.ALL));
        assertEquals(Set.of("ab", "ac", "d"), selected());
        table.keepingSelection(() -> model.show(RunFilter.parse("ax")));
        table.keepingSelection(() -> model.show(RunFilter.parse("ac")));
        table.clearSelection();
        table.changeSelection(0, 0, false, false);
        table.keepingSelection(() -> model.show(RunFilter.ALL));
        assertEquals(Set.of("ac"), selected());
    }

    private Set<String> selected() {
        return table.selected().stream().map(RunRow::name).collect(Collectors.toSet());
    }
}
