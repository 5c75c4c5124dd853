package org.shapecode.network;

import org.shapecode.network.api.Kernel;
import org.shapecode.network.spi.JacobianRegulariser;
import org.shapecode.network.spi.WeightRegulariser;

/** Penalties whose values and gradients are plain to see. */
final class ExamplePenalties {
    private ExamplePenalties() {}

    /** The squares of all weights of the kernels. */
    record Squares(double lambda) implements WeightRegulariser {
        @Override
        public String id() {
            return "squares";
        }

        @Override
        public double penalty(Kernel kernel) {
            return kernel.penaliseSquares();
        }
    }

    /** The squares of all derivatives of the code. */
    record Slopes(double lambda) implements JacobianRegulariser {
        @Override
        public String id() {
            return "slopes";
        }

        @Override
        public double penalty(float[] jacobian, float[] gradient) {
            double sum = 0;
            for (int i = 0; i < jacobian.length; i++) {
                sum += jacobian[i] * jacobian[i];
                gradient[i] = 2 * jacobian[i];
            }
            return sum;
        }
    }
}
