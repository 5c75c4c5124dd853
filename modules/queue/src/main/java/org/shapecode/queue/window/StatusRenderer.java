package org.shapecode.queue.window;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridBagLayout;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;
import org.shapecode.queue.JobStatus;

/** Shows the status of a job as a progress bar and a line of text. Event dispatch thread. */
final class StatusRenderer extends JPanel implements TableCellRenderer {
    private static final long serialVersionUID = 1L;
    private static final int UNITS = 1000;
    private static final Dimension BAR = new Dimension(160, 6);

    private static final int SHORTEST_BAR = 24;
    private static final int GAP = 12;
    private static final int EDGE = 6;

    private final JProgressBar bar = new JProgressBar(0, UNITS);
    private final JPanel barCell = new JPanel(new GridBagLayout());
    private final JLabel text = new JLabel();

    StatusRenderer() {
        super(new BorderLayout(GAP, 0));
        barCell.setOpaque(false);
        barCell.add(bar);
        add(barCell, BorderLayout.LINE_START);
        add(text, BorderLayout.CENTER);
        setBorder(BorderFactory.createEmptyBorder(0, EDGE, 0, EDGE));
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable owner, Object value, boolean selected, boolean focused, int row, int column) {
        JobStatus status = (JobStatus) value;
        barCell.setVisible(status.state().isTraining() && status.progress().total() > 1);
        bar.setValue((int) (UNITS * status.progress().fraction()));
        text.setText(JobStatusText.line(status));
        // In a narrow column, the bar leaves the text its room.
        int room = owner.getColumnModel().getColumn(column).getWidth() - text.getPreferredSize().width - GAP - 2 * EDGE;
        bar.setPreferredSize(new Dimension(Math.min(BAR.width, room), BAR.height));
        barCell.setVisible(barCell.isVisible() && room >= SHORTEST_BAR);
        setBackground(selected ? owner.getSelectionBackground() : owner.getBackground());
        text.setForeground(selected ? owner.getSelectionForeground() : owner.getForeground());
        return this;
    }
}
