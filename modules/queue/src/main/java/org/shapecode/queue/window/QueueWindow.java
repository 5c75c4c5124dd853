package org.shapecode.queue.window;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.util.Arrays;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.Timer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.FocusKeepingWindow;
import org.shapecode.toolkit.TableStyle;

/** The jobs of the queue in order, with commands to pause, resume, reorder and cancel them. Event dispatch thread. */
@TopComponent.Description(
        preferredID = QueueWindow.ID,
        iconBase = "org/shapecode/queue/queue.svg",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "output", openAtStartup = false, position = 200)
@TopComponent.OpenActionRegistration(displayName = "&Queue", preferredID = QueueWindow.ID)
@ActionID(category = "Window", id = "org.shapecode.queue.window.QueueWindow")
@ActionReference(path = "Menu/Window", position = 320)
// Externalizable by inheritance.
@SuppressWarnings({"serial", "this-escape"})
public final class QueueWindow extends FocusKeepingWindow {
    static final String ID = "QueueWindow";

    private static final long serialVersionUID = 1L;
    private static final int PERIOD_MILLIS = 300;
    private static final int NAME_WIDTH = 260;
    private static final int ROW_SPARE = 8;

    private final transient TrainingQueue queue = TrainingQueue.getDefault();
    private final transient QueueTableModel model = new QueueTableModel();
    private final transient JTable table = new Table(model);
    private final transient QueueToolbar toolbar = new QueueToolbar(queue, this::selected);
    private final transient Runnable changed = () -> EventQueue.invokeLater(this::update);
    private final transient Timer timer = new Timer(PERIOD_MILLIS, event -> update());

    /** Called by the platform. */
    public QueueWindow() {
        setName("Queue");
        setDisplayName("Queue");
        setToolTipText("Runs that are training or waiting");
        setLayout(new BorderLayout());
        table.setFillsViewportHeight(true);
        table.setShowGrid(false);
        TableStyle.fitRows(table, ROW_SPARE);
        table.getAccessibleContext().setAccessibleName("Queue");
        table.getColumnModel().getColumn(0).setPreferredWidth(NAME_WIDTH);
        table.getColumnModel().getColumn(0).setMaxWidth(2 * NAME_WIDTH);
        table.getColumnModel().getColumn(QueueTableModel.STATUS).setCellRenderer(new StatusRenderer());
        TableStyle.apply(table);
        table.getSelectionModel().addListSelectionListener(event -> toolbar.update());
        TableStyle.addMenu(table, toolbar::menu);
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(toolbar.component(), BorderLayout.NORTH);
        add(scroll, BorderLayout.CENTER);
    }

    /** Not the number of concurrent runs, which a stray digit would change. */
    @Override
    protected Component initialFocus() {
        return table;
    }

    /** Opens the window in front of other tabs. */
    static void openInFront() {
        TopComponent window = WindowManager.getDefault().findTopComponent(ID);
        window.open();
        window.requestVisible();
    }

    /** Opens the window without selecting its tab. */
    static void openInBackground() {
        TopComponent window = WindowManager.getDefault().findTopComponent(ID);
        if (!window.isOpened()) {
            window.open();
        }
    }

    /** A table with a placeholder text. */
    private static final class Table extends JTable {
        private static final long serialVersionUID = 1L;

        Table(QueueTableModel model) {
            super(model);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            if (getRowCount() == 0) {
                TableStyle.paintEmptyText(this, graphics, "The queue is empty. Run an experiment to add it here.");
            }
        }
    }

    private List<TrainingJob> selected() {
        return Arrays.stream(table.getSelectedRows())
                .filter(row -> row < model.getRowCount())
                .mapToObj(model::job)
                .toList();
    }

    private void update() {
        List<TrainingJob> selected = selected();
        if (model.show(queue.active())) {
            for (TrainingJob job : selected) {
                int row = model.indexOf(job);
                if (row >= 0) {
                    table.addRowSelectionInterval(row, row);
                }
            }
        }
        toolbar.update();
    }

    @Override
    protected void componentShowing() {
        queue.addListener(changed);
        timer.start();
        update();
    }

    @Override
    protected void componentHidden() {
        timer.stop();
        queue.removeListener(changed);
    }
}
