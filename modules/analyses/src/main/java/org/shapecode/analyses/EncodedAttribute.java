package org.shapecode.analyses;

import java.util.Arrays;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * The attributes that the code says the test images have: those of a least-squares fit, linear in all components of the code,
 * to the test images outside holes. So it tells whether the encoder places images that it was not trained on where the others
 * let one expect them. For an attribute called x, {@code encoded.x-error} is the root mean square error over all test images
 * in its unit, {@code encoded.x-error-inside-holes} that over those inside holes.
 *
 * <p>Of an attribute that is a size, the square is fitted, as the code of a disk follows its area; of a periodic one, its
 * cosine and sine. A code of more than {@value #LONGEST} numbers, or with less than two test images for each coefficient, has
 * no fit; a network that collapsed has none of these numbers.
 */
@PluginInfo(
        id = "encoded",
        name = "Encoded attribute",
        description = "The attributes read from the code by a linear fit, and their errors inside and outside holes.",
        help = "The attribute of each test image as read from its code, against its true value. It is read by the "
                + "best linear fit to the test images outside holes. For an attribute that is a size, such as "
                + "a radius, its square is fitted, since the code of a disk follows its area; for a periodic "
                + "attribute, its cosine and sine. The dashed line is a code without error; shaded intervals, "
                + "or points of another colour, are not in the training data. The result encoded.radius-error "
                + "is the root mean square error in the unit of the attribute. If it is much larger inside "
                + "holes than outside, the encoder does not generalise across them. A nonlinear code has an "
                + "error outside holes too.",
        position = 640)
@Numbers(of = "*-error*", group = "error", unit = "*", better = Better.LOWER)
public record EncodedAttribute() implements Analysis {
    private static final int LONGEST = 128;

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        boolean collapsed = Codes.areCollapsed(trained.model(), codes);
        AttributeErrors errors = new AttributeErrors(trained);
        double[][] read = new double[test.attributes().size()][];
        for (int a = 0; a < read.length; a++) {
            progress.checkCancelled();
            int[] fitted = errors.outside(a);
            if (d <= LONGEST && fitted.length >= 2 * (d + 1)) {
                double[] values = test.column(a);
                Attribute attribute = test.attributes().get(a);
                read[a] = collapsed ? undefined(test) : new CodeFit(codes, d, fitted).read(attribute, values);
            }
        }
        return errors.result("encoded", "Encoded attribute", read);
    }

    private static double[] undefined(Dataset test) {
        double[] undefined = new double[test.count()];
        Arrays.fill(undefined, Double.NaN);
        return undefined;
    }

    @Override
    public String lacks(Trained trained) {
        return Lacking.in(trained).part(Part.ENCODER).words();
    }
}
