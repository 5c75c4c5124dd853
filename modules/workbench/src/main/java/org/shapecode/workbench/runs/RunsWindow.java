package org.shapecode.workbench.runs;

import javax.swing.Timer;
import javax.swing.event.ChangeListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.windows.TopComponent;
import org.shapecode.workbench.training.Trainings;
import org.shapecode.workbench.ui.ExplorerWindow;

/** Lists the runs, and looks again while it is seen, so that runs copied in from elsewhere appear. EDT. */
@TopComponent.Description(
        preferredID = "RunsWindow",
        iconBase = "org/shapecode/workbench/runs/runs.svg",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "explorer", openAtStartup = true, position = 200)
@TopComponent.OpenActionRegistration(displayName = "&Runs", preferredID = "RunsWindow")
@ActionID(category = "Window", id = "org.shapecode.workbench.runs.RunsWindow")
@ActionReference(path = "Menu/Window", position = 300)
public final class RunsWindow extends ExplorerWindow {
    private static final long serialVersionUID = 1L;
    private static final int PERIOD_MILLIS = 5000;

    private final transient Trainings trainings = Trainings.getDefault();
    private final transient RunChildren runs = new RunChildren(trainings.store());
    private final transient ChangeListener changed = event -> runs.reload();
    private final transient Timer timer = new Timer(PERIOD_MILLIS, event -> runs.reload());

    /** Called by the platform. */
    public RunsWindow() {
        super("Runs", "Every training, finished or not");
        show(new AbstractNode(Children.create(runs, true)));
    }

    @Override
    protected void componentShowing() {
        trainings.addChangeListener(changed);
        timer.start();
        runs.reload();
    }

    @Override
    protected void componentHidden() {
        timer.stop();
        trainings.removeChangeListener(changed);
    }
}
