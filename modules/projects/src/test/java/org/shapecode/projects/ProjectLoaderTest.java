package org.shapecode.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netbeans.api.project.Project;
import org.netbeans.api.project.ProjectInformation;
import org.netbeans.api.project.ProjectManager;
import org.netbeans.api.project.ProjectUtils;
import org.netbeans.spi.project.ActionProvider;
import org.netbeans.spi.project.ui.LogicalViewProvider;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.nodes.Node;
import org.openide.util.Lookup;
import org.shapecode.experiment.api.ProjectFolder;

class ProjectLoaderTest {
    @TempDir
    Path folder;

    private FileObject directory() {
        FileObject directory = FileUtil.toFileObject(folder.toFile());
        directory.refresh();
        return directory;
    }

    private Project project() throws IOException {
        ProjectFolder.create(folder, "Größe & Ort");
        Project project = ProjectManager.getDefault().findProject(directory());
        assertNotNull(project);
        return project;
    }

    @Test
    void aFolderWithTheMarkerIsAProject() throws IOException {
        assertFalse(ProjectManager.getDefault().isProject(directory()));
        ProjectManager.getDefault().clearNonProjectCache();
        ProjectInformation information = ProjectUtils.getInformation(project());
        assertEquals("Größe & Ort", information.getDisplayName());
        assertEquals(folder.getFileName().toString(), information.getName());
    }

    @Test
    void theTreeContainsExperimentsAndFollowsTheName() throws IOException {
        TestFolders.experiment(folder, "a");
        ShapecodeProject project = (ShapecodeProject) project();
        LogicalViewProvider view = project.getLookup().lookup(LogicalViewProvider.class);
        Node root = view.createLogicalView();
        assertEquals(project, root.getLookup().lookup(Project.class));
        assertEquals(2, root.getChildren().getNodes(true).length);
        Node found = view.findPath(
                root, FileUtil.toFileObject(folder.resolve("a.shapecode.json").toFile()));
        assertEquals("a", found.getDisplayName());
        project.info().rename("Other");
        assertEquals("Other", root.getDisplayName());
        assertEquals("Other", new ProjectFolder(folder).name());
    }

    @Test
    void renamingInTheTreeIsStored() throws Exception {
        ShapecodeProject project = (ShapecodeProject) project();
        Node root = project.getLookup().lookup(LogicalViewProvider.class).createLogicalView();
        CountDownLatch renamed = new CountDownLatch(1);
        project.info().addPropertyChangeListener(event -> renamed.countDown());
        root.setName(" Typed ");
        assertTrue(renamed.await(60, TimeUnit.SECONDS));
        assertEquals("Typed", new ProjectFolder(folder).name());
        assertEquals(folder, project.path());
    }

    @Test
    void supportsRenameCopyAndDelete() throws IOException {
        ActionProvider commands = project().getLookup().lookup(ActionProvider.class);
        assertEquals(
                Set.of(ActionProvider.COMMAND_RENAME, ActionProvider.COMMAND_COPY, ActionProvider.COMMAND_DELETE),
                Set.of(commands.getSupportedActions()));
        assertTrue(commands.isActionEnabled(ActionProvider.COMMAND_DELETE, Lookup.EMPTY));
        assertFalse(commands.isActionEnabled(ActionProvider.COMMAND_BUILD, Lookup.EMPTY));
    }

    @Test
    void openingCreatesTheFolderForRuns() throws IOException {
        ShapecodeProject project = (ShapecodeProject) project();
        Files.delete(folder.resolve("runs"));
        project.getLookup().lookup(ShapecodeProject.RunsFolder.class).projectOpened();
        assertTrue(Files.isDirectory(folder.resolve("runs")));
    }

    @Test
    void findsANestedProject() throws IOException {
        project();
        assertEquals(Optional.empty(), Projects.inside(folder));
        ProjectFolder.create(folder.resolve("sub/inner"), "Inner");
        assertEquals(Optional.of(folder.resolve("sub/inner")), Projects.inside(folder));
    }

    @Test
    void recognisesExperimentsByName() throws IOException {
        TestFolders.experiment(folder, "a");
        Files.writeString(folder.resolve("b.json"), "{}");
        ExperimentDataObject.Resolver resolver = new ExperimentDataObject.Resolver();
        assertEquals(
                ExperimentDataObject.MIME, resolver.findMIMEType(directory().getFileObject("a.shapecode.json")));
        assertEquals(null, resolver.findMIMEType(directory().getFileObject("b.json")));
    }
}
