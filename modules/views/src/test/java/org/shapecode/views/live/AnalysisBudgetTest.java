package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AnalysisBudgetTest {
    /** Runs whenever due, at a thousand steps a second. */
    private static int runs(AnalysisBudget budget, double seconds, double cost) {
        int runs = 0;
        for (int step = 0; step < seconds * 1000; step++) {
            double now = step / 1000.0;
            if (budget.isDue(now, 0.02)) {
                budget.start(now);
                budget.charge(cost);
                runs++;
            }
        }
        return runs;
    }

    @Test
    void runsAFreeAnalysisTenTimesASecond() {
        int runs = runs(new AnalysisBudget(0.3), 10, 0);
        assertTrue(runs >= 98 && runs <= 100, "runs: " + runs);
    }

    @Test
    void limitsAnExpensiveAnalysisToItsShare() {
        double cost = 0.05;
        int runs = runs(new AnalysisBudget(0.3), 100, cost);
        double allowed = 0.02 * 100 + 0.3;
        assertTrue(runs * cost <= allowed + 2 * cost, "runs: " + runs);
        assertTrue(runs * cost >= allowed - 2 * cost, "runs: " + runs);
    }

    @Test
    void theFirstRunIsFree() {
        AnalysisBudget budget = new AnalysisBudget(0.3);
        assertTrue(budget.isDue(0, 0.02));
        budget.start(0);
        budget.charge(1000);
        assertTrue(budget.isDue(0.1, 0.02));
    }

    @Test
    void accumulatesAtMostTheInitialCredit() {
        AnalysisBudget budget = new AnalysisBudget(0.3);
        budget.start(0);
        budget.start(0);
        assertTrue(budget.isDue(1_000_000, 0.02));
        budget.charge(0.3);
        assertEquals(false, budget.isDue(1_000_000, 0.02));
    }
}
