package org.shapecode.projects;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import org.openide.util.NbPreferences;
import org.openide.util.RequestProcessor;
import org.openide.windows.OnShowing;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.toolkit.Settings;

/**
 * The folder into which runs of presets go is opened as a project at the very first start, so that they are seen; a person
 * who closes it is not asked again.
 */
@OnShowing
public final class DefaultProject implements Runnable {
    private static final Logger LOGGER = Logger.getLogger(DefaultProject.class.getName());
    private static final RequestProcessor WORKER = new RequestProcessor(DefaultProject.class);
    private static final String SHOWN = "defaultProjectShown";
    private static final String NAME = "Shapecode";

    /** Where projects lie that are put nowhere else. */
    static Path home() {
        return Settings.home();
    }

    /** Called by the platform, on the command line too, where nobody looks at projects. */
    @Override
    public void run() {
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        Preferences preferences = NbPreferences.forModule(DefaultProject.class);
        if (!preferences.getBoolean(SHOWN, false)) {
            preferences.putBoolean(SHOWN, true);
            WORKER.post(DefaultProject::open);
        }
    }

    private static void open() {
        Path home = home();
        try {
            ProjectFolder.make(home, NAME);
            Projects.open(home);
            ProjectsWindow.expand(home);
        } catch (Problem e) {
            // Nobody asked for it: a home that cannot be written is told when something is run.
            LOGGER.log(Level.FINE, "No project in " + home, e);
        }
    }
}
