package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.data.api.Attribute;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;

/** What is set on the command line is what is trained, and what the run says of itself. */
class SetTest {
    @TempDir
    Path folder;

    @Test
    void whatLooksLikeJsonIsJsonAndTheRestIsText() {
        assertEquals(5, ExperimentArgument.value("5"));
        assertEquals(0.5, ExperimentArgument.value("0.5"));
        assertEquals(true, ExperimentArgument.value("true"));
        assertEquals(List.of(1, 2), ExperimentArgument.value("[1,2]"));
        assertEquals(Map.of("plugin", "hole"), ExperimentArgument.value("{\"plugin\": \"hole\"}"));
        assertEquals("hole", ExperimentArgument.value("hole"));
        assertEquals("hole", ExperimentArgument.value("\"hole\""));
        assertEquals("[1,", ExperimentArgument.value("[1,"));
        assertEquals("1 2", ExperimentArgument.value("1 2"));
        assertEquals("", ExperimentArgument.value(""));
    }

    @Test
    void aListNeedsNoBrackets() {
        assertEquals(List.of("x", "y"), set("data.vary", "x,y"));
        assertEquals(List.of("x"), set("data.vary", "x"));
        assertEquals(List.of("x"), set("data.vary", "[\"x\"]"));
        assertEquals(List.of(), set("data.vary", ""));
        assertEquals(List.of(8, 4, 1), set("model.depths", "8, 4, 1"));
        assertEquals("psi3", set("regularisers", "psi3"), "a plugin needs brackets, as its parameters do");
        assertEquals("[1,", set("model.depths", "[1,"));
        assertEquals("x,y", set("name", "x,y"));
    }

    private Object set(String path, String text) {
        Console console = new Shell(folder).console();
        return ExperimentArgument.value(
                text, ExperimentArgument.find("tiny", Map.of(), new Root(console, new Interruption())), path, console);
    }

    private static final String[] DISKS = {
        "run",
        "tiny",
        "--out=run",
        "--steps=2",
        "--set=data.generator=disk",
        "--set=data.generator.radius=3",
        "--set=data.vary=x,y",
        "--set=data.ranges=[{\"attribute\":\"x\",\"from\":-4.5,\"to\":4.5,\"step\":1},"
                + "{\"attribute\":\"y\",\"from\":-4.5,\"to\":4.5,\"step\":1}]",
        "--set=data.test=100"
    };

    private static String[] disks(String... more) {
        return Stream.concat(Arrays.stream(DISKS), Arrays.stream(more)).toArray(String[]::new);
    }

    /** A quadrant left out: the test images in it are told apart, for encoder and decoder. */
    @Test
    void positionsAreTrainedWithoutAQuadrant() {
        Shell shell = new Shell(folder);
        int code = shell.run(disks(
                "--set=analyses=[\"loss\",\"encoded\",\"decoded\"]",
                "--set=data.images=75",
                "--set=data.sampling=split",
                "--set=data.sampling.share=1",
                "--set=data.sampling.sides=[{\"attribute\":\"x\",\"from\":0,\"to\":4.5},"
                        + "{\"attribute\":\"y\",\"from\":0,\"to\":4.5}]"));
        assertEquals(0, code, shell::err);
        Map<String, Double> summary = Run.open(folder.resolve("run")).summary();
        assertEquals(100, summary.get("data.test-images"));
        for (String number :
                List.of("loss", "encoded.x-error", "encoded.y-error", "decoded.x-error", "decoded.y-error")) {
            String prefix = number.equals("loss") ? "loss." : number + "-";
            assertTrue(summary.containsKey(prefix + "inside-holes"), number);
            assertTrue(summary.containsKey(prefix + "outside-holes"), number);
        }
        assertEquals(
                summary.get("loss.test"),
                (25 * summary.get("loss.inside-holes") + 75 * summary.get("loss.outside-holes")) / 100,
                1e-6);
    }

