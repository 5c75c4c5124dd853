package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.shapecode.views.live.FigureDashboard;

/**
 * Arranges the Training page: the header, which is folded where room is scarce, and below it remarks, the grid of a study and
 * the figures, which scroll together. Event dispatch thread.
 */
final class TrainingLayout {
    /** Below this height, in lines of text, the header is folded. */
    private static final int ROOMY = 30;

    /** What a grid needs more. */
    private static final int OF_GRID = 12;

    /** In a page that is not so wide, in lines as well, the header needs more lines. */
    private static final int WIDE = 40;

    private static final int OF_NARROW = 16;

    private final JPanel panel = new JPanel(new BorderLayout());
    private final JPanel above = new JPanel(new BorderLayout());
    private final TrainingHeader header;
    private final JComponent grid;
    private JComponent figures;

    /** A page without figures yet. */
    TrainingLayout(TrainingHeader header, JComponent remarks, JComponent grid) {
        this.header = header;
        this.grid = grid;
        above.setOpaque(false);
        above.add(remarks, BorderLayout.NORTH);
        above.add(grid, BorderLayout.CENTER);
        panel.add(header.component(), BorderLayout.NORTH);
        panel.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fit();
            }
        });
    }

    JComponent component() {
        return panel;
    }

    /** Shows figures, below the grid if there is a study. */
    void show(FigureDashboard next, boolean study) {
        grid.setVisible(study);
        next.showAbove(above);
        if (next.component() != figures) {
            if (figures != null) {
                panel.remove(figures);
            }
            figures = next.component();
            panel.add(figures, BorderLayout.CENTER);
        }
        fit();
        panel.revalidate();
        panel.repaint();
    }

    private void fit() {
        int line = panel.getFontMetrics(header.component().getFont()).getHeight();
        boolean wide = panel.getWidth() >= line * WIDE;
        int needed = ROOMY + (grid.isVisible() ? OF_GRID : 0) + (wide ? 0 : OF_NARROW);
        header.setRoomy(panel.getHeight() >= line * needed, wide);
    }
}
