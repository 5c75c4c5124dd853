package org.shapecode.network.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.api.Part;

/** The contract of all regularisers; the gradient is compared with finite differences of the penalty. */
public abstract class RegulariserContract extends PluginContract<Regulariser> {
    private static final int SIZE = 12;
    private static final float STEP = 1.0f / 128;

    @Override
    protected final Class<Regulariser> kind() {
        return Regulariser.class;
    }

    @Test
    void lambdaIsAParameterThatIsNeverNegative() {
        ParameterInfo lambda = ParameterInfo.of(plugin().getClass()).stream()
                .filter(info -> info.name().equals("lambda"))
                .findFirst()
                .orElseThrow();
        assertEquals(double.class, lambda.type());
        assertFalse(lambda.allows(-1e-9));
        assertTrue(lambda.allows(0));
        assertEquals(plugin().lambda(), Parameters.value(plugin(), "lambda"));
    }

    @Test
    void theGradientIsThatOfThePenalty() {
        Regulariser regulariser = plugin();
        if (regulariser instanceof WeightRegulariser weights) {
            checkKernel(weights, Part.ENCODER);
            checkKernel(weights, Part.DECODER);
        } else if (regulariser instanceof CodeRegulariser codes) {
            float[] gradient = new float[2 * SIZE];
            float[] at = numbers(2 * SIZE);
            CodeBatch.Codes own = codes(0, Arrays.copyOf(at, SIZE));
            CodeBatch.Codes partners = codes(1, Arrays.copyOfRange(at, SIZE, 2 * SIZE));
            codes.penalty(new CodeBatch(DATA, 1, own, partners));
            System.arraycopy(own.gradient(), 0, gradient, 0, SIZE);
            System.arraycopy(partners.gradient(), 0, gradient, SIZE, SIZE);
            check(
                    at,
                    gradient,
                    values -> codes.penalty(new CodeBatch(
                            DATA,
                            1,
                            codes(0, Arrays.copyOf(values, SIZE)),
                            codes(1, Arrays.copyOfRange(values, SIZE, 2 * SIZE)))));
        } else if (regulariser instanceof JacobianRegulariser jacobian) {
            float[] gradient = new float[SIZE];
            float[] at = numbers(SIZE);
            jacobian.penalty(at, gradient);
            check(at, gradient, values -> jacobian.penalty(values, new float[SIZE]));
        } else {
            fail("no known kind of regulariser: " + regulariser);
        }
    }

    private static void checkKernel(WeightRegulariser regulariser, Part part) {
        float[] gradient = new float[SIZE];
        float[] at = numbers(SIZE);
        regulariser.penalty(new Kernel(part, 1, at, gradient, 0, SIZE, 1));
        check(at, gradient, values -> regulariser.penalty(new Kernel(part, 1, values, new float[SIZE], 0, SIZE, 1)));
    }

    private static final Dataset DATA = data();

    private static Dataset data() {
        float[] images = new float[4 * SIZE];
        for (int i = 0; i < images.length; i++) {
            images[i] = (i * 7 % 11) / 11f;
        }
        Attribute any = new Attribute("any", "", 0, 1, Attribute.Kind.REAL);
        return new Dataset(new ImageShape(1, 4), List.of(any), new double[SIZE][1], images);
    }

    /** One code for each image; the images are shifted. */
    private static CodeBatch.Codes codes(int shift, float[] values) {
        int[] images = new int[SIZE];
        Arrays.setAll(images, i -> (i + shift) % SIZE);
        return new CodeBatch.Codes(images, values, new float[SIZE]);
    }

    /** Central differences, exact up to rounding for a quadratic penalty. */
    private static void check(float[] at, float[] gradient, ToDoubleFunction<float[]> value) {
        for (int i = 0; i < at.length; i++) {
            float[] up = at.clone();
            float[] down = at.clone();
            up[i] += STEP;
            down[i] -= STEP;
            double numeric = (value.applyAsDouble(up) - value.applyAsDouble(down)) / (up[i] - down[i]);
            assertEquals(numeric, gradient[i], 1e-3 * Math.max(1, Math.abs(numeric)), "derivative " + i);
        }
    }

    private static float[] numbers(int length) {
        var random = new Seed(1).stream("contract");
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
