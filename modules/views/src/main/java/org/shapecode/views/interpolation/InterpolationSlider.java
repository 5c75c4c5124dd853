package org.shapecode.views.interpolation;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;
import org.shapecode.views.spi.InteractiveView;

/** Moves along the code; the decoded image follows the hand. */
@PluginInfo(
        id = "interpolation-slider",
        name = "Interpolation Slider",
        description = "Drag along the code and watch the decoded image (paper, Fig. 3 by hand).",
        help =
                "The slider runs over the codes of unseen images, from the least to the largest; shaded are the codes of "
                        + "images that the training left out. Beside the decoded image is the training image most like it, "
                        + "by the sum of squared differences. The area is the sum of the grey levels: for a disk the radius "
                        + "that belongs to it is told too. With several numbers in a code there is a slider for each.",
        position = 450)
public record InterpolationSlider() implements InteractiveView {
    @Override
    public Stage stage() {
        return new SliderStage();
    }

    @Override
    public boolean accepts(Trained trained) {
        return trained.model().parts().contains(Part.DECODER);
    }
}
