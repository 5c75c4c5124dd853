package org.shapecode.analyses;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Placement;
import org.shapecode.experiment.analysis.Trend;

/**
 * The optimal profile f for unblurred disks with radii uniform in 0..R, in closed form: f'' = -k t f, f(0) = 1, f'(0) = 0
 * (paper, Appendix B). That is 0F1(; 2/3; -k t^3 / 9), a sum of Airy functions. The constant k, which the paper leaves free,
 * follows from the natural boundary condition f(R) = 0 of Eq. 7: k = (1.9863527 / R)^3.
 *
 * @param radius R, in pixels
 */
record AiryProfile(double radius) {
    /** The first zero of 0F1(; 2/3; -x^3 / 9). */
    private static final double ZERO = 1.986352706;

    /** Whether it is the theory of some images: of centred disks of which only the radius varies. */
    static boolean describes(Data data) {
        List<Attribute> varying = data.attributes();
        // The radius of nothing but a disk follows from its area alone.
        OptionalDouble radius =
                PluginCall.get(data.generator(), () -> data.generator().attributeForArea(Math.PI));
        return data.shape().dimensions() == 2
                && varying.size() == 1
                && varying.get(0).name().equals("radius")
                && radius.isPresent()
                && Math.abs(radius.getAsDouble() - 1) < 1e-9
                && data.place().equals(new Placement());
    }

    double k() {
        return Math.pow(ZERO / radius, 3);
    }

    /** f(t); 0 from R on. */
    double at(double t) {
        if (t >= radius) {
            return 0;
        }
        double x = -k() * t * t * t / 9;
        double term = 1;
        double sum = 1;
        // The terms alternate and decrease fast, since |x| < 0.871.
        for (int n = 0; Math.abs(term) > 1e-17; n++) {
            term *= x / ((n + 1) * (n + 2.0 / 3));
            sum += term;
        }
        return sum;
    }

    /**
     * The share of the energy of all disks that multiples of f account for: 2 pi / k, the maximum of Eq. 7 for f of norm 1,
     * divided by the integral of pi r^2.
     */
    double share() {
        return 2 * Math.PI / k() / (Math.PI * Math.pow(radius, 3) / 3);
    }

    /** The correlation of f with a square image around its centre, over the pixels within R; NaN if either is constant. */
    double correlation(double[] image, int size) {
        int[] inside = IntStream.range(0, image.length)
                .filter(pixel -> RadialProfile.distance(pixel, size) <= radius)
                .toArray();
        double[] theory = IntStream.of(inside)
                .mapToDouble(pixel -> at(RadialProfile.distance(pixel, size)))
                .toArray();
        double[] values =
                IntStream.of(inside).mapToDouble(pixel -> image[pixel]).toArray();
        return Trend.correlation(theory, values);
    }
}
