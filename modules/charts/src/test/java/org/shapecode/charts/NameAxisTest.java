package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.text.TextLine;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class NameAxisTest {
    private static final Graphics2D G = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    private static NameAxis axis(List<String> names) {
        NameAxis axis = new NameAxis("variant", new Range(0.5, names.size() + 0.5), names);
        axis.setTickLabelFont(Fonts.embedded(12));
        return axis;
    }

    private static Rectangle2D area(double width) {
        return new Rectangle2D.Double(0, 0, width, 100);
    }

    private static String text(NameAxis.Label label) {
        return label.value() + ": "
                + ((List<?>) label.lines().getLines())
                        .stream()
                                .map(line ->
                                        ((TextLine) line).getFirstTextFragment().getText())
                                .collect(Collectors.joining("/"));
    }

    private static List<String> labels(List<String> names, double width) {
        return axis(names).labels(G, area(width)).stream()
                .map(NameAxisTest::text)
                .toList();
    }

    @Test
    void theFirstNameIsAtOne() {
        assertEquals(List.of("1.0: bias", "2.0: no bias"), labels(List.of("bias", "no bias"), 300));
    }

    @Test
    void aNameThatIsWiderThanItsShareIsBrokenIntoLines() {
        List<String> names = List.of("autoencoder, plain", "autoencoder, broadcast");
        assertEquals(List.of("1.0: autoencoder, plain", "2.0: autoencoder, broadcast"), labels(names, 400));
        assertEquals(List.of("1.0: autoencoder, /plain", "2.0: autoencoder, /broadcast"), labels(names, 210));
    }

    @Test
    void theAxisKeepsRoomForAllLines() {
        NameAxis axis = axis(List.of("autoencoder, plain", "autoencoder, broadcast"));
        double one = axis.findMaximumTickLabelHeight(List.of(), G, area(400), false);
        double two = axis.findMaximumTickLabelHeight(List.of(), G, area(270), false);
        assertTrue(two > one + 10, one + " and " + two);
    }

    @Test
    void namesThatDoNotFitInAnyWayAreLeftOut() {
        String name = "a_long_name";
        assertEquals(List.of("1.0: " + name, "3.0: " + name), labels(List.of(name, name, name), 200));
    }

    @Test
    void atTheSideNamesStayInALine() {
        NameAxis axis = axis(List.of("autoencoder, plain"));
        assertEquals(
                1,
                axis.refreshTicks(G, new AxisState(), area(20), RectangleEdge.LEFT)
                        .size());
    }
}
