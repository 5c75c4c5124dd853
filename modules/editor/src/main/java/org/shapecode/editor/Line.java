package org.shapecode.editor;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** One parameter in the form: its label, its editor, and below what is wrong with it. Event dispatch thread. */
final class Line implements Part {
    private final JPanel panel = new JPanel(new BorderLayout(0, 2));
    private final Message message = new Message();
    private final Slot slot;
    private final Part part;

    /**
     * A line.
     *
     * @param part what edits the parameter
     * @param indent by how much it is narrower at the left than the form
     */
    Line(Slot slot, Part part, int indent) {
        this.slot = slot;
        this.part = part;
        JLabel label = Headings.label(slot, indent);
        label.setLabelFor(part.component());
        int before = label.getPreferredSize().width + Headings.GAP;
        message.component().setBorder(BorderFactory.createEmptyBorder(0, before, 2, 0));
        JComponent row = Headings.row(label, part.component());
        panel.setOpaque(false);
        panel.add(row, BorderLayout.CENTER);
        panel.add(message.component(), BorderLayout.SOUTH);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, Situation situation) {
        part.show(json, situation);
    }

    @Override
    public void tell(Untold problems) {
        message.show(problems.take(slot.path(), slot.label()));
    }
}
