package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.experiment.study.StudyFolder;

class StudyCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Root.run(new Console(new PrintWriter(out), new PrintWriter(err), folder, false), arguments);
    }

    @Test
    void aStudyHasRunsTablesAndFigures() throws IOException {
        assertEquals(0, run("run", "tiny-study", "--out", "study", "--threads", "2"), err::toString);
        for (String file : new String[] {
            "runs/lambda-0.01-seed-4/summary.json",
            "runs/lambda-1-seed-5/experiment.shapecode.json",
            "study.csv",
            "study.json",
            "figures/study-code.svg",
            "figures/study-error.svg",
            "figures/study-loss.svg",
            "figures/study-number-loss-test.svg"
        }) {
            assertTrue(Files.exists(folder.resolve("study").resolve(file)), file);
        }
        assertEquals(5, Files.readAllLines(folder.resolve("study/study.csv")).size());
        assertTrue(out.toString().contains("lambda 0.01\tloss.test\t"), out.toString());

        assertEquals(0, run("figures", "study/runs/lambda-1-seed-5", "--format", "csv"), err::toString);
        assertEquals(0, run("figures", "study", "--format", "png", "--out", "pictures"), err::toString);
        assertTrue(Files.size(folder.resolve("pictures/study-code.png")) > 1000);

        assertEquals(
                0,
                run(
                        "figures",
                        "study",
                        "--out",
                        "views",
                        "--scatter",
                        "lambda,loss.test,seed",
                        "--parallel",
                        "lambda,loss.test"),
                err::toString);
        try (Stream<Path> views = Files.list(folder.resolve("views"))) {
            assertEquals(
                    List.of("study-parallel.svg", "study-scatter.svg"),
                    views.map(each -> each.getFileName().toString()).sorted().toList());
        }
        assertEquals(0, run("figures", "study", "--out", "seeds", "--by", "seed"), err::toString);
        assertTrue(Files.readString(folder.resolve("seeds/study-groups-loss-test.svg"))
                .contains("seed"));
        assertEquals(1, run("figures", "study", "--by", "batch"));
        assertTrue(err.toString().contains("The study does not vary batch; group its runs by "), err.toString());
        assertEquals(2, run("figures", "study/runs/lambda-1-seed-5", "--by", "seed"));
        assertEquals(2, run("figures", "study", "--scatter", "lambda"));
        assertEquals(2, run("figures", "study", "--parallel", "lambda"));
        assertEquals(2, run("figures", "study", "--by", "seed", "--parallel", "lambda,loss.test"));
        assertTrue(err.toString().contains("--by has no effect on --parallel"), err.toString());
        assertEquals(2, run("figures", "study", "--by", "seed", "--scatter", "lambda,loss.test,seed"));

        assertEquals(1, run("run", "tiny-study", "--out", "study"));
        assertTrue(err.toString().contains("already contains a study; resume it with --resume"), err.toString());
        assertEquals(0, run("run", "tiny-study", "--out", "study", "--resume"), err::toString);
        assertEquals(1, run("run", "tiny-study", "--out", "study", "--resume", "--steps", "2"));
        assertTrue(
                err.toString().contains("contains a run with other settings: training.steps differ"), err.toString());
    }

    @Test
    void theNetworksOfAStudyAreToldOnceEach() {
        assertEquals(0, run("run", "tiny-study", "--out", "study", "--steps", "1"), err::toString);
        assertEquals(1, err.toString().split("Encoder: ", -1).length - 1, err::toString);
        err.getBuffer().setLength(0);
        String depths = "study={\"vary\": {\"model.depths\": [[3, 2, 2, 1], [2, 2, 2, 1]]}}";
        int code = run("run", "tiny-study", "--out", "depths", "--steps", "1", "--set", depths, "--set", "claims=[]");
        assertEquals(0, code, err::toString);
        assertEquals(2, err.toString().split("Encoder: ", -1).length - 1, err::toString);
        assertTrue(err.toString().contains("For "), err::toString);
    }

    /** As if it had begun with them: the same numbers in the tables, and new figures. */
    @Test
    void moreStepsLengthenAStudy() throws IOException {
        assertEquals(0, run("run", "tiny-study", "--out", "study", "--steps", "20"), err::toString);
        Path figure = folder.resolve("study/figures/study-loss.svg");
        String before = Files.readString(figure);
        assertEquals(0, run("run", "tiny-study", "--out", "study", "--steps", "40", "--resume"), err::toString);
        assertEquals(0, run("run", "tiny-study", "--out", "fresh", "--steps", "40"), err::toString);
        assertEquals(Files.readString(folder.resolve("fresh/figures/study-loss.svg")), Files.readString(figure));
        assertNotEquals(before, Files.readString(figure));
        for (String column : new String[] {"loss.test", "training.steps"}) {
            assertEquals(column(column, "fresh/study.csv"), column(column, "study/study.csv"), column);
        }
    }

    private List<String> column(String name, String table) throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve(table));
        List<String> header = List.of(rows.get(0).split(","));
        // Counted from the end: a cell before the numbers may hold commas.
        int behind = header.size() - header.indexOf(name);
        return rows.stream()
                .map(row -> row.split(","))
                .map(cells -> cells[cells.length - behind])
                .toList();
    }

    @Test
    void anyPresetIsAStudyOfSeedsIfThatIsSet() {
        assertEquals(0, run("run", "tiny", "--out", "seeds", "--set", "study.seeds=[1,2]"), err::toString);
        assertTrue(Files.exists(folder.resolve("seeds/runs/seed-2/summary.json")));
    }

    /** A range has both ends; those of the preset do not matter. */
    @Test
    void seedsReplaceThoseOfTheStudy() throws IOException {
        assertEquals(0, run("run", "tiny-study", "--out", "study", "--seeds", "7..8,2"), err::toString);
        assertTrue(Json.read(folder.resolve("study/study.json")).toString().contains("seeds=[7, 8, 2]"));
        assertTrue(err.toString().contains("  holds (n = 3; 3 of 3 seeds agree): They differ."), err.toString());
        assertEquals(0, run("run", "tiny", "--out", "seeds", "--seeds", "3..4"), err::toString);
        assertTrue(Files.exists(folder.resolve("seeds/runs/seed-4/summary.json")));
        assertEquals(2, run("run", "tiny", "--out", "both", "--seeds", "3..4", "--seed", "1"));
        assertTrue(err.toString().contains("--seed and --seeds cannot be combined"), err.toString());
    }

    /** So the differences between variants are those of their settings alone, and can be tested seed by seed. */
    @Test
    void dataOrderAndFirstWeightsDependOnTheSeedAlone() {
        String off = """
                [[],[{"plugin":"psi1","lambda":0}],[{"plugin":"psi2","lambda":0}],[{"plugin":"psi3","lambda":0}],
                 [{"plugin":"contractive","lambda":0}]]""";
        double[][] same = reconstructionLosses("off", "regularisers", off);
        for (double[] each : same) {
            assertArrayEquals(same[0], each, "a penalty of weight 0 changes nothing, in any step");
        }
        double[][] first = reconstructionLosses("on", "regularisers", off.replace(":0", ":0.1"));
        double[][] rates = reconstructionLosses("rates", "training.optimiser.learning-rate", "[0.001,0.01]");
        for (double[] each : new double[][] {first[1], first[2], first[3], first[4], rates[0], rates[1]}) {
            assertEquals(same[0][0], each[0], "the same images and weights");
        }
        assertNotEquals(first[0][7], first[2][7], "the penalty does count");
        assertNotEquals(rates[0][7], rates[1][7]);
    }

    /** The reconstruction loss of every step of seed 3, for each value of a field. */
    private double[][] reconstructionLosses(String name, String field, String values) {
        String study = "study={\"seeds\":[3],\"vary\":{\"" + field + "\":" + values + "}}";
        assertEquals(0, run("run", "tiny", "--out", name, "--set", study), err::toString);
        return new StudyFolder(folder.resolve(name))
                .result().runs().stream()
                        .map(each -> each.run().metrics().column("data"))
                        .toArray(double[][]::new);
    }

    @Test
    void oneSeedReplacesThoseOfTheStudy() throws IOException {
        assertEquals(0, run("run", "tiny-study", "--out", "study", "--seed", "9"), err::toString);
        assertTrue(Json.read(folder.resolve("study/study.json")).toString().contains("seeds=[9]"));
    }

    /** An encoder without a decoder, of which one variant is exact and the other has enormous, finite weights. */
    @Test
    void anEncoderThatDivergedIsToldAndInNoMean() {
        assertEquals(
                0,
                run(
                        "run",
                        "position-encoder",
                        "--out",
                        "wild",
                        "--steps=3",
                        "--set=study.seeds=[1,2]",
                        "--set=claims=[]",
                        "--set=analyses=[\"loss\"]",
                        "--set=training.optimiser.learning-rate=10"),
                err::toString);
        for (String run : new String[] {"trained, seed 1", "trained, seed 2"}) {
            assertTrue(err.toString().contains("Warning: " + run + ": The loss on the test images, "), err::toString);
        }
        assertTrue(err.toString().contains("is above that of the best constant code, 341: training diverged."));
        assertTrue(out.toString().contains("by hand\tloss.test\t0.0"), out::toString);
        assertFalse(out.toString().contains("trained\tloss.test"), out::toString);
    }

    @Test
    void aStudyOfWhichNothingIsLeftFails() {
        String seeds = "study.seeds=[1,2]";
        String wild = "regularisers=[{\"plugin\":\"wild\"}]";
        assertEquals(1, run("run", "tiny", "--out", "wild", "--set", seeds, "--set", wild));
        assertTrue(err.toString().contains("seed 1 failed: Training diverged at step"), err.toString());
        assertTrue(err.toString().contains("shapecode-cli: All 2 runs of the study failed"), err.toString());
    }

    @Test
    void eachNumberIsOneLineWhateverTheLabelsHold() throws IOException {
        new TinyStudy()
                .document()
                .with("study.labels", Map.of("regularisers.0.lambda", List.of("a\nb", "c\td")))
                .with("claims", List.of())
                .write(folder.resolve("odd.shapecode.json"));
        assertEquals(0, run("run", "odd.shapecode.json", "--out", "study"), err::toString);
        out.toString().lines().forEach(line -> assertEquals(10, line.split("\t").length, line));
        assertTrue(out.toString().contains("a b\tloss.test\t"), out.toString());
    }

    @Test
    void aBadStudyIsRefusedInOneSentence() {
        assertEquals(2, run("run", "tiny", "--out", "bad", "--set", "study.sedes=[1]"));
        assertTrue(
                err.toString()
                        .startsWith("shapecode-cli: --set study.sedes is not a field of an experiment; did you mean "
                                + "study.seeds?"),
                err.toString());
        assertTrue(Files.notExists(folder.resolve("bad")));
    }
}
