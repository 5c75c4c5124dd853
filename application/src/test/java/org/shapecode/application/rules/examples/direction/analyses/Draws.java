package org.shapecode.application.rules.examples.direction.analyses;

import org.jfree.chart.ui.RectangleInsets;
import org.shapecode.application.rules.examples.direction.data.api.Dataset;

/** Breaks the rule by a library, not by data that come with experiments. */
class Draws {
    Object insets(Dataset data) {
        return new RectangleInsets(1, 1, 1, 1);
    }
}
