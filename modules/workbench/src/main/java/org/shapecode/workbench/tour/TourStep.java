package org.shapecode.workbench.tour;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.Action;
import org.openide.awt.Actions;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/**
 * A step of the tour.
 *
 * @param title its headline
 * @param text two or three sentences
 * @param enter prepares what the step tells of; event dispatch thread
 * @param target finds the window to outline, if it is open; event dispatch thread
 */
record TourStep(String title, String text, Runnable enter, Supplier<Optional<TopComponent>> target) {
    /** All steps, in order. */
    static final List<TourStep> ALL = List.of(
            window(
                    "Start with an experiment",
                    "Each card trains a small autoencoder on images of simple shapes; most repeat an experiment of the paper."
                            + " Click a card to train it and watch.",
                    "StartWindow"),
            new TourStep(
                    "Projects are folders",
                    "A project holds experiments and their runs as ordinary files. The sample project, which opens now, has"
                            + " a finished study: disks with a hole in the training radii, with and without a penalty.",
                    TourStep::openSample,
                    () -> opened("projectTabLogical_tc")),
            new TourStep(
                    "One tab per experiment",
                    "Training shows the runs of the study and their figures; Settings shows the form with everything that"
                            + " can be changed. Changing a setting never changes a finished run.",
                    () -> {},
                    TourStep::editor),
            window(
                    "Views follow the selection",
                    "A view shows one figure of the selected run, live while it trains. Choose any view from Window >"
                            + " Views, click an image in one of them, and the others mark the same image.",
                    "view-loss"),
            window(
                    "Find and compare runs",
                    "The Runs table lists the runs of all open projects. Filter them, select several to overlay their"
                            + " curves, or choose Compare Runs to see which settings and results differ.",
                    "RunsWindow"),
            new TourStep(
                    "Help is one key away",
                    "F1 explains the window that you are in. Ctrl+I finds any command, preset or view by its name. Help >"
                            + " Tour shows these steps again.",
                    () -> {},
                    Optional::empty));

    private static TourStep window(String title, String text, String id) {
        return new TourStep(
                title,
                text,
                () -> find(id).ifPresent(window -> {
                    window.open();
                    window.requestVisible();
                }),
                () -> opened(id));
    }

    private static Optional<TopComponent> find(String id) {
        return Optional.ofNullable(WindowManager.getDefault().findTopComponent(id));
    }

    private static Optional<TopComponent> opened(String id) {
        return find(id).filter(TopComponent::isOpened);
    }

    private static Optional<TopComponent> editor() {
        Mode mode = WindowManager.getDefault().findMode("editor");
        return Optional.ofNullable(mode).map(Mode::getSelectedTopComponent);
    }

    private static void openSample() {
        // Belongs to a module that may not be installed.
        Action action = Actions.forID("Project", "org.shapecode.projects.SampleProjectAction");
        if (action != null) {
            action.actionPerformed(null);
        }
    }
}
