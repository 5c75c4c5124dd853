package org.shapecode.queue.window;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.shapecode.queue.Status;
import org.shapecode.queue.Training;

/** What trains and what waits, a row each. Event dispatch thread. */
final class QueueModel extends AbstractTableModel {
    static final int PROGRESS = 1;

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("Training", "Progress");

    private transient List<Training> trainings = List.of();
    private transient List<Status> statuses = List.of();

    /** Shows these as they are now; whether there are others than before. */
    boolean show(List<Training> now) {
        List<Status> before = statuses;
        statuses = now.stream().map(Training::status).toList();
        if (!now.equals(trainings)) {
            trainings = now;
            fireTableDataChanged();
            return true;
        }
        for (int row = 0; row < statuses.size(); row++) {
            if (!statuses.get(row).equals(before.get(row))) {
                fireTableCellUpdated(row, PROGRESS);
            }
        }
        return false;
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
        return column == PROGRESS ? statuses.get(row) : training.name() + (training.isStudy() ? " (study)" : "");
    }
}