    @Test
    void whatIsWrongWithASamplingIsSaidAtItsField() {
        assertRefused(
                "data.vary names the attribute \"z\", which is none of radius, x, y, angle, scale",
                "--set=data.vary=x,z");
        assertRefused(
                "data.sampling.sides.0.attribute names the attribute \"radius\", but only x, y vary; name one that varies,"
                        + " or add it to data.vary",
                "--set=data.sampling=box",
                "--set=data.sampling.sides.0.attribute=radius");
        assertRefused(
                "data.sampling.sides.0 is 3 to 2, but must lie within x from -4.5 to 4.5 px, and end above its start",
                "--set=data.sampling=box",
                "--set=data.sampling.sides.0.from=3",
                "--set=data.sampling.sides.0.to=2");
        assertRefused(
                "data.sampling.sides holds out all images; narrow the interval of an attribute",
                "--set=data.sampling=box",
                "--set=data.sampling.sides.0.from=-4.5",
                "--set=data.sampling.sides.0.to=4.5");
        assertRefused(
                "data.sampling.sides is empty, but must have at least one attribute; add one, or use the sampling"
                        + " uniform",
                "--set=data.sampling=box",
                "--set=data.sampling.sides=");
        assertRefused(
                "data.sampling splits finitely many images, but x and y have no steps; set a step in data.ranges",
                "--set=data.ranges=",
                "--set=data.sampling=split");
        assertRefused(
                "data.ranges.1 is -40 to 4.5, but must lie within y from -8 to 8 px, and end above its start",
                "--set=data.ranges.1.from=-40");
    }

    private void assertRefused(String sentence, String... set) {
        Shell shell = new Shell(folder);
        assertEquals(2, shell.run(disks(set)), shell::err);
        assertTrue(shell.err().contains(sentence), shell::err);
    }

    @Test
    void paddingCanBeSetByItsWord() {
        Shell shell = new Shell(folder);
        int code = shell.run(
                "run",
                "disks",
                "--steps=1",
                "--out=run",
                "--set=data.images=64",
                "--set=model=autoencoder",
                "--set=model.encoder.0.padding=valid");
        assertEquals(0, code, shell::err);
        Document document = Document.read(folder.resolve("run/experiment.shapecode.json"));
        assertEquals("valid", document.value("model.encoder.0.padding"));
    }

    @Test
    void everyTypeOfFieldCanBeSet() {
        Shell shell = new Shell(folder);
        int code = shell.run(
                "run",
                "tiny",
                "--out",
                "run",
                "--set=training.steps=3",
                "--set=training.optimiser.learning-rate=0.002",
                "--set=model.bias=false",
                "--set=model.depths=[2,2,2,1]",
                "--set=data.sampling=hole",
                "--set=data.unseen=9",
                "--set=data.sampling.from=4",
                "--set=data.sampling.to=5",
                "--set=regularisers=[{\"plugin\":\"psi3\",\"lambda\":0.1}]",
                "--set=name=a = b",
                "--seed=-7");
        assertEquals(0, code, shell::err);
        Document document = Document.read(folder.resolve("run/experiment.shapecode.json"));
        Experiment experiment = document.experiment();
        assertEquals(-7, experiment.seed());
        assertEquals(3, experiment.training().steps());
        assertEquals(9, experiment.data().test(), "by its name in 0.1");
        assertEquals("a = b", experiment.name());
        String text = Json.format(document.fields());
        assertTrue(text.contains("\"bias\": false"), text);
        assertTrue(text.contains("\"learning-rate\": 0.002"), text);
        assertTrue(document.fields().get("model").toString().contains("depths=[2, 2, 2, 1]"), text);
        assertTrue(document.fields().get("data").toString().contains("{plugin=hole, "), text);
        assertTrue(document.fields().get("regularisers").toString().contains("lambda=0.1"), text);
    }

    /** The numbers of images are said where they are not those asked for, and stand in the summary. */
    @Test
    void realNumbersOfImagesAreSaid() {
        Shell shell = new Shell(folder);
        String[] line = {
            "run",
            "tiny",
            "--out",
            "run",
            "--set=data.generator=bar",
            "--set=data.test=320",
            "--set=training.batch=5000"
        };
        assertEquals(0, shell.run(line), shell::err);
        assertFalse(shell.err().contains("test images instead of"), "an even grid is what was asked for");
        assertTrue(shell.err().contains("A batch has 40 images instead of 5000"), shell.err());
        Map<String, Double> summary = Run.open(folder.resolve("run")).summary();
        assertEquals(289, summary.get("data.test-images"));
        assertEquals(40, summary.get("data.training-images"));
        assertEquals(40, summary.get("training.batch-images"));
        double[] widths = Run.open(folder.resolve("run")).codes().get("width");
        assertEquals(289, widths.length);
        double[] range = Arrays.stream(widths).sorted().toArray();
        Attribute width =
                Run.open(folder.resolve("run")).experiment().data().attributes().get(0);
        assertEquals(width.min(), range[0]);
        assertEquals(width.max(), range[288]);
    }

