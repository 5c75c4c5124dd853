package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Small;
import org.shapecode.experiment.study.ClaimResult.Status;
import org.shapecode.experiment.study.ClaimResult.Unfit;

/** Claims that a test on pairs of runs decides, of nine seeds. */
class TestedClaimTest {
    private static final String LESS =
            "\"number\": \"a\", \"variant\": \"bias true\", \"at-most\": { \"variant\": \"bias false\" }";
    private static final String WILCOXON = LESS + ", \"test\": \"wilcoxon\"";

    @TempDir
    Path folder;

    private WrittenStudy study;

    @BeforeEach
    void begin() throws IOException {
        study = new WrittenStudy(folder, document(WILCOXON));
    }

    private static Document document(String claim) {
        return Small.with(Map.of(
                "study",
                Map.of(
                        "seeds",
                        LongStream.rangeClosed(1, 9).boxed().toList(),
                        "vary",
                        Map.of("model.bias", List.of(true, false))),
                "claims",
                Json.parse("[{ \"statement\": \"So.\"," + claim + "}]", "claims")));
    }

    /** Runs whose number is 10 without biases, and with biases less by these differences. */
    private ClaimResult judged(String claim, double... less) throws IOException {
        for (int i = 0; i < 9; i++) {
            study.done(i, Map.of("a", 10 - less[i]), 0, 1, 2);
            study.done(9 + i, Map.of("a", 10.0), 0, 1, 2);
        }
        return result(claim);
    }

    private ClaimResult result(String claim) {
        return ClaimResult.of(Claim.of(document(claim)).get(0), study.result());
    }

    /** With a negative rank of 8, p is 25 / 512; with one of 9, it is 33 / 512. */
    @Test
    void theVerdictTurnsWhereTheTestDoes() throws IOException {
        ClaimResult holds = judged(WILCOXON, 1, 2, 3, 4, 5, 6, 7, -8, 9);
        assertEquals(Status.HOLDS, holds.status());
        assertEquals(25 / 512.0, holds.p(), 1e-15);
        assertEquals("holds (Wilcoxon p = 0.049, n = 9; 8 of 9 seeds agree)", holds.outcome());
        ClaimResult open = judged(WILCOXON, 1, 2, 3, 4, 5, 6, 7, 8, -9);
        assertEquals(Status.UNDECIDED, open.status());
        assertEquals("not decided (Wilcoxon p = 0.064, n = 9; 8 of 9 seeds agree)", open.outcome());
        assertEquals(Status.HOLDS, result(WILCOXON + ", \"p-at-most\": 0.07").status());
        assertEquals(Status.HOLDS, result(LESS + ", \"test\": \"sign\"").status(), "8 of 9: p = 10 / 512");
        assertEquals(Status.HOLDS, result(LESS + ", \"statistic\": \"median\"").status(), "without a test");
        assertEquals(Status.FAILS, result(LESS).status(), "if every run decides");
        ClaimResult fails = judged(WILCOXON, -1, -2, -3, -4, -5, -6, -7, 8, -9);
        assertEquals(Status.FAILS, fails.status());
        assertEquals("does not hold (Wilcoxon of the opposite p = 0.049, n = 9; 1 of 9 seeds agree)", fails.outcome());
        ClaimResult tie = judged(WILCOXON, 1, -1, 2, -2, 3, -3, 4, -4, 0);
        assertEquals(Status.UNDECIDED, tie.status());
        assertTrue(tie.p() > 0.5, tie::toString);
    }

    /** Of two halves by value, one is far below the other, but most seeds are a little above it: the test decides nothing. */
    @Test
    void theMedianHasToAgree() throws IOException {
        for (int i = 0; i < 9; i++) {
            study.done(i, Map.of("a", i < 4 ? 1.0 : 21.0), 0, 1, 2);
            study.done(9 + i, Map.of("a", i < 4 ? 5.0 + i : i == 4 ? 20.0 : 21.5), 0, 1, 2);
        }
        ClaimResult result = result(WILCOXON);
        assertTrue(result.p() <= 0.05, result::toString);
        assertEquals(Status.UNDECIDED, result.status(), result::toString);
        assertTrue(result.outcome().endsWith("seeds agree; the median disagrees)"), result::outcome);
    }

    /** A pair of which one run collapsed, failed or lacks the number says nothing, whichever it is. */
    @Test
    void pairsAreLeftOutAsPairs() throws IOException {
        judged(WILCOXON, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        study.found(0, Finding.Kind.COLLAPSED);
        study.found(9 + 1, Finding.Kind.DIVERGED);
        study.done(9 + 2, Map.of("b", 1.0), 0, 1, 2);
        ClaimResult result = result(WILCOXON);
        assertEquals(List.of(6.0, 5.0, 4.0, 3.0, 2.0, 1.0), result.values());
        assertEquals(Map.of(Unfit.COLLAPSED, 1, Unfit.DIVERGED, 1, Unfit.LACKING, 1), result.leftOut());
        assertEquals(
                "holds (Wilcoxon p = 0.016, n = 6; 6 of 6 seeds agree); judged on 6 of 9 runs; 1 collapsed, 1 diverged, "
                        + "1 without the number, left out",
                result.outcome());
    }

    /** Networks that fail prove that training fails. */
    @Test
    void theShareOfFailuresCountsThem() throws IOException {
        judged(WILCOXON, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        for (int i = 0; i < 5; i++) {
            study.found(i, Finding.Kind.COLLAPSED);
        }
        String most = "\"number\": \"failures.share\", \"variant\": \"bias true\", \"at-least\": 0.5";
        ClaimResult result = result(most);
        assertEquals(Status.HOLDS, result.status());
        assertEquals(List.of(5 / 9.0), result.values());
        assertEquals(9, result.judged());
        assertEquals(Map.of(), result.leftOut());
        assertEquals(Status.FAILS, result(most.replace("true", "false")).status());
    }

    @Test
    void aTestIsOfOneVariant() {
        String message = assertThrows(
                        Problem.class,
                        () -> Claim.check(document("\"number\": \"a\", \"at-most\": 1, \"test\": \"sign\"")))
                .getMessage();
        assertTrue(
                message.contains("a claim with a test must name its variant, one of bias true; bias false"), message);
        Claim.check(document(WILCOXON));
    }
}
