package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be done is refused before anything is made: exit code 1, and one line that says why. */
class RefusalTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        Files.writeString(folder.resolve("file"), "mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --set=training.optimiser.learning-rate=fast           | tiny.shapecode.json: training.optimiser.learning-rate is "fast", but must be a number
        --set=training.optimiser.learning-rate=1e999          | tiny.shapecode.json: training.optimiser.learning-rate is Infinity, but must be
        --set=training.optimiser.learning-rate=               | tiny.shapecode.json: training.optimiser.learning-rate is "", but must be a number
        --set=model.bias=perhaps           | tiny.shapecode.json: model.bias is "perhaps", but must be true or false
        --set=model.depths=[3,0]           | tiny.shapecode.json: model.depths.1 is 0, but must be a whole number
        --set=model.depths=3               | tiny.shapecode.json: model.depths must be a JSON list
        --set=regularisers=psi3            | tiny.shapecode.json: regularisers must be a JSON list
        --set=data.sampling=none           | tiny.shapecode.json: data.sampling names the sampling "none"
        --set=seed=1.5                     | tiny.shapecode.json: seed is 1.5, but must be a whole number
        --set=seed=99999999999999999999    | tiny.shapecode.json: seed is
        --set=study.seeds=[]               | tiny.shapecode.json: study.seeds
        --set=schema=9                     | tiny.shapecode.json: schema is 9
        """)
    void aBadValueIsNamed(String option, String start) {
        String said = shell.refused(2, "run", "tiny", "--out", "run", option);
        assertTrue(said.startsWith(start), said);
        assertFalse(Files.exists(folder.resolve("run")));
    }

    /** An option out of its range is misuse, as one that is no number. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        run tiny --threads=0               | --threads is 0, but must be from 1 to
        run tiny --threads=-3              | --threads is -3, but must be from 1 to
        run tiny --threads=100000          | --threads is 100000, but must be from 1 to
        reproduce tiny --threads=0         | --threads is 0, but must be from 1 to
        run tiny --steps=-1                | tiny.shapecode.json: training.steps is -1, but must be a whole number from 0
        run tiny --steps=-5                | tiny.shapecode.json: training.steps is -5
        reproduce tiny --steps=-1          | --steps: training.steps is -1, but must be
        """)
    void anOptionOutOfItsRangeIsMisuse(String line, String start) {
        String said = shell.refused(2, (line + " --out run").split(" "));
        assertTrue(said.startsWith(start), said);
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        training.optimizer.rate=1          | did you mean training.optimiser.learning-rate?
        training.optimizer.beta=1          | did you mean training.optimiser.beta1?
        training.stepps=3                  | did you mean training.steps?
        training.steps.more=1              | There is no field training.steps.more
        data.sampling.form=5               | the fields of data.sampling, which are
        dta.size=16                        | did you mean data.size?
        studdy.seeds=[1]                   | did you mean study.seeds?
        study.sedes=[1]                    | did you mean study.seeds?
        study.seed=1                       | did you mean study.seeds?
        study.xyz=1                        | "xyz" is none of the fields of study, which are seeds, vary, labels
        study.vary.model.bais=[true,false] | did you mean model.bias?
        name.foo=1                         | did you mean name?
        data.test-grid.foo=1               | did you mean data.test-grid?
        regularisers.0.lamda=1             | is not an index into a list of 0
        no.such.key=1                      | "no" is none of the fields of an experiment, which are name, description, seed
        """)
    void aFieldThatThereIsNotIsMisuseWithTheNearestName(String set, String part) {
        String said = shell.refused(2, "run", "tiny", "--out", "run", "--set", set);
        assertTrue(said.contains(part), said);
        assertTrue(said.endsWith("(see shapecode-cli run --help)"), said);
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        claims=nonsense                                            | claims must be a list
        claims=[{"statement":"x","number":"y","at-least":1,"mean":"often"}] | mean of a claim must be true or false
        study={"vary":{"no.such.key":[1,2]}}                       | study.vary names no.such.key, which is not a field
        study={"vary":{"training.optimizer.rate":[1,2]}}           | did you mean training.optimiser.learning-rate?
        study={"vary":{"claims":[1,2]}}                            | study.vary names claims, which cannot vary
        study={"vary":{"study.seeds":[[1],[2]]}}                   | study.vary names study.seeds, which cannot vary
        training.steps=-1                                          | training.steps is -1, but must be
        claims=[{"statement":"x","number":"y","at-least":1e999}]   | the bound of a claim must be finite
        claims=[{"statement":"x","number":"y","at-least":1,"variant":"z"}] | but nothing varies in the study, or there is none
        study={"sedes":[1]}                                        | study.sedes is unknown; the fields of a study are seeds, vary, labels
        study.vary=5                                               | study.vary must be a JSON object
        """)
    void nonsenseInClaimsAndStudiesIsRefused(String set, String part) {
        String said = shell.refused(2, "run", "tiny", "--out", "run", "--set", set);
        assertTrue(said.contains(part), said);
        assertFalse(Files.exists(folder.resolve("run")));
    }

    /** What is wrong in the file alone is no misuse of the command line. */
    @Test
    void aFileThatIsWrongByItselfIsNoMisuse() throws IOException {
        Files.writeString(folder.resolve("bad.shapecode.json"), "{\"training\": {\"steps\": -1}}");
        shell.refused(1, "run", "bad.shapecode.json", "--out", "run");
        shell.refused(1, "run", "bad.shapecode.json", "--out", "run", "--set", "training.batch=5");
    }

    @Test
    void aFieldVariesByItsPath() {
        assertEquals(
                0,
                shell.run("run", "tiny", "--out", "run", "--steps=2", "--set", "study.vary.model.bias=[true,false]"),
                shell::err);
        assertTrue(Files.exists(folder.resolve("run/runs/bias-false-seed-1/summary.json")));
    }

    /** One seed trains fewer runs than a claim needs, which is for a trial; the study of the file has enough. */
    @Test
    void aClaimThatNeedsMoreRunsThanThereAreIsRefused() {
        String claim = "claims=[{\"statement\":\"x\",\"number\":\"y\",\"at-least\":1,\"runs\":";
        String said = shell.refused(2, "run", "tiny-study", "--out", "run", "--set", claim + "99}]");
        assertTrue(said.contains("a claim needs 99 runs, but is judged on 4 at most"), said);
        said = shell.refused(2, "run", "tiny-study", "--out", "run", "--set", claim + "3,\"mean\":true}]");
        assertTrue(said.contains("a claim needs 3 runs, but is judged on 2 at most"), said);
        assertEquals(0, shell.run("run", "tiny-study", "--out", "run", "--seed=4", "--set", claim + "4}]"), shell::err);
    }

    /** The attributes that a network is trained against must be there. */
    @Test
    void aNetworkWhoseAttributesDoNotVaryIsRefused() {
        String model = "model={\"plugin\":\"coordinate-regressor\",\"channels\":[2]}";
        String said = shell.refused(2, "run", "tiny", "--out", "run", "--set", model);
        assertTrue(
                said.contains("model.attributes names \"x\", but the attributes that vary are radius; add it to"
                        + " data.vary"),
                said);
    }

    @Test
    void longNamesAreCut() {
        String name = "x".repeat(10_000);
        for (String set : new String[] {
            name + "=1",
            "data." + name + "=1",
            "study." + name + "=1",
            "study={\"" + name + "\":1}",
            "study.vary." + name + "=[1]",
            "study.vary." + name + "=1",
            "claims=[{\"" + name + "\":1}]",
            "study.vary.name=[\"" + name + "\",\"" + name + "\"]",
            "study={\"vary\":{\"" + name + "\":[1]}}",
            "study={\"vary\":{\"seed\":[1]},\"labels\":{\"" + name + "\":[1]}}",
            "training.changes=[{\"step\":1,\"path\":\"" + name + "\",\"value\":1}]",
            "data.sampling={\"plugin\":\"hole\",\"attribute\":\"" + name + "\"}"
        }) {
            String said = shell.refused(2, "run", "tiny", "--out", "run", "--set", set);
            assertTrue(said.length() < 500, said);
        }
        assertTrue(shell.refused(1, "run", name, "--out", "run").length() < 500, shell::err);
        assertTrue(shell.refused(2, "figures", ".", "--format", name).length() < 500, shell::err);
    }

    @Test
    void aClaimAboutAVariantThatTheStudyDoesNotHaveIsRefused() {
        String claim = "claims=[{\"statement\":\"x\",\"number\":\"y\",\"at-least\":1,\"variant\":\"z\"}]";
        String said = shell.refused(2, "run", "tiny-study", "--out", "run", "--set", claim);
        assertTrue(
                said.contains("names the variant \"z\", but the variants of the study are lambda 0.01; lambda 1"),
                said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        dcgan-hole       | psi2        | regularisers.0 names psi2, which does not fit a DCGAN: it takes no regularisers (see
        position-decoder | psi1        | regularisers.0 names psi1, which does not fit a model that is trained against targets
        position-encoder | contractive | regularisers.0 names contractive, which does not fit
        """)
    void aRegulariserThatTheModelCannotServeIsRefused(String preset, String regulariser, String part) {
        String said = shell.refused(
                2, "run", preset, "--out", "run", "--steps=2", "--set", "regularisers=[\"" + regulariser + "\"]");
        assertTrue(said.contains(part), said);
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @Test
    void tooFewTestImagesAreRefusedAndHowManyAreNeededIsSaid() {
        String said =
                shell.refused(2, "run", "tiny", "--out", "run", "--set", "data.generator=bar", "--set", "data.test=3");
        assertTrue(
                said.contains("data.test is 3, but must be at least 4, which is 2 values of each of 2 attributes"),
                said);
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @Test
    void aListOfAThousandErrorsIsOneReadableSentence() {
        String depths = "[" + "0,".repeat(999) + "0]";
        String said = shell.refused(2, "run", "tiny", "--out", "run", "--set", "model.depths=" + depths);
        assertTrue(said.endsWith("; and 995 more errors (see shapecode-cli run --help)"), said);
        assertTrue(said.length() < 600, said);
        said = shell.refused(2, "run", "tiny", "--out", "run", "--set", "training.steps=" + depths);
        assertTrue(said.length() < 300, said);
    }

    @Test
    void aChangeAfterTheLastStepIsRefused() {
        String change = "training.changes=[{\"step\":8,\"path\":\"training.optimiser.learning-rate\",\"value\":0.1}]";
        String said = shell.refused(2, "run", "tiny", "--out", "run", "--set", change);
        assertTrue(said.contains("training.changes has a change at step 8, but training ends after 8 steps"), said);
    }

    @Test
    void aFieldOfSomethingWithoutFieldsIsRefused() {
        String said = shell.refused(2, "run", "tiny", "--out", "run", "--set", "training.steps.more=1");
        assertTrue(said.contains("training.steps"), said);
        assertFalse(said.startsWith("unexpected error"), said);
    }

    @ParameterizedTest
    @CsvSource({"=5", ".=5", "training.=5", "regularisers.9.lambda=5", "regularisers.x=5"})
    void aPathThatLeadsNowhereIsRefused(String set) {
        String said = shell.refused(2, "run", "tiny", "--out", "run", "--set", set);
        assertFalse(said.startsWith("unexpected error"), said);
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @ParameterizedTest
    @CsvSource({"run tiny --out file", "run tiny --out file/run", "reproduce tiny --out file"})
    void aFileInTheWayOfTheFolderIsLeftAsItIs(String line) throws IOException {
        String said = shell.refused(1, line.split(" "));
        assertTrue(said.contains(folder.resolve("file").toString()), said);
        assertFalse(said.startsWith("unexpected error"), said);
        assertEquals("mine", Files.readString(folder.resolve("file")));
    }

    @Test
    void aFolderIsNoExperiment() {
        String said = shell.refused(1, "run", ".", "--out", "run");
        assertTrue(said.startsWith("Cannot read " + folder), said);
    }

    @Test
    void anUnknownFormatNamesThoseThatThereAre() {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        String said = shell.refused(2, "figures", "run", "--format", "jpg", "--out", "pictures");
        assertTrue(said.contains("jpg") && said.contains("svg") && said.contains("pdf"), said);
        assertFalse(Files.exists(folder.resolve("pictures")));
    }

    @Test
    void figuresThatCannotBeWrittenAreToldWithTheirFolder() {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        String said = shell.refused(1, "figures", "run", "--out", "file");
        assertTrue(said.startsWith("Cannot write figures to " + folder.resolve("file") + ": "), said);
    }

    @Test
    void aRunThatWasOnlyBegunHasNoFigures() throws IOException {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        Files.delete(folder.resolve("run/summary.json"));
        try (var weights = Files.list(folder.resolve("run/weights"))) {
            for (Path file : weights.toList()) {
                Files.delete(file);
            }
        }
        String said = shell.refused(1, "figures", "run", "--out", "pictures");
        assertFalse(said.startsWith("unexpected error"), said);
        assertFalse(Files.exists(folder.resolve("pictures")));
    }
}
