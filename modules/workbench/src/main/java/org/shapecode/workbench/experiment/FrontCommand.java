package org.shapecode.workbench.experiment;

import java.awt.event.ActionEvent;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.event.ChangeListener;
import org.openide.util.ImageUtilities;

/** An action on the {@link FrontExperiment}, whose window becomes active: there the user sees its effect. Event dispatch thread. */
final class FrontCommand extends AbstractAction {
    private static final long serialVersionUID = 1L;

    /** Where the platform looks for the icon, which it then greys itself. */
    private static final String ICON = "iconBase";

    private final transient Predicate<ExperimentWindow> possible;
    private final transient Consumer<ExperimentWindow> command;
    private final transient ChangeListener changes = event -> update();
    private transient ExperimentWindow followed;

    /**
     * An action with an icon.
     *
     * @param icon a resource
     * @param possible whether the command is possible now; asked again when the run of the experiment changes
     */
    FrontCommand(String name, String icon, Predicate<ExperimentWindow> possible, Consumer<ExperimentWindow> command) {
        this(name, possible, command);
        putValue(SMALL_ICON, ImageUtilities.loadIcon(icon));
        putValue(ICON, icon);
    }

    /** An action without an icon. */
    FrontCommand(String name, Predicate<ExperimentWindow> possible, Consumer<ExperimentWindow> command) {
        super(name);
        this.possible = possible;
        this.command = command;
        FrontExperiment.addChangeListener(event -> follow());
        follow();
    }

    private void follow() {
        if (followed != null) {
            followed.training().removeChangeListener(changes);
        }
        followed = FrontExperiment.get().orElse(null);
        if (followed != null) {
            followed.training().addChangeListener(changes);
        }
        update();
    }

    private void update() {
        setEnabled(followed != null && possible.test(followed));
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (followed != null && possible.test(followed)) {
            followed.requestActive();
            command.accept(followed);
        }
    }
}
