package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TickFitterTest {
    private static final FontMetrics METRICS =
            new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getFontMetrics(Fonts.embedded(12));

    @Test
    void labelsNeverTouch() {
        Random random = new Random(9);
        for (int trial = 0; trial < 500; trial++) {
            double from = Math.pow(10, 12 * random.nextDouble() - 6);
            double to = from * (1.01 + Math.pow(10, 6 * random.nextDouble() - 2));
            Scale scale = new Scale(from, to, random.nextBoolean());
            double length = 60 + 900 * random.nextDouble();
            List<Ticks.Mark> labelled = new TickFitter(scale, METRICS, true)
                    .fit(length).stream().filter(Ticks.Mark::isMajor).toList();
            for (int i = 1; labelled.size() > 2 && i < labelled.size(); i++) {
                double left = scale.fraction(labelled.get(i - 1).value()) * length
                        + TickLabel.width(labelled.get(i - 1).label(), METRICS) / 2;
                double right = scale.fraction(labelled.get(i).value()) * length
                        - TickLabel.width(labelled.get(i).label(), METRICS) / 2;
                assertTrue(left < right, scale + " at " + length + " px");
            }
        }
    }

    @Test
    void aShortAxisHasTwoLabelsIfTheyFit() {
        // Steps of 20 have but one tick here.
        Scale scale = new Scale(4, 34, false);
        long labels = new TickFitter(scale, METRICS, false)
                .fit(60).stream().filter(Ticks.Mark::isMajor).count();
        assertTrue(labels >= 2, "labels: " + labels);
    }

    @Test
    void anAxisOfUsualLengthHasAFewLabels() {
        for (Scale scale : List.of(
                new Scale(0, 20_000, false),
                new Scale(-0.7, 1.1, false),
                new Scale(4e-4, 0.9, true),
                new Scale(5e-4, 0.03, true),
                new Scale(1e-9, 1e-3, true))) {
            for (boolean across : new boolean[] {true, false}) {
                long labels = new TickFitter(scale, METRICS, across)
                        .fit(across ? 320 : 220).stream()
                                .filter(Ticks.Mark::isMajor)
                                .count();
                assertTrue(labels >= 3 && labels <= 12, scale + ": " + labels);
            }
        }
    }
}
