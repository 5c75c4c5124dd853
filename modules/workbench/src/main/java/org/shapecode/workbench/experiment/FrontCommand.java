package org.shapecode.workbench.experiment;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.event.ChangeListener;
import org.openide.util.ImageUtilities;

/** An action on the {@link FrontExperiment}, whose window becomes active: there the user sees its effect. Event dispatch thread. */
abstract class FrontCommand extends AbstractAction {
    private static final long serialVersionUID = 1L;

    /** Where the platform looks for the icon, which it then greys itself. */
    private static final String ICON = "iconBase";

    private final transient ChangeListener changes = event -> update();
    private transient ExperimentWindow followed;

    /** An action without an icon. */
    FrontCommand(String name) {
        super(name);
        FrontExperiment.addChangeListener(event -> follow());
        follow();
    }

    /**
     * An action with an icon.
     *
     * @param icon a resource
     */
    FrontCommand(String name, String icon) {
        this(name);
        putValue(SMALL_ICON, ImageUtilities.loadIcon(icon));
        putValue(ICON, icon);
    }

    /** Whether it is possible now. */
    abstract boolean isPossible(ExperimentWindow window);

    abstract void perform(ExperimentWindow window);

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
        setEnabled(followed != null && isPossible(followed));
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (followed != null && isPossible(followed)) {
            followed.requestActive();
            perform(followed);
        }
    }
}
