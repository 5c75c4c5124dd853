package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.stat.inference.AlternativeHypothesis;
import org.hipparchus.stat.inference.BinomialTest;
import org.hipparchus.stat.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.Test;

class PairedTestTest {
    /** Differences of the sizes 1 to n, of which those of these ranks are negative. */
    private static double[] ranks(int n, int... negative) {
        double[] differences = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
        for (int rank : negative) {
            differences[rank - 1] = -rank;
        }
        return differences;
    }

    /** The one-sided critical values at 0.05 in tables: 0 for n = 5, 2 for 6, 8 for 9, 30 for 15; one more is above. */
    @Test
    void theWilcoxonTestIsThatOfTheTables() {
        assertEquals(1 / 32.0, PairedTest.WILCOXON.p(ranks(5)), 1e-15);
        assertEquals(3 / 64.0, PairedTest.WILCOXON.p(ranks(6, 2)), 1e-15);
        assertEquals(25 / 512.0, PairedTest.WILCOXON.p(ranks(9, 8)), 1e-15);
        assertEquals(33 / 512.0, PairedTest.WILCOXON.p(ranks(9, 9)), 1e-15);
        assertEquals(0.0473, PairedTest.WILCOXON.p(ranks(15, 14, 11, 5)), 5e-5);
        assertEquals(0.0535, PairedTest.WILCOXON.p(ranks(15, 15, 11, 5)), 5e-5);
    }

    @Test
    void itAgreesWithHipparchusWhereThatIsExact() {
        Random random = new Random(1);
        for (int n = 2; n < 12; n++) {
            double[] differences = random.doubles(n, -1, 2).toArray();
            double one = Math.min(
                    PairedTest.WILCOXON.p(differences),
                    PairedTest.WILCOXON.p(IntStream.range(0, n)
                            .mapToDouble(i -> -differences[i])
                            .toArray()));
            double both = new WilcoxonSignedRankTest().wilcoxonSignedRankTest(differences, new double[n], true);
            assertEquals(Math.min(1, both), Math.min(1, 2 * one), 1e-12, "n = " + n);
        }
    }

    /** Of 9, at least 8 are positive with a probability of (1 + 9) / 512; what is 0 does not count. */
    @Test
    void theSignTestIsBinomial() {
        assertEquals(10 / 512.0, PairedTest.SIGN.p(3, 1, 4, 1, 5, 9, 2, 6, -5), 1e-15);
        assertEquals(10 / 512.0, PairedTest.SIGN.p(3, 1, 0, 4, 1, 5, 9, 0, 2, 6, -5), 1e-15);
        double[] many =
                IntStream.range(0, 100).mapToDouble(i -> i < 60 ? 1 : -1).toArray();
        assertEquals(
                new BinomialTest().binomialTest(100, 60, 0.5, AlternativeHypothesis.GREATER_THAN),
                PairedTest.SIGN.p(many),
                1e-12);
    }

    /** The sizes 1, 1, 2 have the ranks 1.5, 1.5, 3: of 8 combinations, the sums 4.5, 4.5 and 6 are at least 4.5. */
    @Test
    void equalDifferencesShareTheirRank() {
        assertEquals(3 / 8.0, PairedTest.WILCOXON.p(1, -1, 2), 1e-15);
        assertEquals(3 / 8.0, PairedTest.WILCOXON.p(1, 0, -1, 2), 1e-15);
    }

    @Test
    void whereNothingDiffersNothingIsSignificant() {
        for (PairedTest test : PairedTest.values()) {
            assertEquals(1, test.p());
            assertEquals(1, test.p(0, 0, 0));
            assertEquals(1, test.p(-1, -2), 1e-15);
        }
    }

    /** Beyond 100 differences, of which counting all combinations would take long. */
    @Test
    void manyDifferencesAreNormal() {
        double[] differences = IntStream.rangeClosed(1, 150)
                .mapToDouble(i -> i % 5 < 2 ? -i : i)
                .toArray();
        double sign = new BinomialTest().binomialTest(150, 90, 0.5, AlternativeHypothesis.GREATER_THAN);
        assertEquals(sign, PairedTest.SIGN.p(differences), 2e-4);
        double wilcoxon = new WilcoxonSignedRankTest().wilcoxonSignedRankTest(differences, new double[150], false);
        assertEquals(wilcoxon / 2, PairedTest.WILCOXON.p(differences), 2e-4);
    }
}
