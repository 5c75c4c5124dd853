package org.shapecode.workbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;

/**
 * The experiment window that the commands of the Experiment menu act on: the one that was active last of those that are shown.
 * Thus they act on what the user sees, also while another window, such as Projects, is active. Event dispatch thread.
 */
final class FrontExperiment {
    private static final List<ExperimentWindow> SHOWN = new ArrayList<>();
    private static final ChangeSupport CHANGES = new ChangeSupport(FrontExperiment.class);

    private FrontExperiment() {}

    /** The window; empty if none is shown. */
    static Optional<ExperimentWindow> get() {
        return SHOWN.stream().findFirst();
    }

    /** A window is active now. */
    static void activated(ExperimentWindow window) {
        SHOWN.remove(window);
        SHOWN.add(0, window);
        CHANGES.fireChange();
    }

    /** A window is shown now, such as the one whose tab is selected. */
    static void shown(ExperimentWindow window) {
        if (!SHOWN.contains(window)) {
            SHOWN.add(window);
            CHANGES.fireChange();
        }
    }

    /** A window is behind others or closed now. */
    static void hidden(ExperimentWindow window) {
        SHOWN.remove(window);
        CHANGES.fireChange();
    }

    /** Adds a listener that is told when another window may be in front. */
    static void addChangeListener(ChangeListener listener) {
        CHANGES.addChangeListener(listener);
    }
}
