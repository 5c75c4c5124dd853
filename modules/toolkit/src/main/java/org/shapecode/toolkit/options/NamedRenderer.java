package org.shapecode.toolkit.options;

import java.awt.Component;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;
import org.shapecode.charts.PictureColors;

/** Shows colours by the name that a person reads. Event dispatch thread. */
final class NamedRenderer extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
            JList<?> list, Object value, int index, boolean selected, boolean focused) {
        Object name = value instanceof PictureColors colors ? colors.displayName() : value;
        return super.getListCellRendererComponent(list, name, index, selected, focused);
    }
}
