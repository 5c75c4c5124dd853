package org.shapecode.queue.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.table.AbstractTableModel;
import org.shapecode.queue.JobStatus;
import org.shapecode.queue.TrainingJob;
import org.shapecode.toolkit.RunNames;

/** The jobs of the queue, one per row. Event dispatch thread. */
final class QueueTableModel extends AbstractTableModel {
    static final int STATUS = 1;

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("Run", "State");

    private transient List<TrainingJob> jobs = List.of();
    private transient List<String> names = List.of();
    private transient List<JobStatus> statuses = List.of();

    /**
     * Shows jobs with their current status. Fires a table change only if the list of jobs differs, else a change of each cell
     * that differs.
     *
     * @return whether the list of jobs differs, which clears the selection of a table
     */
    boolean show(List<TrainingJob> current) {
        List<JobStatus> before = statuses;
        statuses = current.stream().map(TrainingJob::status).toList();
        if (!current.equals(jobs)) {
            Map<TrainingJob, String> known = new HashMap<>();
            for (int row = 0; row < jobs.size(); row++) {
                known.put(jobs.get(row), names.get(row));
            }
            jobs = current;
            names = names(jobs, known);
            fireTableDataChanged();
            return true;
        }
        for (int row = 0; row < statuses.size(); row++) {
            if (!statuses.get(row).equals(before.get(row))) {
                fireTableCellUpdated(row, STATUS);
            }
        }
        return false;
    }

    /**
     * The names of jobs, all different: those of one experiment with the settings in which they differ. A job keeps the name that
     * it had, so that it is recognised while others come and go.
     */
    private static List<String> names(List<TrainingJob> jobs, Map<TrainingJob, String> known) {
        List<String> own = RunNames.distinct(
                jobs.stream()
                        .map(job -> job.name() + (job.isStudy() ? " (study)" : ""))
                        .toList(),
                jobs.stream().map(job -> Optional.of(job.experiment())).toList(),
                jobs.stream().map(TrainingJob::folder).toList());
        Set<String> taken = new HashSet<>(known.values());
        List<String> names = new ArrayList<>();
        for (int row = 0; row < jobs.size(); row++) {
            String name = known.get(jobs.get(row));
            for (int number = 1; name == null; number++) {
                String next = own.get(row) + (number == 1 ? "" : " (" + number + ")");
                name = taken.add(next) ? next : null;
            }
            names.add(name);
        }
        return names;
    }

    TrainingJob job(int row) {
        return jobs.get(row);
    }

    int indexOf(TrainingJob job) {
        return jobs.indexOf(job);
    }

    @Override
    public int getRowCount() {
        return jobs.size();
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
        return column == STATUS ? statuses.get(row) : names.get(row);
    }
}
