package org.shapecode.projects;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.netbeans.api.project.ui.OpenProjects;
import org.openide.util.lookup.ServiceProvider;
import org.shapecode.core.Counted;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.projects.files.TrashTask;
import org.shapecode.projects.tree.ItemOperations;
import org.shapecode.projects.tree.ProjectsTree;
import org.shapecode.runs.RunLocations;

/** Adds the runs of the open projects to the runs table. */
@ServiceProvider(service = RunLocations.class)
public final class ProjectRunLocations implements RunLocations {
    @Override
    public Map<String, RunStore> stores() {
        Map<String, RunStore> stores = new LinkedHashMap<>();
        Arrays.stream(OpenProjects.getDefault().getOpenProjects())
                .filter(ShapecodeProject.class::isInstance)
                .map(project -> ((ShapecodeProject) project).folder())
                .forEach(project -> stores.put(uniqueName(stores, project), project.runs()));
        return stores;
    }

    /** The project's name, with its location if another project has the same name. */
    private static String uniqueName(Map<String, RunStore> stores, ProjectFolder project) {
        String name = project.name();
        return stores.containsKey(name) ? name + " in " + project.folder().getParent() : name;
    }

    @Override
    public void reveal(Path folder) {
        ProjectsTree.reveal(folder);
    }

    @Override
    public void rename(Path folder, String name, Consumer<Path> renamed) {
        ItemOperations.askName(folder, name, renamed);
    }

    @Override
    public void moveToTrash(List<Path> folders, Runnable changed) {
        TrashTask.run(folders, count -> Counted.of(count, "run"), changed);
    }
}
