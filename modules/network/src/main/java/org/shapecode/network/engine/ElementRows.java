package org.shapecode.network.engine;

import jdk.incubator.vector.FloatVector;

/** Simple operations on rows, element by element, and sums over a row for each lane. */
final class ElementRows {
    private ElementRows() {}

    /** a[to] *= a[by], for {@code n} floats. */
    static void multiply(float[] a, int to, int by, int n) {
        for (int p = 0; p < n; p += Lanes.STEP) {
            Lanes.at(a, to + p).mul(Lanes.at(a, by + p)).intoArray(a, to + p);
        }
    }

    /** a[to] += a[x] a[y], for {@code n} floats. */
    static void addProduct(float[] a, int to, int x, int y, int n) {
        for (int p = 0; p < n; p += Lanes.STEP) {
            Lanes.at(a, x + p).fma(Lanes.at(a, y + p), Lanes.at(a, to + p)).intoArray(a, to + p);
        }
    }

    /** a[to] += a[from], for {@code n} floats. */
    static void add(float[] a, int to, int from, int n) {
        for (int p = 0; p < n; p += Lanes.STEP) {
            Lanes.at(a, to + p).add(Lanes.at(a, from + p)).intoArray(a, to + p);
        }
    }

    /** a[to] = scale a[from] + shift, for {@code n} floats. */
    static void scale(float[] a, int to, int from, int n, float scale, float shift) {
        FloatVector factor = VectorMath.all(scale);
        FloatVector start = VectorMath.all(shift);
        for (int p = 0; p < n; p += Lanes.STEP) {
            Lanes.at(a, from + p).fma(factor, start).intoArray(a, to + p);
        }
    }

    /** Adds the pixels of a row to the 16 sums at {@code sums}. */
    static void sum(float[] a, int from, int n, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            sumLanes(a, from + lane, n, sums + lane);
        }
    }

    private static void sumLanes(float[] a, int from, int n, int sums) {
        FloatVector sum = Lanes.at(a, sums);
        for (int p = 0; p < n; p += Lanes.TILE) {
            sum = sum.add(Lanes.at(a, from + p));
        }
        sum.intoArray(a, sums);
    }

    /**
     * Adds the pixels of four rows to 16 sums each, which follow one another at {@code sums}. Four sums at a time, as each
     * waits for its last addition.
     */
    static void sums(float[] a, int row0, int row1, int row2, int row3, int n, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            sumsLanes(a, row0 + lane, row1 + lane, row2 + lane, row3 + lane, n, sums + lane);
        }
    }

    private static void sumsLanes(float[] a, int row0, int row1, int row2, int row3, int n, int sums) {
        FloatVector sum0 = Lanes.at(a, sums);
        FloatVector sum1 = Lanes.at(a, sums + Lanes.TILE);
        FloatVector sum2 = Lanes.at(a, sums + 2 * Lanes.TILE);
        FloatVector sum3 = Lanes.at(a, sums + 3 * Lanes.TILE);
        for (int p = 0; p < n; p += Lanes.TILE) {
            sum0 = sum0.add(Lanes.at(a, row0 + p));
            sum1 = sum1.add(Lanes.at(a, row1 + p));
            sum2 = sum2.add(Lanes.at(a, row2 + p));
            sum3 = sum3.add(Lanes.at(a, row3 + p));
        }
        sum0.intoArray(a, sums);
        sum1.intoArray(a, sums + Lanes.TILE);
        sum2.intoArray(a, sums + 2 * Lanes.TILE);
        sum3.intoArray(a, sums + 3 * Lanes.TILE);
    }

    /** Adds (x - shift) (y - other) over the pixels of two rows to the 16 sums at {@code sums}. */
    static void sumProducts(float[] a, int x, float shift, int y, float other, int n, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            sumProductsLanes(a, x + lane, shift, y + lane, other, n, sums + lane);
        }
    }

    private static void sumProductsLanes(float[] a, int x, float shift, int y, float other, int n, int sums) {
        FloatVector sum = Lanes.at(a, sums);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector v = Lanes.at(a, x + p).sub(shift);
            sum = v.fma(Lanes.at(a, y + p).sub(other), sum);
        }
        sum.intoArray(a, sums);
    }

    /** Adds x - shift over the pixels of a row to the 16 sums at {@code sums}. */
    static void sumDeviations(float[] a, int x, float shift, int n, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            sumDeviationsLanes(a, x + lane, shift, n, sums + lane);
        }
    }

    private static void sumDeviationsLanes(float[] a, int x, float shift, int n, int sums) {
        FloatVector sum = Lanes.at(a, sums);
        for (int p = 0; p < n; p += Lanes.TILE) {
            sum = sum.add(Lanes.at(a, x + p).sub(shift));
        }
        sum.intoArray(a, sums);
    }

    /** a[to] = (u a[x] + v a[y] + start) times 16 factors, for {@code n} floats. */
    static void combine(float[] a, int to, int x, float u, int y, float v, float start, int factors, int n) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            combineLanes(a, to + lane, x + lane, u, y + lane, v, start, factors + lane, n);
        }
    }

    private static void combineLanes(
            float[] a, int to, int x, float u, int y, float v, float start, int factors, int n) {
        FloatVector first = VectorMath.all(u);
        FloatVector second = VectorMath.all(v);
        FloatVector constant = VectorMath.all(start);
        FloatVector factor = Lanes.at(a, factors);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector sum = Lanes.at(a, y + p).fma(second, constant);
            Lanes.at(a, x + p).fma(first, sum).mul(factor).intoArray(a, to + p);
        }
    }
}
