package org.shapecode.workbench.editor;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** Components one below the other, each as wide as all. Event dispatch thread. */
final class Stack extends JPanel {
    private static final long serialVersionUID = 1L;

    /** An empty stack. */
    Stack() {
        super(new GridBagLayout());
        setOpaque(false);
    }

    /** Adds a component at the bottom, with some room above and before it. */
    void put(JComponent component, int above, int indent) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = 0;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(above, indent, 0, 0);
        add(component, place);
    }
}
