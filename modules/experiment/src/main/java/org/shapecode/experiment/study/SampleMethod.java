package org.shapecode.experiment.study;

import java.util.Locale;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.SobolSequenceGenerator;
import org.shapecode.core.Seed;

/** How points are spread over a cube, one dimension for each setting that a study samples. */
enum SampleMethod {
    /** Independent and uniform. More points leave the first ones as they are. */
    RANDOM {
        @Override
        double[][] points(int count, int dimensions, RandomGenerator random) {
            double[][] points = new double[count][dimensions];
            for (double[] point : points) {
                for (int j = 0; j < dimensions; j++) {
                    point[j] = random.nextDouble();
                }
            }
            return points;
        }
    },
    /** One point in each of as many equal parts of every dimension. Another number of points gives others. */
    LATIN_HYPERCUBE {
        @Override
        double[][] points(int count, int dimensions, RandomGenerator random) {
            double[][] points = new double[count][dimensions];
            for (int j = 0; j < dimensions; j++) {
                int[] parts = shuffled(count, random);
                for (int i = 0; i < count; i++) {
                    points[i][j] = (parts[i] + random.nextDouble()) / count;
                }
            }
            return points;
        }

        private int[] shuffled(int count, RandomGenerator random) {
            int[] parts = new int[count];
            for (int i = 0; i < count; i++) {
                int other = random.nextInt(i + 1);
                parts[i] = parts[other];
                parts[other] = i;
            }
            return parts;
        }
    },
    /**
     * The Sobol sequence with a random digital shift, which covers the cube evenly, best with a power of two. More points leave
     * the first ones as they are.
     */
    SOBOL {
        private static final int BITS = 52;

        @Override
        double[][] points(int count, int dimensions, RandomGenerator random) {
            long[] shifts = new long[dimensions];
            for (int j = 0; j < dimensions; j++) {
                shifts[j] = random.nextLong() >>> Long.SIZE - BITS;
            }
            SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
            double[][] points = new double[count][];
            for (int i = 0; i < count; i++) {
                points[i] = sequence.nextVector();
                for (int j = 0; j < dimensions; j++) {
                    long digits = (long) Math.scalb(points[i][j], BITS) ^ shifts[j];
                    points[i][j] = Math.scalb((double) digits, -BITS);
                }
            }
            return points;
        }
    };

    /**
     * Points in the cube from 0 to below 1.
     *
     * @return one row for each point; the same seed gives the same
     */
    double[][] points(int count, int dimensions, Seed seed) {
        return points(count, dimensions, seed.stream("study.sample"));
    }

    abstract double[][] points(int count, int dimensions, RandomGenerator random);

    /** Whether more points leave the first ones as they are. */
    boolean extendable() {
        return this != LATIN_HYPERCUBE;
    }

    /** The name in files, such as {@code latin-hypercube}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
