package org.shapecode.views.interpolation;

import org.shapecode.views.spi.InteractiveView;
import org.shapecode.views.spi.InteractiveViewContract;

class InterpolationSliderTest extends InteractiveViewContract {
    @Override
    protected InteractiveView plugin() {
        return new InterpolationSlider();
    }
}
