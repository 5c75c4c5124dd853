package org.shapecode.projects;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.netbeans.spi.project.ActionProvider;
import org.openide.util.Lookup;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.projects.files.FileOperations;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.projects.files.Trash;
import org.shapecode.projects.files.TrashTask;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** Renames, copies and deletes a project in the background. Event dispatch thread. */
final class ProjectCommands implements ActionProvider {
    private final ShapecodeProject project;
    private final Map<String, Runnable> commands;

    ProjectCommands(ShapecodeProject project) {
        this.project = project;
        this.commands = Map.of(COMMAND_RENAME, this::rename, COMMAND_COPY, this::copy, COMMAND_DELETE, this::delete);
    }

    @Override
    public String[] getSupportedActions() {
        return commands.keySet().toArray(String[]::new);
    }

    @Override
    public boolean isActionEnabled(String command, Lookup context) {
        return commands.containsKey(command);
    }

    @Override
    public void invokeAction(String command, Lookup context) {
        commands.get(command).run();
    }

    private void rename() {
        Path folder = project.path();
        ProjectDialogs.rename(
                project.info().getDisplayName(),
                folder,
                (name, target) -> FileTasks.run(
                        "Renaming " + name,
                        progress -> {
                            if (target.equals(folder)) {
                                project.info().rename(name);
                                return List.of();
                            }
                            move(target, progress);
                            new ProjectFolder(target).rename(name);
                            Projects.open(target);
                            return List.of(target);
                        },
                        done -> {}));
    }

    private void move(Path target, Progress progress) {
        Path folder = project.path();
        List<Path> open = Projects.close(folder);
        try {
            FileOperations.move(folder, target, progress);
            project.forget();
            ExperimentWindows.moved(folder, target);
        } catch (RuntimeException e) {
            open.forEach(Projects::open);
            throw e;
        }
    }

    private void copy() {
        ProjectDialogs.copy(
                project.info().getDisplayName(),
                project.path(),
                (name, target) -> FileTasks.run(
                        "Copying " + project.info().getDisplayName(),
                        progress -> {
                            FileOperations.copy(project.path(), target, progress);
                            new ProjectFolder(target).rename(name);
                            Projects.open(target);
                            return List.of(target);
                        },
                        done -> {}));
    }

    private void delete() {
        Path folder = project.path();
        String name = project.info().getDisplayName();
        FileTasks.run(
                "Moving " + name + " to Trash",
                progress -> {
                    Projects.inside(folder).ifPresent(other -> {
                        throw new Problem("The project " + name + " contains the project " + other
                                + ". Delete or move that one first.");
                    });
                    List<Path> open = Projects.close(folder);
                    try {
                        Trash.Item item = new Trash().move(folder);
                        project.forget();
                        TrashTask.offerUndo(
                                count -> "the project " + name, List.of(item), () -> open.forEach(Projects::open));
                    } catch (RuntimeException e) {
                        open.forEach(Projects::open);
                        throw e;
                    }
                    return List.of(folder);
                },
                done -> {});
    }
}
