package org.shapecode.views.interpolation;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;
import org.shapecode.views.spi.InteractiveView;

/** A plane of two components of the code; the decoded image follows the pointer. */
@PluginInfo(
        id = "code-pad",
        name = "Code pad",
        description = "Drag across a plane of two components of the code and watch the decoded image.",
        help = "Each dot is the code of a test image; hollow dots are held-out images. Drag, or press the arrow "
                + "keys, to move the code. With more than two components, choose which two to move; the "
                + "others stay in the middle of their ranges over the test images.",
        position = 460)
public record CodePad() implements InteractiveView {
    @Override
    public Stage stage() {
        return new PadStage(this);
    }

    @Override
    public String lacks(Trained trained) {
        return Lacking.in(trained)
                .part(Part.DECODER)
                .unless(trained.model().codeSize() > 1, "a code of at least two dimensions")
                .words();
    }
}
