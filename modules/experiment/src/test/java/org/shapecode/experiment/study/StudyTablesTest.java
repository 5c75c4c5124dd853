package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.api.Small;

class StudyTablesTest {
    @TempDir
    Path folder;

    private StudyResult written() throws IOException {
        WrittenStudy study = new WrittenStudy(folder, Small.with(Map.of("study", Json.parse("""
                { "seeds": [1, 2], "vary": { "regularisers": [[], [{ "plugin": "psi1", "lambda": 1 }]] } }
                """, "study"))));
        study.done(0, Map.of("loss.test", 1.0), 0, 1, 2);
        study.done(1, Map.of("loss.test", 3.0), 4, 3, 0);
        study.failed(2, "Training diverged at step 5, \"badly\".");
        return study.result();
    }

    /** Files name runs by their folders. */
    @Test
    void remarksNameRunsByTheirTitles() throws IOException {
        WrittenStudy study =
                new WrittenStudy(folder.resolve("remarks"), written().document());
        study.done(0, Map.of("loss.test", 1.0), 0, 1);
        study.found(0, Finding.Kind.DIVERGED);
        StudyResult result = study.result();
        assertEquals(1, result.warnings().size());
        assertTrue(result.warnings().get(0).startsWith("no penalty, seed 1: "), result.warnings()::toString);
    }

    private static String csv(StudyResult result) throws IOException {
        StringBuilder text = new StringBuilder();
        StudyTables.csv(result, text);
        return text.toString();
    }

    @Test
    void theTableIsWrittenRowByRow() throws IOException {
        List<String> rows = new ArrayList<>();
        StudyResult result = written();
        StudyTables.csv(result, new Appendable() {
            @Override
            public Appendable append(CharSequence row) {
                rows.add(row.toString());
                return this;
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) {
                return append(text.subSequence(start, end));
            }

            @Override
            public Appendable append(char c) {
                return append(String.valueOf(c));
            }
        });
        assertEquals(1 + result.runs().size(), rows.size(), "no more than a row is held");
        assertTrue(rows.stream().allMatch(row -> row.indexOf('\n') == row.length() - 1), rows::toString);
    }

    @Test
    void oneRowARun() throws IOException {
        assertEquals("""
                run,variant,seed,regularisers,state,loss.test
                no-regularisers-seed-1,no regularisers,1,[],done,1.0
                no-regularisers-seed-2,no regularisers,2,[],done,3.0
                psi1-lambda-1-seed-1,psi1 lambda 1,1,"[ { ""plugin"": ""psi1"", ""lambda"": 1 } ]",failed,
                psi1-lambda-1-seed-2,psi1 lambda 1,2,"[ { ""plugin"": ""psi1"", ""lambda"": 1 } ]",not started,
                """, csv(written()));
    }

