package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.List;

/** The numbers of every training step: one row a step, starting with step 1, one column a term. Not thread-safe. */
public final class Metrics {
    /**
     * The column of the mean loss of the test images, measured after a step; NaN at steps without a measurement. There is no
     * such column unless the experiment asks for it.
     */
    public static final String TEST_LOSS = "loss.test";

    /** The column of the loss without penalties; models without data, and those of other terms, do not have it. */
    public static final String DATA = "data";

    private final List<String> terms;
    private final List<double[]> rows = new ArrayList<>();

    /**
     * Creates metrics without any steps.
     *
     * @param terms names of the columns, such as {@code "loss"}
     */
    public Metrics(List<String> terms) {
        this.terms = List.copyOf(terms);
    }

    public List<String> terms() {
        return terms;
    }

    /** The number of steps. */
    public int steps() {
        return rows.size();
    }

    /** Appends the next step; the array is copied. */
    public void add(double[] row) {
        rows.add(row.clone());
    }

    /**
     * The numbers of one step, in the order of the terms; not to be modified.
     *
     * @param step from 1 to {@link #steps}
     */
    public double[] row(int step) {
        return rows.get(step - 1);
    }

    /** The numbers of the latest step, in the order of the terms; not to be modified. */
    public double[] last() {
        return row(steps());
    }

    /** The values of one term, by step. */
    public double[] column(String term) {
        int index = terms.indexOf(term);
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    /** A copy for another thread. Rows are shared, since they never change. */
    public Metrics snapshot() {
        return first(steps());
    }

    /** A copy of at most the first steps. */
    public Metrics first(int steps) {
        Metrics copy = new Metrics(terms);
        copy.rows.addAll(rows.subList(0, Math.min(steps, rows.size())));
        return copy;
    }
}
