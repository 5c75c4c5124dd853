package org.shapecode.projects;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import org.openide.util.NbPreferences;
import org.openide.util.RequestProcessor;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.projects.tree.ProjectsTree;
import org.shapecode.toolkit.Settings;

/**
 * Opens the home folder, where runs of presets are stored, as a project at the first start. If the user closes it, it stays
 * closed.
 */
@OnShowing
public final class DefaultProject implements Runnable {
    private static final Logger LOGGER = Logger.getLogger(DefaultProject.class.getName());
    private static final RequestProcessor WORKER = new RequestProcessor(DefaultProject.class);
    private static final String SHOWN = "defaultProjectShown";
    private static final String NAME = "Shapecode";

    /** The default location of new projects. */
    static Path home() {
        return Settings.home();
    }

    /** Called by the platform when the main window opens, and on the command line, where it does nothing. */
    @Override
    public void run() {
        // In a test of single classes, windows do without the module system, which opening a project would start.
        if (GraphicsEnvironment.isHeadless()
                || !WindowManager.getDefault().getMainWindow().isShowing()) {
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
            ProjectFolder.create(home, NAME);
            Projects.open(home);
            ProjectsTree.expand(home);
        } catch (Problem e) {
            // Not requested by the user, who gets an error when a run cannot be written there.
            LOGGER.log(Level.FINE, "Cannot open a project in " + home, e);
        }
    }
}
