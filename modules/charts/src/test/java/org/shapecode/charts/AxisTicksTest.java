package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class AxisTicksTest {
    private static final Graphics2D G = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    @Test
    void linearStepsAreRound() {
        assertEquals(List.of("0", "5", "10", "15", "20"), labels(linear(-0.5, 20.5), 200, true));
        assertEquals(List.of("\u22120.5", "0.0", "0.5", "1.0"), labels(linear(-0.7, 1.1), 120, false));
    }

    /** After the first step, the axis spans no whole number but this one. */
    @Test
    void wholeNumbersHaveNoTicksBetweenThem() {
        assertEquals(List.of("1"), labels(whole(0.9, 1.1), 400, true));
        assertEquals(List.of("1", "2", "3"), labels(whole(0.9, 3.1), 400, true));
        assertEquals(List.of("0", "5", "10", "15", "20"), labels(whole(-0.5, 20.5), 200, true));
    }

    private static ValueAxis whole(double from, double to) {
        return styled(LinearAxis.whole("", new Range(from, to)));
    }

    @Test
    void trainingStepsAreWrittenOut() {
        assertEquals(List.of("0", "500\u2009000", "1\u2009000\u2009000"), labels(linear(0, 1e6), 250, true));
    }

    @Test
    void farNumbersGetAPowerOfTen() {
        assertEquals(List.of("0", "10^8", "2\u00D710^8"), labels(linear(0, 2e8), 130, true));
        assertEquals(List.of("0", "5\u00D710^\u22126", "10^\u22125"), labels(linear(0, 1e-5), 70, false));
    }

    @Test
    void smallStepsOnALargeNumberAreToldApart() {
        List<String> labels = labels(linear(1e6, 1e6 + 50), 400, true);
        assertTrue(labels.size() > 2);
        assertEquals(labels.size(), labels.stream().distinct().count());
    }

    @Test
    void decadesArePlainNearOne() {
        assertEquals(List.of("0.01", "0.1", "1", "10", "100"), labels(decades(0.005, 300), 140, false));
    }

    @Test
    void decadesFarFromOneGetPowersOfTen() {
        List<String> labels = labels(decades(1e-8, 1), 400, true);
        assertEquals("10^\u22128", labels.get(0));
        assertEquals("10^0", labels.get(8));
    }

    @Test
    void manyDecadesSkipSome() {
        List<String> labels = labels(decades(1e-30, 1e30), 320, true);
        assertTrue(labels.size() >= 3 && labels.size() <= 13, labels.toString());
    }

    @Test
    void multiplesOfPowersDoNotCrowdASmallPanel() {
        assertEquals(List.of("10^3", "10^4"), labels(decades(3e2, 3e4), 130, false));
        assertEquals(List.of("10^3", "10^4"), labels(decades(3e2, 3e4), 240, true));
        assertTrue(labels(decades(3e2, 3e4), 250, false).contains("2\u00D710^3"));
    }

    @Test
    void lessThanADecadeHasTicksToo() {
        assertEquals(List.of("0.2", "0.3", "0.4", "0.5", "0.6"), labels(decades(0.18, 0.62), 220, false));
        assertTrue(labels(decades(0.41, 0.48), 220, false).size() >= 3);
    }

    @Test
    void exponentsBecomePowersOfTen() {
        ValueAxis axis = styled(new LinearAxis("", new Range(-5, 2), true));
        assertEquals("10^\u22125", labels(axis, 400, false).get(0));
        assertTrue(labels(axis, 400, false).containsAll(List.of("0.01", "0.1", "1", "10", "100")));
    }

    @Test
    void ticksAreInRangeAndIncreasingAndLabelsNeverTouch() {
        Random random = new Random(9);
        for (int trial = 0; trial < 500; trial++) {
            double from = Math.pow(10, 12 * random.nextDouble() - 6);
            double to = from * (1.01 + Math.pow(10, 6 * random.nextDouble() - 2));
            ValueAxis axis = random.nextBoolean() ? decades(from, to) : linear(from, to);
            double length = 60 + 900 * random.nextDouble();
            Rectangle2D area = new Rectangle2D.Double(0, 0, length, length);
            double before = Double.NEGATIVE_INFINITY;
            double end = Double.NEGATIVE_INFINITY;
            List<PowerTick> ticks = ticks(axis, area, true);
            long labelled = ticks.stream().filter(AxisTicksTest::isMajor).count();
            for (PowerTick tick : ticks) {
                assertTrue(tick.getValue() > before);
                before = tick.getValue();
                double at = axis.valueToJava2D(tick.getValue(), area, RectangleEdge.BOTTOM);
                assertEquals(length / 2, at, length / 2 + 1e-6 * length);
                double half = tick.width() / 2;
                if (isMajor(tick)) {
                    assertTrue(labelled < 3 || at - half > end, from + " to " + to + " at " + length + " px");
                    end = at + half;
                }
            }
        }
    }

    @Test
    void aShortAxisHasTwoLabelsIfTheyFit() {
        // Steps of 20 have only one tick here.
        List<String> labels = labels(linear(4, 34), 60, false);
        assertTrue(labels.size() >= 2, labels.toString());
    }

    /** However short, and wherever the round numbers are. */
    @Test
    void everyAxisHasTwoLabels() {
        Random random = new Random(5);
        for (int trial = 0; trial < 2000; trial++) {
            double from = Math.pow(10, 8 * random.nextDouble() - 4);
            double to = from * (1 + Math.pow(10, 5 * random.nextDouble() - 3));
            for (ValueAxis axis : List.of(linear(from, to), linear(-to, from), decades(from, to))) {
                double length = 45 + 200 * random.nextDouble();
                for (boolean across : new boolean[] {true, false}) {
                    List<String> labels = labels(axis, length, across);
                    assertTrue(
                            labels.stream().distinct().count() >= 2,
                            () -> axis.getRange() + " at " + length + " px: " + labels);
                }
            }
        }
        // R squared in a small panel of a study.
        assertEquals(List.of("0.94", "0.96"), labels(linear(0.938, 0.965), 60, false));
        assertEquals(List.of("8", "10"), labels(decades(7.6, 12), 40, false));
    }

    @Test
    void anAxisOfUsualLengthHasAFewLabels() {
        for (ValueAxis axis : List.of(
                linear(0, 20_000), linear(-0.7, 1.1), decades(4e-4, 0.9), decades(5e-4, 0.03), decades(1e-9, 1e-3))) {
            for (boolean across : new boolean[] {true, false}) {
                List<String> labels = labels(axis, across ? 320 : 220, across);
                assertTrue(labels.size() >= 3 && labels.size() <= 12, labels.toString());
            }
        }
    }

    private static ValueAxis linear(double from, double to) {
        return styled(new LinearAxis("", new Range(from, to)));
    }

    private static ValueAxis decades(double from, double to) {
        return styled(new DecadeAxis("", new Range(from, to)));
    }

    private static ValueAxis styled(ValueAxis axis) {
        axis.setTickLabelFont(Fonts.embedded(12));
        return axis;
    }

    private static boolean isMajor(PowerTick tick) {
        return tick.getTickType() == TickType.MAJOR;
    }

    private static List<PowerTick> ticks(ValueAxis axis, Rectangle2D area, boolean across) {
        RectangleEdge edge = across ? RectangleEdge.BOTTOM : RectangleEdge.LEFT;
        axis.setTickLabelInsets(AxisStyle.tickInsets(12, edge));
        return ((List<?>) axis.refreshTicks(G, new AxisState(), area, edge))
                .stream().map(PowerTick.class::cast).toList();
    }

    private static List<String> labels(ValueAxis axis, double length, boolean across) {
        return ticks(axis, new Rectangle2D.Double(0, 0, length, length), across).stream()
                .filter(AxisTicksTest::isMajor)
                .map(tick -> tick.getText().strip() + (tick.exponent().isEmpty() ? "" : "^" + tick.exponent()))
                .toList();
    }
}
