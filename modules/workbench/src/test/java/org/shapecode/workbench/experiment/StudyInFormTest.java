package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.queue.TestCluster;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

/** The form of a study in the window of its experiment. */
@Timeout(120)
class StudyInFormTest {
    @TempDir
    Path folder;

    private ProjectFolder project;
    private ExperimentWindow window;
    private JFrame frame;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("netbeans.user", folder.resolve("user").toString());
        project = ProjectFolder.create(folder.resolve("project"), "Project");
        Path file = project.folder().resolve("a.shapecode.json");
        SampleDocuments.endless().write(file);
        EventQueue.invokeAndWait(() -> {
            window = ExperimentWindows.restored(file, Optional.empty());
            frame = new JFrame();
            frame.add(window);
            frame.setSize(1000, 700);
            frame.setVisible(true);
            window.showSettings();
        });
    }

    @AfterEach
    void close() throws Exception {
        EventQueue.invokeAndWait(() -> {
            window.training().close();
            frame.dispose();
        });
    }

    private void click(String button) throws Exception {
        EventQueue.invokeAndWait(() -> Seek.part(window, JButton.class, button).doClick());
    }

    /** That of the form; the page that trains has another one. */
    private JComboBox<?> runOn() {
        Component form =
                SwingUtilities.getAncestorOfClass(JScrollPane.class, Seek.part(window, JButton.class, "begin-study"));
        return Seek.part(form, JComboBox.class, "run-on");
    }

    @Test
    void aStudyTrainsWhereItsFormSays() throws Exception {
        EventQueue.invokeAndWait(() -> assertFalse(runOn().isShowing(), "without a study"));
        click("begin-study");
        Seek.await("where to run", () -> runOn().isShowing());
        TestCluster cluster = new TestCluster();
        EventQueue.invokeAndWait(() -> {
            List<String> offered = IntStream.range(0, runOn().getItemCount())
                    .mapToObj(i -> runOn().getItemAt(i).toString())
                    .toList();
            assertEquals(
                    Plugins.all(Backend.class).stream()
                            .map(Backend::displayName)
                            .toList(),
                    offered);
            runOn().setSelectedIndex(offered.indexOf(cluster.displayName()));
        });
        click("run");
        Seek.await("its folder", () -> window.training().folder().isPresent());
        Path study = window.training().folder().orElseThrow();
        Seek.await("it trains there", () -> TestCluster.isTraining(study));
        assertEquals(cluster, new StudyFolder(study).backend());
        assertTrue(study.startsWith(project.runs().folder()), study.toString());
        click("cancel");
        Seek.await("it is over", () -> !window.training().isActive());
        assertFalse(TestCluster.isTraining(study));
    }
}
