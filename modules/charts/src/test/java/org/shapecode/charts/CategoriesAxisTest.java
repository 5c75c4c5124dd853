package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class CategoriesAxisTest {
    private static final Graphics2D G = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    private static List<String> labels(List<String> names, double width) {
        SymbolAxis axis = PlotPainter.categories("variant", new Range(0.7, names.size() + 0.3), names);
        axis.setTickLabelFont(Fonts.embedded(12));
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, 100);
        return ((List<?>) axis.refreshTicks(G, new AxisState(), area, RectangleEdge.BOTTOM))
                .stream().map(each -> ((NumberTick) each).getText()).toList();
    }

    @Test
    void theFirstNameIsAtOne() {
        assertEquals(List.of("bias", "no bias"), labels(List.of("bias", "no bias"), 300));
    }

    @Test
    void namesThatDoNotFitAreLeftOut() {
        String name = "a long name";
        assertEquals(List.of(name, "", name), labels(List.of(name, name, name), 100));
    }
}
