package org.shapecode.runs;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableCellRenderer;
import org.shapecode.core.Html;
import org.shapecode.toolkit.TableStyle;

/**
 * The names of the runs, to the left of the table, with whose rows and selection it goes: as a tree, in which the runs of a
 * study are below it. The keyboard stays with the table. Event dispatch thread.
 */
final class RunNameColumn extends ColumnsTable {
    private static final long serialVersionUID = 1L;
    private static final int INDENT = 16;

    private final transient RunsModel model;
    private final RunsTable table;

    RunNameColumn(RunsTable table, RunsModel model) {
        super(model, column -> model.columns().get(column).equals(RunRow.NAME));
        this.table = table;
        this.model = model;
        setDefaultRenderer(Object.class, new Renderer());
        getAccessibleContext().setAccessibleName("Names of runs");
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                table.requestFocusInWindow();
                RunRow study = handleAt(event);
                if (study != null) {
                    table.setExpanded(study, !model.isExpanded(study));
                }
            }
        });
    }

    /** The study whose handle is under the pointer, or null. */
    private RunRow handleAt(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        boolean here = event.getComponent() == this && SwingUtilities.isLeftMouseButton(event) && event.getX() < INDENT;
        return here && row >= 0 && model.isExpandable(model.row(row)) ? model.row(row) : null;
    }

    /** Whether a mouse event is on the handle that shows or hides the runs of a study. */
    boolean isOnHandle(MouseEvent event) {
        return handleAt(event) != null;
    }

    /** Both tables scroll together, which is for the other one to begin. */
    @Override
    public void scrollRectToVisible(Rectangle part) {
        table.scrollRectToVisible(new Rectangle(table.getVisibleRect().x, part.y, 1, part.height));
    }

    @Override
    String headerTip(int column) {
        return RunsTable.headerTip(RunRow.NAME, "");
    }

    /** A handle before a study with runs, and what tells a run apart below it. */
    private final class Renderer extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        Renderer() {
            TableStyle.plain(this);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable owner, Object value, boolean selected, boolean focused, int index, int column) {
            // With the colours of the table, which tell whether it has the focus.
            super.getTableCellRendererComponent(table, value, selected, false, index, column);
            RunRow row = model.row(index);
            boolean nested = model.isNested(row);
            boolean study = model.isExpandable(row);
            Icon handle =
                    UIManager.getIcon(study && model.isExpanded(row) ? "Tree.expandedIcon" : "Tree.collapsedIcon");
            int before = nested ? 2 * INDENT : study ? INDENT - handle.getIconWidth() - getIconTextGap() : INDENT;
            setIcon(study ? handle : null);
            setBorder(BorderFactory.createEmptyBorder(0, Math.max(0, before), 0, 0));
            setText(model.name(row));
            setToolTipText(Html.plain(row.name()));
            return this;
        }
    }
}
