package org.shapecode.workbench.interpolation;

import org.shapecode.workbench.spi.InteractiveView;
import org.shapecode.workbench.spi.InteractiveViewContract;

class InterpolationSliderTest extends InteractiveViewContract {
    @Override
    protected InteractiveView plugin() {
        return new InterpolationSlider();
    }
}
