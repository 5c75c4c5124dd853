package org.shapecode.projects;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.netbeans.api.project.ui.OpenProjects;
import org.openide.util.lookup.ServiceProvider;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.projects.files.Trash;
import org.shapecode.runs.RunLocations;

/** Lets the table of runs show those of every open project, and take them to the bin. */
@ServiceProvider(service = RunLocations.class)
public final class ProjectRunLocations implements RunLocations {
    @Override
    public Map<String, RunStore> stores() {
        Map<String, RunStore> stores = new LinkedHashMap<>();
        Arrays.stream(OpenProjects.getDefault().getOpenProjects())
                .filter(ShapecodeProject.class::isInstance)
                .map(project -> ((ShapecodeProject) project).folder())
                .forEach(project -> stores.put(nameAmong(stores, project), project.runs()));
        return stores;
    }

    /** Two projects may be called the same. */
    private static String nameAmong(Map<String, RunStore> stores, ProjectFolder project) {
        String name = project.name();
        return stores.containsKey(name) ? name + " in " + project.folder().getParent() : name;
    }

    @Override
    public String delete(Path folder) {
        return new Trash().take(folder);
    }
}
