package org.shapecode.queue.window;

import java.awt.BorderLayout;
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
import org.shapecode.queue.Training;
import org.shapecode.queue.Trainings;
import org.shapecode.toolkit.DeskWindow;
import org.shapecode.toolkit.EmptyText;
import org.shapecode.toolkit.Headers;

/** What trains and what waits for its turn, in order; reorders, pauses and cancels. Event dispatch thread. */
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
public final class QueueWindow extends DeskWindow {
    static final String ID = "QueueWindow";

    private static final long serialVersionUID = 1L;
    private static final int PERIOD_MILLIS = 300;
    private static final int NAME_WIDTH = 260;
    private static final int ROW_HEIGHT = 26;

    private final transient Trainings trainings = Trainings.getDefault();
    private final transient QueueModel model = new QueueModel();
    private final transient JTable table = new Table(model);
    private final transient QueueBar bar = new QueueBar(trainings, this::selected);
    private final transient Runnable changed = () -> EventQueue.invokeLater(this::update);
    private final transient Timer timer = new Timer(PERIOD_MILLIS, event -> update());

    /** Called by the platform. */
    public QueueWindow() {
        setName("Queue");
        setDisplayName("Queue");
        setToolTipText("What trains, and what waits for its turn");
        setLayout(new BorderLayout());
        table.setFillsViewportHeight(true);
        table.setShowGrid(false);
        table.setRowHeight(ROW_HEIGHT);
        table.getAccessibleContext().setAccessibleName("Queue of trainings");
        table.getColumnModel().getColumn(0).setPreferredWidth(NAME_WIDTH);
        table.getColumnModel().getColumn(0).setMaxWidth(2 * NAME_WIDTH);
        table.getColumnModel().getColumn(QueueModel.PROGRESS).setCellRenderer(new StatusRenderer());
        Headers.lead(table);
        table.getSelectionModel().addListSelectionListener(event -> bar.update());
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(bar.component(), BorderLayout.NORTH);
        add(scroll, BorderLayout.CENTER);
    }

    /** Opens it and brings it to the front. */
    static void bringUp() {
        TopComponent window = WindowManager.getDefault().findTopComponent(ID);
        window.open();
        window.requestVisible();
    }

    /** Opens it, where it is not, behind what is there. */
    static void offer() {
        TopComponent window = WindowManager.getDefault().findTopComponent(ID);
        if (!window.isOpened()) {
            window.open();
        }
    }

    /** Says what would be in it while it is empty. */
    private static final class Table extends JTable {
        private static final long serialVersionUID = 1L;

        Table(QueueModel model) {
            super(model);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            if (getRowCount() == 0) {
                EmptyText.paint(
                        this, graphics, "Nothing trains or waits. Run an experiment, and it is here until it is done.");
            }
        }
    }

    private List<Training> selected() {
        return Arrays.stream(table.getSelectedRows())
                .filter(row -> row < model.getRowCount())
                .mapToObj(model::training)
                .toList();
    }

    private void update() {
        List<Training> before = selected();
        if (model.show(trainings.active())) {
            for (Training each : before) {
                int row = model.indexOf(each);
                if (row >= 0) {
                    table.addRowSelectionInterval(row, row);
                }
            }
        }
        bar.update();
    }

    @Override
    protected void componentShowing() {
        trainings.addListener(changed);
        timer.start();
        update();
    }

    @Override
    protected void componentHidden() {
        timer.stop();
        trainings.removeListener(changed);
    }
}
