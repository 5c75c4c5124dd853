package org.shapecode.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netbeans.spi.project.ui.ProjectOpenedHook;

/** An open project has a folder for its runs, where people can see it and copy runs into. */
final class RunsKept extends ProjectOpenedHook {
    private static final Logger LOGGER = Logger.getLogger(RunsKept.class.getName());

    private final ShapecodeProject project;

    RunsKept(ShapecodeProject project) {
        this.project = project;
    }

    @Override
    protected void projectOpened() {
        try {
            Files.createDirectories(project.folder().runs().folder());
        } catch (IOException e) {
            // A project that can only be read is still worth looking at.
            LOGGER.log(Level.FINE, "No folder for runs in " + project.path(), e);
        }
    }

    @Override
    protected void projectClosed() {
        // Nothing is held.
    }
}
