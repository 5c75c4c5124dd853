package org.shapecode.workbench.training;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** What trains and what waits, a row each. Event dispatch thread. */
final class QueueModel extends AbstractTableModel {
    static final int PROGRESS = 1;

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("Training", "Progress");

    private transient List<Training> trainings = List.of();

    /** Shows these; whether there are others than before. */
    boolean show(List<Training> now) {
        boolean same = now.equals(trainings);
        trainings = now;
        if (!same) {
            fireTableDataChanged();
        } else if (!now.isEmpty()) {
            fireTableRowsUpdated(0, now.size() - 1);
        }
        return !same;
    }

    Training training(int row) {
        return trainings.get(row);
    }

    int indexOf(Training training) {
        return trainings.indexOf(training);
    }

    @Override
    public int getRowCount() {
        return trainings.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return COLUMNS.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
        Training training = trainings.get(row);
        return column == PROGRESS ? training.status() : training.name() + (training.isStudy() ? " (study)" : "");
    }
}
