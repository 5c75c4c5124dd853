package org.shapecode.charts;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.Points;

/** Where a panel shows images of the test set: at points, in cells of a heat map, or as pictures. Lengths in px. */
record ImagePlaces(PanelGeometry panel) {
    /** A click this far from a point still meets it. */
    private static final double REACH = 12;

    /** The mark goes around the place: an ellipse about a point, a rectangle about an area. */
    private record Place(Shape mark, int[] images) {
        Point2D centre() {
            Rectangle2D bounds = mark.getBounds2D();
            return new Point2D.Double(bounds.getCenterX(), bounds.getCenterY());
        }

        double distance(Point2D from) {
            return mark instanceof Rectangle2D area
                    ? (area.contains(from) ? 0 : Double.POSITIVE_INFINITY)
                    : centre().distance(from);
        }
    }

    /** Whether the panel shows any images of the test set. */
    boolean any() {
        return panel instanceof PanelGeometry.OfPlot plot
                ? plot.panel().points().stream()
                        .anyMatch(points -> points.images().any())
                : ((PanelGeometry.OfGrid) panel).cells().stream().anyMatch(cell -> cell.images().length > 0);
    }

    /** The images at a place; none if there are none near. */
    BitSet at(Point2D place) {
        return places(images -> true)
                .filter(each -> each.distance(place) < REACH)
                .min(Comparator.comparingDouble(each -> each.distance(place)))
                .map(each -> set(Stream.of(each)))
                .orElseGet(BitSet::new);
    }

    /** The images whose points, or the middles of whose areas, are in a rectangle. */
    BitSet within(Rectangle2D part) {
        return set(places(images -> true).filter(each -> part.contains(each.centre())));
    }

    /** All images in sight. */
    BitSet all() {
        return set(places(images -> true));
    }

    /** Outlines of the places of some images. */
    List<Shape> marks(BitSet selected) {
        return places(images -> IntStream.of(images).anyMatch(selected::get))
                .map(Place::mark)
                .toList();
    }

    private static BitSet set(Stream<Place> places) {
        BitSet set = new BitSet();
        places.flatMapToInt(each -> IntStream.of(each.images())).forEach(set::set);
        return set;
    }

    private Stream<Place> places(Predicate<int[]> wanted) {
        if (panel instanceof PanelGeometry.OfGrid grid) {
            return grid.cells().stream()
                    .filter(cell -> cell.images().length > 0 && wanted.test(cell.images()))
                    .map(cell -> new Place(cell.area(), cell.images()));
        }
        PanelGeometry.OfPlot plot = (PanelGeometry.OfPlot) panel;
        return plot.panel().points().stream()
                .filter(points -> points.images().any())
                .flatMap(points -> IntStream.range(0, points.size())
                        .filter(i -> points.images().at(i).length > 0
                                && wanted.test(points.images().at(i))
                                && points.isShown(i))
                        .mapToObj(i ->
                                new Place(mark(plot, points, i), points.images().at(i))))
                .filter(place -> plot.area().contains(place.centre()));
    }

    private static Shape mark(PanelGeometry.OfPlot plot, Points points, int i) {
        if (plot.panel() instanceof HeatMap map) {
            int column = i % map.columns().length;
            int row = i / map.columns().length;
            Rectangle2D cell = new Rectangle2D.Double();
            cell.setFrameFromDiagonal(
                    plot.toX(map.columnEdges()[column]),
                    plot.toY(map.rowEdges()[row]),
                    plot.toX(map.columnEdges()[column + 1]),
                    plot.toY(map.rowEdges()[row + 1]));
            return cell.createIntersection(plot.area());
        }
        double x = plot.toX(points.x().applyAsDouble(i));
        double y = plot.toY(points.y().applyAsDouble(i));
        return SelectionMark.ring(new Point2D.Double(x, y));
    }
}