    @Test
    void theOptionsOfTheirOwnWinOverSet() {
        Shell shell = new Shell(folder);
        assertEquals(
                0,
                shell.run("run", "tiny", "--out", "run", "--seed", "5", "--set", "seed=6", "--steps", "2"),
                shell::err);
        Experiment trained =
                Document.read(folder.resolve("run/experiment.shapecode.json")).experiment();
        assertEquals(5, trained.seed());
        assertEquals(2, trained.training().steps());
    }

    @Test
    void aStudyIsSetToNoneAndTrainsAsOneRun() {
        Shell shell = new Shell(folder);
        assertEquals(0, shell.run("run", "tiny-study", "--out", "run", "--set", "study=null"), shell::err);
        assertTrue(Files.exists(folder.resolve("run/summary.json")));
        assertTrue(Files.notExists(folder.resolve("run/runs")));
    }

    @Test
    void anUnknownFieldOfAFileIsToldAndHasNoEffect() throws IOException {
        Document.of(Map.of(), "x").with("colour", 1).write(folder.resolve("mine.shapecode.json"));
        Shell shell = new Shell(folder);
        Document document = ExperimentArgument.find("mine.shapecode.json", Map.of(), shell.root());
        ExperimentArgument.warnOfUnknown(document, shell.console());
        assertEquals(
                folder.resolve("mine.shapecode.json") + ": unknown field colour is ignored.",
                shell.err().strip());
    }

    @Test
    void aLayerOfADefaultListCanBeSet() {
        Shell shell = new Shell(folder);
        int code = shell.run(
                "run",
                "tiny",
                "--out",
                "run",
                "--steps=2",
                "--set=data.size=64",
                "--set=model=autoencoder",
                "--set=model.encoder.0.channels=5");
        assertEquals(0, code, shell::err);
        Document document = Document.read(folder.resolve("run/experiment.shapecode.json"));
        assertEquals(5, document.value("model.encoder.0.channels"));
        assertEquals(4, document.value("model.encoder.1.channels"));
        assertTrue(
                shell.err().contains("Encoder: 1 × 64 × 64 px \u2192 conv 5 × 32 × 32 px \u2192 conv 4 × 16 × 16 px"),
                shell::err);
        assertTrue(
                shell.err().contains("Code: 1-dimensional" + System.lineSeparator() + "Decoder: 1 number "),
                shell::err);
        assertTrue(shell.err().contains("Parameters: 1274, encoder 568, decoder 706"), shell::err);
        assertFalse(shell.err().contains("Warning: The code"), shell::err);
    }

    @Test
    void aCodeAsLongAsAnImageIsToldAtTheStart() {
        Shell shell = new Shell(folder);
        int code = shell.run(
                "run",
                "tiny",
                "--out",
                "run",
                "--steps=1",
                "--set=model=autoencoder",
                "--set=model.encoder=[{\"plugin\":\"conv\",\"stride\":1}]",
                "--set=model.decoder=[{\"plugin\":\"conv\",\"stride\":1,\"channels\":1}]");
        assertEquals(0, code, shell::err);
        assertTrue(shell.err().contains("Warning: The code has "), shell::err);
    }

    @Test
    void aListOfLayersThatDoesNotFitIsRefusedAtTheLayer() {
        Shell shell = new Shell(folder);
        int code = shell.run(
                "run", "tiny", "--out", "run", "--set=model=autoencoder", "--set=model.encoder=[\"conv\",\"dense\"]");
        assertEquals(2, code, shell::err);
        assertTrue(shell.err().contains("model.encoder.1 does not fit its input, 8 × "), shell::err);
    }

    @Test
    void aMisspeltLayerParameterGetsTheNearest() {
        Shell shell = new Shell(folder);
        int code =
                shell.run("run", "tiny", "--out", "run", "--set=model=autoencoder", "--set=model.encoder.0.chanels=5");
        assertEquals(2, code, shell::err);
        assertTrue(shell.err().contains("did you mean model.encoder.0.channels?"), shell::err);
    }

    @Test
    void theKindsOfLayersAreListed() {
        Shell shell = new Shell(folder);
        assertEquals(0, shell.run("list"));
        assertTrue(shell.out().contains("layer\ttransposed-conv\tTransposed convolution"), shell::out);
    }
}
