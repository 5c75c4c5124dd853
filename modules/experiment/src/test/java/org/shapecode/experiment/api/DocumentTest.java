package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.ParameterContract;
import org.shapecode.core.plugin.Parameters;

class DocumentTest {
    @TempDir
    Path folder;

    private static String problem(Document document) {
        return assertThrows(Problem.class, document::experiment).getMessage();
    }

    @Test
    void allParametersOfAnExperimentAreDeclared() {
        ParameterContract.check(Experiment.class);
    }

    @Test
    void anExperimentSurvivesItsFile() throws IOException {
        Path file = folder.resolve("a.shapecode.json");
        Small.document().complete().write(file);
        assertEquals(Small.document().experiment(), Document.read(file).experiment());
    }

    @Test
    void unknownFieldsAndPluginsSurvive() throws IOException {
        Document document = Small.with(Map.of("colour", "red", "data.note", 1, "regularisers.0.extra", List.of(2)));
        Path file = folder.resolve("a.shapecode.json");
        document.complete().with("seed", 7).write(file);
        Document read = Document.read(file);
        assertEquals("red", read.fields().get("colour"));
        assertEquals(7, read.experiment().seed());
        assertTrue(Files.readString(file).contains("\"extra\": [ 2 ]"), Files.readString(file));
        assertEquals(
                List.of("data.note", "regularisers.0.extra", "colour"),
                read.reading().unknown());
    }

    @Test
    void anUnknownPluginIsAProblemButIsKept() throws IOException {
        Document document = Small.with(Map.of("data.sampling", Map.of("plugin", "gauss", "width", 3)));
        assertTrue(problem(document)
                .startsWith(
                        "small.shapecode.json: data.sampling names the sampling \"gauss\", which is not installed"));
        Path file = folder.resolve("a.shapecode.json");
        document.write(file);
        assertTrue(Files.readString(file).contains("\"width\": 3"));
    }

    @Test
    void problemsNameFileFieldAndAllowedValues() {
        assertEquals(
                "small.shapecode.json: training.steps is -1, but must be a whole number from 0 to 100000000.",
                problem(Small.with(Map.of("training.steps", -1))));
        assertEquals(
                "small.shapecode.json: data.generator.radius is 9, but must be from 0 to 8 px.",
                problem(Small.with(Map.of("data.generator", Map.of("plugin", "disk", "radius", 9)))));
        assertTrue(problem(Small.with(Map.of("data.sampling", Map.of("plugin", "hole", "from", 0, "to", 8))))
                .startsWith("small.shapecode.json: data.sampling has the hole 0 to 8, but it must"));
        assertTrue(problem(Small.with(Map.of("data.size", 20)))
                .startsWith("small.shapecode.json: model halves the image"));
    }

    @Test
    void aNewerSchemaAndOtherJsonAreRefused() {
        assertTrue(assertThrows(Problem.class, () -> Document.of(Map.of("schema", 4), "a"))
                .getMessage()
                .contains("a newer one"));
        assertThrows(Problem.class, () -> Document.of(List.of(), "a"));
    }

    @Test
    void fieldsAreSetByPath() {
        Document document = Small.with(Map.of("data.sampling", "hole")).with("data.sampling.from", 2);
        assertEquals(
                Map.of("plugin", "hole", "from", 2),
                ((Map<?, ?>) document.fields().get("data")).get("sampling"));
        Document other = Small.document().with("regularisers.0.lambda", 5);
        assertEquals(5.0, Parameters.value(other.experiment().regularisers().get(0), "lambda"));
        assertThrows(Problem.class, () -> Small.document().with("regularisers.1.lambda", 5));
        assertThrows(Problem.class, () -> Small.document().with("training.steps.x", 5));
        assertEquals(40, Small.document().experiment().training().steps());
    }
}
