package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.api.Description;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.projects.files.FileNames;

class NewExperimentTest {
    private static final String END = Document.SUFFIX;

    @TempDir
    Path folder;

    private static Template template(String id) {
        return Template.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Preset preset() {
        return Plugins.all(Preset.class).get(0);
    }

    /** Not between runs, of which it is none. */
    @Test
    void isOfferedTheFolderOfTheProjectInPlaceOfThatForRuns() throws IOException {
        Path project = ProjectFolder.create(folder.resolve("Mine"), "Mine").folder();
        assertEquals(project, NewExperiment.outsideRuns(project));
        assertEquals(project, NewExperiment.outsideRuns(project.resolve("runs")));
        assertEquals(project, NewExperiment.outsideRuns(Files.createDirectories(project.resolve("runs/study"))));
        Path own = Files.createDirectories(project.resolve("squares"));
        assertEquals(own, NewExperiment.outsideRuns(own));
        assertEquals(folder, NewExperiment.outsideRuns(folder));
    }

    /** The user sees the project, and can choose another one. */
    @Test
    void offersTheOpenProjectsAndTheSelectedFolder() {
        NewExperiment.Place one = new NewExperiment.Place("One", folder.resolve("one"));
        NewExperiment.Place two = new NewExperiment.Place("Two", folder.resolve("two"));
        List<NewExperiment.Place> projects = List.of(one, two);
        assertEquals(projects, NewExperiment.Place.around(two.folder(), projects));
        Path inside = one.folder().resolve("squares");
        assertEquals(
                List.of(one, new NewExperiment.Place("One / squares", inside), two),
                NewExperiment.Place.around(inside, projects));
        Path outside = folder.resolve("other");
        assertEquals(
                List.of(new NewExperiment.Place("other", outside), one, two),
                NewExperiment.Place.around(outside, projects));
    }

    @Test
    void createsThePresetUnderANewNameWithoutItsDescription() {
        Path file = folder.resolve("Größe" + END);
        Template template = template("preset-" + preset().id());
        Document written = Document.read(NewExperiment.write(file, "Größe", template));
        assertEquals("Größe", written.fields().get("name"));
        assertEquals(preset().document().fields().get("data"), written.fields().get("data"));
        String made = Description.of(written);
        assertFalse(made.isEmpty());
        String squares = Description.of(written.with("data.generator", "ring"));
        assertTrue(squares.startsWith("Ring, "), squares);
        assertTrue(template.picture().isPresent());
    }

    /** Every shape can be trained as it is, with a number of the code for each of its attributes. */
    @Test
    void everyShapeIsAnExperimentThatCanBeRun() {
        for (Generator shape : Plugins.all(Generator.class)) {
            if (!(shape instanceof ImageSource)) {
                Experiment experiment =
                        template("shape-" + shape.id()).named("a").experiment();
                assertEquals(shape.id(), experiment.data().generator().id());
                int code = experiment.networks().code().orElseThrow().length();
                assertTrue(code >= experiment.data().attributes().size(), shape.id());
                assertEquals(Optional.empty(), experiment.networks().warning(), shape.id());
            }
        }
    }

    @Test
    void aBlankExperimentHasTheDefaults() {
        Document written = Document.read(NewExperiment.write(folder.resolve("a" + END), "a", template("blank")));
        assertEquals(new Experiment().data(), written.experiment().data());
        assertTrue(template("images").document().isEmpty());
    }

    @Test
    void aMissingFolderIsReported() {
        Path file = folder.resolve("gone/a" + END);
        Problem problem = assertThrows(Problem.class, () -> NewExperiment.write(file, "a", template("blank")));
        assertTrue(problem.getMessage().startsWith("Cannot write " + file), problem.getMessage());
    }

    @Test
    void checksNewNames() throws IOException {
        Files.createFile(folder.resolve("a" + END));
        assertEquals(Optional.empty(), FileNames.problem(folder, "b", END));
        assertEquals(Optional.empty(), FileNames.problem(folder, "a", ""));
        assertEquals(
                Optional.of("a already exists in this folder. Choose another name."),
                FileNames.problem(folder, "a", END));
        assertTrue(FileNames.problem(folder, "study", END).orElseThrow().contains("is reserved"));
        assertTrue(FileNames.problem(folder, "a/b", END).isPresent());
    }
}