    /** The collapsed run is named, and its constant code is no curve of the variant. */
    @Test
    void findingsHaveAColumn() throws IOException {
        WrittenStudy study = new WrittenStudy(folder, Small.with(Map.of("study", Map.of("seeds", List.of(1, 2, 3)))));
        study.done(0, Map.of("loss.test", 1.0, "smoothness.departure", 0.5), 0, 1, 2);
        study.done(1, Map.of("loss.test", 9.0), 7, 7, 7);
        study.done(2, Map.of("loss.test", 1.0, "smoothness.departure", 0.3), 0, 1, 2);
        study.found(1, Finding.Kind.COLLAPSED);
        List<String> lines = csv(study.result()).lines().toList();
        assertTrue(lines.get(0).startsWith("run,variant,seed,state,findings,"), lines.get(0));
        assertTrue(lines.get(1).startsWith("seed-1,,1,done,,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("seed-2,,2,done,collapsed,"), lines.get(2));
        VariantResult variant = study.result().variants().get(0);
        assertEquals(2, variant.numbers().get("smoothness.departure").count());
        assertEquals(0.4, variant.numbers().get("smoothness.departure").mean(), 1e-12);
        assertEquals(0, variant.acrossRuns().get("sd.code"), 1e-12);
    }

    /** Its row stays, but no mean, deviation or curve of the variant is taken over a run that diverged. */
    @Test
    void aRunThatDivergedIsInNoMean() throws IOException {
        WrittenStudy study = new WrittenStudy(folder, Small.with(Map.of("study", Map.of("seeds", List.of(1, 2, 3)))));
        study.done(0, Map.of("loss.test", 1.0), 0, 1, 2);
        study.done(1, Map.of("loss.test", 2e16), 5, 1, 2);
        study.done(2, Map.of("loss.test", 3.0), 0, 1, 2);
        study.found(1, Finding.Kind.DIVERGED);
        VariantResult variant = study.result().variants().get(0);
        assertEquals(2, variant.numbers().get("loss.test").count());
        assertEquals(2.0, variant.numbers().get("loss.test").mean(), 1e-12);
        assertEquals(0, variant.acrossRuns().get("sd.code"), 1e-12);
        assertEquals(
                1,
                CurveBundle.of(variant.group(), run -> RunCurves.of(run).against("error"))
                        .unfit());
        assertTrue(csv(study.result()).contains("\nseed-2,,2,done,diverged,2.0E16\n"));
    }

    /** As in NumPy and R: the quartiles of four values are a quarter of the way between the outer two. */
    @Test
    void quartilesLieBetweenValues() {
        Statistics four = Statistics.of(4, 1, 3, 2);
        assertEquals(1.75, four.lower());
        assertEquals(2.5, four.median());
        assertEquals(3.25, four.upper());
        Statistics one = Statistics.of(7);
        assertEquals(List.of(7.0, 7.0, 7.0), List.of(one.lower(), one.median(), one.upper()));
        assertTrue(Double.isNaN(Statistics.of().median()));
    }

    @Test
    void everyClaimHasItsOutcome() throws IOException {
        WrittenStudy study = new WrittenStudy(
                folder,
                Small.with(Map.of("study", Map.of("seeds", List.of(1, 2)), "claims", Json.parse("""
                        [{ "statement": "So.", "number": "loss.test", "at-most": 2, "statistic": "median",
                           "test": "sign" }]
                        """, "claims"))));
        study.done(0, Map.of("loss.test", 1.0), 0, 1, 2);
        study.done(1, Map.of("loss.test", 1.5), 0, 1, 2);
        StudyTables.write(study.result());
        Map<?, ?> json = (Map<?, ?>) Json.read(folder.resolve("study.json"));
        Map<?, ?> claim = (Map<?, ?>) ((List<?>) json.get("claims")).get(0);
        assertEquals("not decided", claim.get("outcome"));
        assertEquals(0.25, claim.get("p"));
        assertEquals(2, claim.get("n"));
        assertEquals(2, claim.get("agree"));
        assertEquals(1.25, ((Map<?, ?>) claim.get("values")).get("median"));
        assertEquals(Map.of(), claim.get("left-out"));
    }

    @Test
    void everyNumberOverTheSeeds() throws IOException {
        StudyTables.write(written());
        Map<?, ?> json = (Map<?, ?>) Json.read(folder.resolve("study.json"));
        List<?> variants = (List<?>) json.get("variants");
        Map<?, ?> first = (Map<?, ?>) variants.get(0);
        assertEquals(
                Map.of(
                        "count",
                        2,
                        "mean",
                        2.0,
                        "sd",
                        Math.sqrt(2),
                        "min",
                        1.0,
                        "low-quantile",
                        1.1,
                        "lower-quartile",
                        1.5,
                        "median",
                        2.0,
                        "upper-quartile",
                        2.5,
                        "high-quantile",
                        2.9,
                        "max",
                        3.0),
                ((Map<?, ?>) first.get("numbers")).get("loss.test"));
        // Normalised to [0, 1] and made to rise, the codes are 0, 0.5, 1 and 0, 0.25, 1.
        double together = (Double) ((Map<?, ?>) first.get("across-runs")).get("sd.code");
        assertEquals(0.25 / Math.sqrt(2) / 3, together, 1e-12);
        assertEquals(Map.of("failures.share", 1.0), ((Map<?, ?>) variants.get(1)).get("across-runs"));
        Map<?, ?> second = (Map<?, ?>) variants.get(1);
        assertEquals(Map.of(), second.get("numbers"));
        assertTrue(second.get("runs").toString().contains("failure=Training diverged at step 5"));
        assertTrue(Files.readString(folder.resolve("study.csv")).startsWith("run,variant,seed"));
    }
}
