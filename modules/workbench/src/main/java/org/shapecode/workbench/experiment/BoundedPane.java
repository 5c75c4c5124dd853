package org.shapecode.workbench.experiment;

import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;

/** As high as its content, up to some lines of text; what is longer scrolls. Event dispatch thread. */
final class BoundedPane extends JScrollPane {
    private static final long serialVersionUID = 1L;

    private final int lines;

    /** A pane over content that fits its width. */
    BoundedPane(JComponent content, int lines) {
        super(content, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
        this.lines = lines;
        setBorder(BorderFactory.createEmptyBorder());
        setOpaque(false);
        getViewport().setOpaque(false);
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension whole = getViewport().getView().getPreferredSize();
        int most = lines * getFontMetrics(getFont()).getHeight();
        return new Dimension(whole.width, Math.min(whole.height, most));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }

    /** Its height follows its content, whose lines depend on the width. */
    @Override
    public boolean isValidateRoot() {
        return false;
    }
}
