package org.shapecode.experiment.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.ranking.NaturalRanking;

/**
 * A one-sided test of paired differences: how likely differences so much above 0 would be if each were as likely positive as
 * negative. Differences of 0 say nothing and are left out; equal ones share their mean rank. Hipparchus has the Wilcoxon test
 * too, but without exact values for ties.
 */
public enum PairedTest {
    /** Counts the positive differences. */
    SIGN("sign test"),
    /** Adds up the ranks of the positive differences by size; also known as signed-rank test. */
    WILCOXON("Wilcoxon");

    /** Up to so many differences, all combinations of signs are counted; beyond, their distribution is normal. */
    private static final int EXACT = 100;

    private final String label;

    PairedTest(String label) {
        this.label = label;
    }

    /** The name in files. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in reports. */
    public String label() {
        return label;
    }

    /** The names in files. */
    static List<String> fields() {
        return Arrays.stream(values()).map(PairedTest::field).toList();
    }

    static Optional<PairedTest> of(Object field) {
        return Arrays.stream(values())
                .filter(each -> each.field().equals(field))
                .findFirst();
    }

    /**
     * The probability of differences that are at least as much above 0 as these, in (0, 1]; 1 if none differs from 0.
     *
     * @param differences finite, one for each pair
     */
    public double p(double... differences) {
        double[] nonzero = Arrays.stream(differences).filter(each -> each != 0).toArray();
        int[] weights = weights(nonzero);
        int observed = 0;
        for (int i = 0; i < nonzero.length; i++) {
            observed += nonzero[i] > 0 ? weights[i] : 0;
        }
        return nonzero.length <= EXACT ? exact(weights, observed) : normal(weights, observed);
    }

    /** What each difference adds if it is positive, doubled so that mean ranks are whole. */
    private int[] weights(double[] nonzero) {
        if (this == SIGN || nonzero.length == 0) {
            return Arrays.stream(nonzero).mapToInt(each -> 2).toArray();
        }
        double[] sizes = Arrays.stream(nonzero).map(Math::abs).toArray();
        return Arrays.stream(new NaturalRanking().rank(sizes))
                .mapToInt(rank -> (int) Math.round(2 * rank))
                .toArray();
    }

    /** The probability that a sum in which each weight is there or not, with equal chances, is at least this. */
    private static double exact(int[] weights, int least) {
        double[] chances = new double[Arrays.stream(weights).sum() + 1];
        chances[0] = 1;
        for (int weight : weights) {
            for (int sum = chances.length - 1; sum >= 0; sum--) {
                chances[sum] = (chances[sum] + (sum >= weight ? chances[sum - weight] : 0)) / 2;
            }
        }
        return Math.min(1, Arrays.stream(chances, least, chances.length).sum());
    }

    /** The same, if the sum is normal, with half a step's correction for continuity. */
    private static double normal(int[] weights, int least) {
        double mean = Arrays.stream(weights).sum() / 2.0;
        double variance =
                Arrays.stream(weights).mapToDouble(each -> each * each / 4.0).sum();
        return new NormalDistribution().cumulativeProbability((mean + 1 - least) / Math.sqrt(variance));
    }
}
