package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Small;
import org.shapecode.experiment.study.ClaimResult.Unfit;

class ClaimTest {
    @TempDir
    Path folder;

    private static Claim claim(String rest) {
        Document document =
                Small.with(Map.of("claims", Json.parse("[{ \"statement\": \"So.\"," + rest + "}]", "claims")));
        return Claim.of(document).get(0);
    }

    private ClaimResult verdict(String rest) throws IOException {
        WrittenStudy study = new WrittenStudy(
                folder.resolve("study"),
                Small.with(Map.of(
                        "study",
                        Map.of("seeds", List.of(1, 2, 3), "vary", Map.of("model.bias", List.of(true, false))))));
        study.done(0, Map.of("in", 6.0, "out", 2.0), 0, 1, 2);
        study.done(1, Map.of("in", 3.0, "out", 2.0), 0, 1, 2);
        study.failed(2, "Training diverged.");
        study.done(3, Map.of("in", 7.0, "rare", 1.0), 0, 1, 2);
        study.done(4, Map.of("in", 2.0), 0, 2, 4);
        study.done(5, Map.of("in", 9.0), 0, 1, 4);
        return ClaimResult.of(claim(rest), study.result());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "number": "in", "at-least": 2, "runs": 5                                                   | HOLDS   | 5
            "number": "in", "at-least": 2                                                              | HOLDS   | 5
            "number": "in", "at-least": 3                                                              | FAILS   | 4
            "number": "in", "at-most": 3, "runs": 3                                                    | FAILS   | 2
            "number": "in", "variant": "bias false", "at-least": 2                                     | HOLDS   | 3
            "number": "in", "variant": "bias true", "at-least": { "number": "out", "times": 2 }, "runs": 1 | HOLDS | 1
            "number": "in", "variant": "bias true", "at-most": { "variant": "bias false" }, "runs": 1  | HOLDS   | 1
            "number": "in", "variant": "bias true", "at-most": { "variant": "bias false" }, "mean": true | HOLDS | 1
            "number": "in", "variant": "no such", "at-least": 2                                        | MISSING | 0
            "number": "none", "at-least": 2                                                            | MISSING | 0
            "number": "rare", "at-least": 0                                                            | FAILS   | 1
            "number": "sd.code", "variant": "bias true", "at-most": 0                              | HOLDS   | 1
            "number": "in", "variant": "bias false", "at-least": 2, "runs": 99                         | HOLDS   | 3
            "number": "in", "at-least": 6, "statistic": "mean"                                         | FAILS   | 3
            "number": "in", "at-least": 4, "statistic": "mean"                                         | HOLDS   | 3
            "number": "in", "at-least": 6, "statistic": "mean", "runs": 1                              | HOLDS   | 3
            "number": "in", "variant": "bias false", "at-most": 6.9, "statistic": "median"             | FAILS   | 1
            "number": "in", "variant": "bias false", "at-most": 7, "statistic": "median"               | HOLDS   | 2
            """)
    void isJudgedRunByRun(String claim, ClaimResult.Status status, int holding) throws IOException {
        ClaimResult verdict = verdict(claim);
        assertEquals(status, verdict.status(), verdict::toString);
        assertEquals(holding, verdict.holding(), verdict::toString);
    }

    /** It has no result, so that it says nothing for the claim or against it. */
    @Test
    void aRunThatFailedIsLeftOut() throws IOException {
        ClaimResult verdict = verdict("\"number\": \"in\", \"at-least\": 2");
        assertEquals(5, verdict.runs());
        assertEquals(5, verdict.judged());
        assertEquals(Map.of(Unfit.FAILED, 1), verdict.leftOut());
    }

    /** Of three runs, one collapsed and one diverged: the claim is judged on what is left. */
    @Test
    void runsThatCollapsedOrDivergedProveNothing() throws IOException {
        WrittenStudy study = new WrittenStudy(
                folder.resolve("study"), Small.with(Map.of("study", Map.of("seeds", List.of(1, 2, 3)))));
        study.done(0, Map.of("in", 1.0), 0, 1, 2);
        study.done(1, Map.of("in", 9.0), 0, 0, 0);
        study.done(2, Map.of("in", 9.0), 0, 1, 2);
        study.found(1, Finding.Kind.COLLAPSED);
        study.found(2, Finding.Kind.DIVERGED);
        ClaimResult strict = ClaimResult.of(claim("\"number\": \"in\", \"at-most\": 2"), study.result());
        assertEquals(ClaimResult.Status.HOLDS, strict.status());
        assertEquals(List.of(1.0), strict.values());
        assertEquals(1, strict.runs());
        assertEquals(1, strict.judged());
        assertEquals(Map.of(Unfit.COLLAPSED, 1, Unfit.DIVERGED, 1), strict.leftOut());
        ClaimResult mean = ClaimResult.of(claim("\"number\": \"in\", \"at-most\": 2, \"mean\": true"), study.result());
        assertEquals(List.of(1.0), mean.values());
        study.found(0, Finding.Kind.DIVERGED);
        ClaimResult none = ClaimResult.of(claim("\"number\": \"in\", \"at-most\": 2"), study.result());
        assertEquals(ClaimResult.Status.MISSING, none.status());
        assertEquals(0, none.judged());
        assertEquals(Map.of(Unfit.COLLAPSED, 1, Unfit.DIVERGED, 2), none.leftOut());
    }

    @Test
    void saysWhatMustHold() {
        assertEquals(
                "loss.test \u2264 3",
                claim("\"number\": \"loss.test\", \"at-most\": 3").condition());
        assertEquals(
                "mean in (psi 3) \u2265 2 \u00d7 in (none)",
                claim(
                                "\"number\": \"in\", \"variant\": \"psi 3\", \"mean\": true, \"at-least\": { \"variant\": \"none\", \"times\": 2 }")
                        .condition());
        assertEquals(
                "median in (a) \u2264 in (b), Wilcoxon p \u2264 0.01",
                claim("\"number\": \"in\", \"variant\": \"a\", \"at-most\": { \"variant\": \"b\" }, "
                                + "\"test\": \"wilcoxon\", \"p-at-most\": 0.01")
                        .condition());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "at-least": 1                                     | must have a statement and a number
            "number": "a"                                     | must have either at-least or at-most
            "number": "a", "at-least": 1, "at-most": 2        | must have either at-least or at-most
            "number": "a", "at-laest": 1                      | has no field at-laest
            "number": "a", "at-least": "1"                    | the bound of a claim must be a JSON object
            "number": "a", "at-least": { "times": 2 }         | must be a number, or name another
            "number": "a", "at-least": 1, "runs": -1          | must be a whole number of at least 0
            "number": 1, "at-least": 1                        | number of a claim must be a string
            "number": "a", "at-least": 1, "statistic": "mode" | statistic of a claim must be median or mean, not mode
            "number": "a", "at-least": 1, "statistic": "mean", "mean": true | either statistic or mean, not both
            "number": "a", "at-least": 1, "test": "t"         | test of a claim must be sign or wilcoxon, not t
            "number": "a", "at-least": 1, "p-at-most": 0.1    | with the field p-at-most must have a test
            "number": "a", "at-least": 1, "test": "sign", "p-at-most": 1 | must be a number between 0 and 1, not 1
            "number": "sd.code", "at-least": 1, "test": "sign" | about sd.code cannot have a test
            """)
    void aBadClaimIsRefusedInOneSentence(String claim, String part) {
        String message = assertThrows(Problem.class, () -> claim(claim)).getMessage();
        assertTrue(message.startsWith("small.shapecode.json: ") && message.contains(part), message);
    }

    @Test
    void anExperimentMayClaimNothing() {
        assertEquals(List.of(), Claim.of(Small.document()));
    }
}
