package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.ComponentListener;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;
import org.shapecode.toolkit.FittingPanel;

/**
 * Arranges the Training page: header and remarks above, the grid of a study, and the figures, which keep most of the room: where
 * it is scarce, the header is folded, and remarks and grid scroll. Event dispatch thread.
 */
final class TrainingLayout {
    /** Below this height, in lines of text, the header is folded. */
    private static final int ROOMY = 30;

    /** What a grid needs more. */
    private static final int OF_GRID = 12;

    /** In a page that is not so wide, in lines as well, the header needs more lines. */
    private static final int WIDE = 40;

    private static final int OF_NARROW = 16;

    /** The remarks and the grid get at most these parts of the height. */
    private static final int PART_OF_REMARKS = 8;

    private static final int PART_OF_GRID = 3;
    private static final int SMALLEST_GRID = 64;

    private final JPanel panel = new JPanel(new BorderLayout());
    private final JPanel figures = new JPanel(new BorderLayout());
    private final JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT);
    private final TrainingHeader header;
    private final JComponent grid;
    private boolean withGrid;
    private int divider = -1;

    /** A page without figures yet. */
    TrainingLayout(TrainingHeader header, JComponent remarks, JComponent grid) {
        this.header = header;
        this.grid = grid;
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.add(header.component(), BorderLayout.CENTER);
        top.add(new Remarks(remarks), BorderLayout.SOUTH);
        panel.add(top, BorderLayout.NORTH);
        panel.add(figures, BorderLayout.CENTER);
        split.setTopComponent(grid);
        split.setBorder(BorderFactory.createEmptyBorder());
        // Its own keys would take those of the menus.
        for (String key : List.of("F6", "F8")) {
            split.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), "none");
        }
        ComponentListener resized = new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fit();
            }
        };
        panel.addComponentListener(resized);
        split.addComponentListener(resized);
    }

    JComponent component() {
        return panel;
    }

    /** Shows figures, below the grid if there is a study. */
    void show(JComponent next, boolean study) {
        withGrid = study;
        figures.removeAll();
        split.setBottomComponent(study ? next : null);
        figures.add(study ? split : next);
        fit();
        figures.revalidate();
        figures.repaint();
    }

    private void fit() {
        int line = panel.getFontMetrics(header.component().getFont()).getHeight();
        boolean wide = panel.getWidth() >= line * WIDE;
        int needed = ROOMY + (withGrid ? OF_GRID : 0) + (wide ? 0 : OF_NARROW);
        header.setRoomy(panel.getHeight() >= line * needed, wide);
        boolean moved = divider >= 0 && split.getDividerLocation() != divider;
        if (withGrid && split.getHeight() > 0 && !moved) {
            divider =
                    Math.min(grid.getPreferredSize().height, Math.max(SMALLEST_GRID, split.getHeight() / PART_OF_GRID));
            split.setDividerLocation(divider);
            divider = split.getDividerLocation();
        }
    }

    /** As high as its text, up to a part of the page. */
    private final class Remarks extends JScrollPane {
        private static final long serialVersionUID = 1L;

        Remarks(JComponent remarks) {
            super(new FittingPanel(new BorderLayout()), VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
            JPanel fitting = (JPanel) getViewport().getView();
            fitting.setOpaque(false);
            fitting.add(remarks);
            setBorder(BorderFactory.createEmptyBorder());
            setOpaque(false);
            getViewport().setOpaque(false);
        }

        @Override
        public Dimension getPreferredSize() {
            Dimension whole = getViewport().getView().getPreferredSize();
            int line = getFontMetrics(getFont()).getHeight();
            return new Dimension(
                    whole.width, Math.min(whole.height, Math.max(2 * line, panel.getHeight() / PART_OF_REMARKS)));
        }
    }
}
