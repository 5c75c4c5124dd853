package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurvePathTest {
    @Test
    void fewPointsAreAllKept() {
        CurvePath path = new CurvePath(0, 100, 1);
        for (int i = 0; i < 10; i++) {
            path.add(10 * i, i * i);
        }
        assertEquals(10, points(path.lines()));
        assertNull(path.dots().getCurrentPoint());
    }

    @Test
    void aMillionPointsBecomeThousandsOfTheSameShape() {
        CurvePath path = new CurvePath(0, 1000, 1);
        Random random = new Random(1);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 1_000_000; i++) {
            double y = random.nextGaussian();
            lowest = Math.min(lowest, y);
            highest = Math.max(highest, y);
            path.add(i / 1000.0, y);
        }
        Rectangle2D bounds = path.lines().getBounds2D();
        assertTrue(points(path.lines()) <= 4100, () -> "points: " + points(path.lines()));
        assertEquals(lowest, bounds.getMinY());
        assertEquals(highest, bounds.getMaxY());
        assertEquals(0, bounds.getMinX());
        assertEquals(999.999, bounds.getMaxX());
    }

    @Test
    void notANumberBreaksTheLine() {
        CurvePath path = new CurvePath(0, 100, 1);
        path.add(0, 0);
        path.add(10, 10);
        path.add(20, Double.NaN);
        path.add(30, 10);
        path.add(40, 0);
        assertEquals(2, moves(path.lines()));
    }

    @Test
    void aLonelyPointIsADot() {
        CurvePath path = new CurvePath(0, 100, 1);
        path.add(50, 7);
        assertNull(path.lines().getCurrentPoint());
        assertEquals(new Point2D.Double(50, 7), path.dots().getCurrentPoint());
    }

    @Test
    void runsOutsideAreThinned() {
        CurvePath path = new CurvePath(0, 100, 1);
        for (int i = -100_000; i < 50; i++) {
            path.add(i, 3 * i);
        }
        assertTrue(points(path.lines()) < 60);
        // The line still comes in from where it was outside last.
        assertTrue(path.lines().intersects(-0.9, -3, 0.8, 3));
    }

    @Test
    void farPointsStayComputable() {
        CurvePath path = new CurvePath(0, 100, 1);
        path.add(50, 1e300);
        path.add(60, -1e300);
        assertTrue(path.lines().getBounds2D().getHeight() < 1e6);
    }

    @Test
    void aBandHasGapsAndKeepsItsExtremes() {
        BandPath band = new BandPath(1, 1e5);
        for (int i = 0; i < 10_000; i++) {
            band.add(i / 100.0, i == 5000 ? Double.NaN : 10, i == 7003 ? 40 : 20);
        }
        assertEquals(2, moves(band.area()));
        assertEquals(40, band.area().getBounds2D().getMaxY());
        assertTrue(points(band.area()) < 500);
    }

    @Test
    void aBandOfOnePointHasNoArea() {
        BandPath band = new BandPath(1, 1e5);
        band.add(5, 1, Double.POSITIVE_INFINITY);
        assertEquals(0, band.area().getBounds2D().getWidth());
    }

    private static int points(Path2D path) {
        int count = 0;
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            count++;
        }
        return count;
    }

    private static int moves(Path2D path) {
        int count = 0;
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            count += at.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
        }
        return count;
    }
}
