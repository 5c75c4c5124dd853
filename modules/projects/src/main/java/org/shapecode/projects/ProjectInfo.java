package org.shapecode.projects;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import javax.swing.Icon;
import org.netbeans.api.project.Project;
import org.netbeans.api.project.ProjectInformation;
import org.openide.util.ImageUtilities;

/** The name and icon of a project. Thread-safe. */
final class ProjectInfo implements ProjectInformation {
    static final String ICON = "org/shapecode/projects/project.svg";

    private final ShapecodeProject project;
    private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
    private volatile String name;

    ProjectInfo(ShapecodeProject project) {
        this.project = project;
        this.name = project.folder().name();
    }

    /** Renames the project in its file. Not on the event dispatch thread. */
    void rename(String next) {
        String before = name;
        project.folder().rename(next);
        name = next;
        changes.firePropertyChange(PROP_DISPLAY_NAME, before, next);
    }

    @Override
    public String getName() {
        return project.getProjectDirectory().getNameExt();
    }

    @Override
    public String getDisplayName() {
        return name;
    }

    @Override
    public Icon getIcon() {
        return ImageUtilities.loadImageIcon(ICON, false);
    }

    @Override
    public Project getProject() {
        return project;
    }

    @Override
    public void addPropertyChangeListener(PropertyChangeListener listener) {
        changes.addPropertyChangeListener(listener);
    }

    @Override
    public void removePropertyChangeListener(PropertyChangeListener listener) {
        changes.removePropertyChangeListener(listener);
    }
}
