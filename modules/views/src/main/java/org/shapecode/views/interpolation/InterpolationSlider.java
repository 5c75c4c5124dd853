package org.shapecode.views.interpolation;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;
import org.shapecode.views.spi.InteractiveView;

/** Sliders along the code; the decoded image follows immediately. */
@PluginInfo(
        id = "interpolation-slider",
        name = "Interpolation slider",
        description = "Drag along the code and watch the decoded image (an interactive Fig. 3 of the paper).",
        help =
                "The slider covers the codes of the test images, from the smallest to the largest. Codes of images inside a "
                        + "hole are shaded. The nearest training image is the one with the smallest Euclidean distance "
                        + "to the decoded image. The area is the sum of the grey levels; the equivalent radius is that "
                        + "of a disk with the same area. A multi-dimensional code has one slider per component.",
        position = 450)
public record InterpolationSlider() implements InteractiveView {
    @Override
    public Stage stage() {
        return new SliderStage(this);
    }

    @Override
    public String lacks(Trained trained) {
        return Lacking.in(trained).part(Part.DECODER).words();
    }
}
