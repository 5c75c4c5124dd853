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
import org.shapecode.queue.Status;

/** How far a training is: a bar, and beside it the same in words. Event dispatch thread. */
final class StatusRenderer extends JPanel implements TableCellRenderer {
    private static final long serialVersionUID = 1L;
    private static final int PARTS = 1000;
    private static final Dimension BAR = new Dimension(160, 6);

    private final JProgressBar bar = new JProgressBar(0, PARTS);
    private final JLabel text = new JLabel();

    StatusRenderer() {
        super(new BorderLayout(12, 0));
        bar.setPreferredSize(BAR);
        JPanel middle = new JPanel(new GridBagLayout());
        middle.setOpaque(false);
        middle.add(bar);
        add(middle, BorderLayout.LINE_START);
        add(text, BorderLayout.CENTER);
        setBorder(BorderFactory.createEmptyBorder(0, 6, 0, 6));
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable owner, Object value, boolean selected, boolean focused, int row, int column) {
        Status status = (Status) value;
        bar.setVisible(status.total() > 1);
        bar.setValue((int) (PARTS * status.fraction()));
        text.setText(status.text());
        setBackground(selected ? owner.getSelectionBackground() : owner.getBackground());
        text.setForeground(selected ? owner.getSelectionForeground() : owner.getForeground());
        return this;
    }
}
