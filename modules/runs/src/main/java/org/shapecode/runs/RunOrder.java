package org.shapecode.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.RowSorter;
import javax.swing.SortOrder;

/**
 * The columns by which runs are sorted, for the headers of tables. The model itself is in this order, as the runs of a study
 * stay below it whatever the order is. Event dispatch thread.
 */
final class RunOrder extends RowSorter<RunsModel> {
    private static final int MOST_KEYS = 3;

    private final RunsModel model;
    private final Consumer<List<SortKey>> listener;
    private List<SortKey> keys = List.of();

    /**
     * An order for a model.
     *
     * @param listener called with the new keys to sort the model
     */
    RunOrder(RunsModel model, Consumer<List<SortKey>> listener) {
        this.model = model;
        this.listener = listener;
    }

    @Override
    public RunsModel getModel() {
        return model;
    }

    /** Sorts by a column first, and by the columns before that where its values are equal. */
    @Override
    public void toggleSortOrder(int column) {
        boolean ascending = !keys.isEmpty()
                && keys.get(0).getColumn() == column
                && keys.get(0).getSortOrder() == SortOrder.ASCENDING;
        List<SortKey> next = new ArrayList<>();
        next.add(new SortKey(column, ascending ? SortOrder.DESCENDING : SortOrder.ASCENDING));
        keys.stream()
                .filter(key -> key.getColumn() != column)
                .limit(MOST_KEYS - 1)
                .forEach(next::add);
        setSortKeys(next);
    }

    @Override
    public void setSortKeys(List<? extends SortKey> wanted) {
        List<SortKey> next = wanted == null ? List.of() : List.copyOf(wanted);
        if (!Objects.equals(keys, next)) {
            keys = next;
            fireSortOrderChanged();
            listener.accept(next);
        }
    }

    @Override
    public List<? extends SortKey> getSortKeys() {
        return keys;
    }

    @Override
    public int convertRowIndexToModel(int index) {
        return index;
    }

    @Override
    public int convertRowIndexToView(int index) {
        return index;
    }

    @Override
    public int getViewRowCount() {
        return model.getRowCount();
    }

    @Override
    public int getModelRowCount() {
        return model.getRowCount();
    }

    @Override
    public void modelStructureChanged() {
        keys = List.of();
    }

    @Override
    public void allRowsChanged() {}

    @Override
    public void rowsInserted(int first, int last) {}

    @Override
    public void rowsDeleted(int first, int last) {}

    @Override
    public void rowsUpdated(int first, int last) {}

    @Override
    public void rowsUpdated(int first, int last, int column) {}
}
