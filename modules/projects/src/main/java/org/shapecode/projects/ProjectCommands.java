package org.shapecode.projects;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.netbeans.spi.project.ActionProvider;
import org.openide.awt.StatusDisplayer;
import org.openide.util.Lookup;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.projects.files.Copies;
import org.shapecode.projects.files.FileTasks;
import org.shapecode.projects.files.Moves;
import org.shapecode.projects.files.Trash;
import org.shapecode.workbench.experiment.Experiments;

/** Renames, copies and deletes a project. Event dispatch thread; the work is done in the background. */
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
                project.naming().getDisplayName(),
                folder,
                (name, target) -> FileTasks.run(
                        "Renaming " + name,
                        progress -> {
                            if (target.equals(folder)) {
                                project.naming().rename(name);
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
        if (Files.exists(target)) {
            throw new Problem("There is already " + target + "; choose another name.");
        }
        List<Path> open = Projects.close(folder);
        try {
            Moves.move(folder, target, progress);
            project.forget();
            Experiments.moved(folder, target);
        } catch (RuntimeException e) {
            open.forEach(Projects::open);
            throw e;
        }
    }

    private void copy() {
        ProjectDialogs.copy(
                project.naming().getDisplayName(),
                project.path(),
                (name, target) -> FileTasks.run(
                        "Copying " + project.naming().getDisplayName(),
                        progress -> {
                            Copies.copy(project.path(), target, progress);
                            new ProjectFolder(target).rename(name);
                            Projects.open(target);
                            return List.of(target);
                        },
                        done -> {}));
    }

    private void delete() {
        Path folder = project.path();
        String name = project.naming().getDisplayName();
        FileTasks.run(
                "Deleting " + name,
                progress -> {
                    Projects.inside(folder).ifPresent(other -> {
                        throw new Problem(
                                "The project " + name + " holds the project " + other + "; delete or move that first.");
                    });
                    List<Path> open = Projects.close(folder);
                    try {
                        String where = new Trash().take(folder);
                        project.forget();
                        StatusDisplayer.getDefault().setStatusText("Moved the project " + name + " to " + where);
                    } catch (RuntimeException e) {
                        open.forEach(Projects::open);
                        throw e;
                    }
                    return List.of(folder);
                },
                done -> {});
    }
}
