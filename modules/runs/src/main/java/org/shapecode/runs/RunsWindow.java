package org.shapecode.runs;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.prefs.Preferences;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbPreferences;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.openide.windows.TopComponent;
import org.shapecode.experiment.api.Notes;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.queue.window.JobStatusText;
import org.shapecode.toolkit.FocusKeepingWindow;
import org.shapecode.toolkit.TableStyle;
import org.shapecode.views.live.ViewableRun;

/**
 * The Runs window: a table of all runs. Views show the selected runs. Reloads periodically while it is visible, so that runs
 * copied from another machine appear. Event dispatch thread.
 */
@TopComponent.Description(
        preferredID = "RunsWindow",
        iconBase = "org/shapecode/runs/runs.svg",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "output", openAtStartup = true, position = 100)
@TopComponent.OpenActionRegistration(displayName = "&Runs", preferredID = "RunsWindow")
@ActionID(category = "Window", id = "org.shapecode.runs.RunsWindow")
@ActionReference(path = "Menu/Window", position = 300)
// Externalizable by inheritance.
@SuppressWarnings({"serial", "this-escape"})
public final class RunsWindow extends FocusKeepingWindow {
    private static final long serialVersionUID = 1L;
    private static final int RELOAD_MILLIS = 5000;
    private static final int PROGRESS_MILLIS = 500;
    private static final String COLUMNS = "columns";
    private static final String WIDTHS = "column-widths";

    private final transient RememberedFolders expanded = new RememberedFolders("expanded-studies");
    private final transient RememberedFolders selected = new RememberedFolders("selected-runs");
    private final transient InstanceContent content = new InstanceContent();
    private final transient RunsModel model = new RunsModel(RunsWindow::progress, this::note);
    private final transient RunsTable table = new RunsTable(model);
    private final transient RunListLoader loader = new RunListLoader(this::show);
    private final transient RunActions actions = new RunActions(table, loader::reload);
    private final transient RunsToolbar bar = new RunsToolbar(model, table, actions, this::setColumns);
    private final transient Runnable changed = loader::reload;
    private final transient Timer reloadTimer = new Timer(RELOAD_MILLIS, event -> loader.reload());
    private final transient Timer progressTimer = new Timer(PROGRESS_MILLIS, event -> repaintProgress());

    /** Called by the platform. */
    public RunsWindow() {
        setName("Runs");
        setDisplayName("Runs");
        setToolTipText("All runs, finished or not");
        setLayout(new BorderLayout());
        associateLookup(new AbstractLookup(content));
        Preferences preferences = NbPreferences.forModule(RunsWindow.class);
        table.setWidths(Columns.splitWidths(preferences.get(WIDTHS, "")));
        table.showColumns(Columns.split(preferences.get(COLUMNS, "")));
        model.expand(expanded.read());
        table.selectListed(selected.read());
        table.onSelection(this::publish);
        table.onExpansion(() -> expanded.write(model.expanded()));
        bind("ENTER", KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), actions::open);
        bind("rename", KeyStroke.getKeyStroke(KeyEvent.VK_F2, 0), actions::rename);
        bind("delete", KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), actions::moveToTrash);
        for (JTable each : List.of(table, table.names())) {
            each.addMouseListener(new DoubleClick(each));
            each.getTableHeader().addMouseListener(new HeaderMouse());
            TableStyle.addMenu(each, actions::menu);
        }
        add(bar.component(), BorderLayout.NORTH);
        add(table.scrolled(), BorderLayout.CENTER);
    }

    private static Optional<String> progress(RunRow row) {
        return TrainingQueue.getDefault().in(row.folder()).map(job -> JobStatusText.brief(job.status()));
    }

    private void show(List<RunRow> rows) {
        if (!table.isEditing()) {
            table.keepingSelection(() -> model.show(rows));
            bar.update();
        }
    }

    private void repaintProgress() {
        if (!TrainingQueue.getDefault().active().isEmpty() && !table.isEditing()) {
            model.repaintProgress();
        }
    }

    /** Offers the selected runs to views, and remembers them. */
    private void publish() {
        List<RunRow> rows = table.selected();
        content.set(
                rows.stream()
                        .map(row -> new ViewableRun(row.folder(), row.name(), row.experiment()))
                        .toList(),
                null);
        selected.write(rows.stream().map(RunRow::folder).toList());
    }

    private void note(RunRow row, UnaryOperator<Notes> change) {
        loader.note(row.folder(), change);
    }

    private void setColumns(List<String> columns) {
        table.showColumns(columns);
        storeColumns();
    }

    private void storeColumns() {
        Preferences preferences = NbPreferences.forModule(RunsWindow.class);
        preferences.put(COLUMNS, Columns.join(table.arranged()));
        preferences.put(WIDTHS, Columns.joinWidths(table.widths()));
    }

    private void bind(String name, KeyStroke key, Runnable work) {
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, name);
        table.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        });
    }

    @Override
    protected void componentShowing() {
        TrainingQueue.getDefault().addListener(changed);
        reloadTimer.start();
        progressTimer.start();
        loader.reload();
    }

    @Override
    protected void componentHidden() {
        reloadTimer.stop();
        progressTimer.stop();
        TrainingQueue.getDefault().removeListener(changed);
    }

    @Override
    protected Component initialFocus() {
        return table;
    }

    /** Chooses the columns, and remembers their order and widths. */
    private final class HeaderMouse extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            chooseColumns(event);
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            chooseColumns(event);
            storeColumns();
        }

        private void chooseColumns(MouseEvent event) {
            if (event.isPopupTrigger()) {
                bar.chooseColumns(event.getComponent(), event.getX(), event.getY());
            }
        }
    }

    /** Opens runs, except in cells that a double-click edits. */
    private final class DoubleClick extends MouseAdapter {
        private final JTable clicked;

        DoubleClick(JTable clicked) {
            this.clicked = clicked;
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            int row = clicked.rowAtPoint(event.getPoint());
            int column = clicked.columnAtPoint(event.getPoint());
            if (SwingUtilities.isLeftMouseButton(event)
                    && event.getClickCount() == 2
                    && row >= 0
                    && (column < 0 || !clicked.isCellEditable(row, column))
                    && !table.names().isOnHandle(event)) {
                actions.open();
            }
        }
    }
}
