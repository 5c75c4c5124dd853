package org.shapecode.analyses;

import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;

/**
 * The attributes of the decoded images against those of the test images: what the paper calls to represent the area correctly
 * (section 4.4). They are measured by the nearest test image and interpolation (see {@link MeasuredAttribute}). For an
 * attribute called radius, {@code decoded.radius-error} is the root mean square error over all test images in its unit,
 * {@code decoded.radius-error-inside-holes} that over those inside holes.
 */
@PluginInfo(
        id = "decoded",
        name = "Decoded attribute",
        description =
                "The attributes of the decoded images, such as the radius, and their errors inside and outside holes.",
        help = "The attribute of each decoded image, such as the radius of the disk in it, against the attribute of "
                + "the test image. The dashed line is a decoder without error; shaded intervals, or points of "
                + "another colour, are not in the training data. The attribute is measured by comparison with "
                + "the test images: it is interpolated between the nearest test image and one of its "
                + "neighbours. The resolution is about a hundredth of the spacing of the test images (0.001 "
                + "px for 320 disks of up to 32 px); without blur, the pixels limit it to about 0.1 px. The "
                + "result decoded.radius-error is the root mean square error. If there are several "
                + "attributes, each is measured; test images that look the same for several values of an "
                + "attribute, such as disks of radius 0 at any position, are ignored.",
        position = 650)
@Numbers(of = "*-error*", group = "error", unit = "*", better = Better.LOWER)
public record DecodedAttribute() implements OfDecoder {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        float[] decoded = trained.model().decode(trained.model().codes(test));
        return new AttributeErrors(trained)
                .result("decoded", "Decoded attribute", MeasuredAttribute.of(test, decoded, progress));
    }
}
