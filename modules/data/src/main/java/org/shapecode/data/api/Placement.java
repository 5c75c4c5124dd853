package org.shapecode.data.api;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.shapecode.core.plugin.Parameter;

/**
 * Where a shape lies in the image: it is scaled, then turned, then moved. Each number can also vary from image to image, as
 * an attribute of any shape.
 *
 * @param x of the shape's centre, to the right from the centre of the image, in pixels
 * @param y of the shape's centre, downwards, likewise
 * @param angle clockwise, in degrees
 * @param scale factor of its size
 */
public record Placement(
        @Parameter(
                label = "Position x",
                description = "Position of the shape to the right of the centre.",
                min = -0.5,
                max = 0.5,
                unit = "px",
                perSize = true)
        double x,

        @Parameter(
                label = "Position y",
                description = "Position of the shape below the centre.",
                min = -0.5,
                max = 0.5,
                unit = "px",
                perSize = true)
        double y,

        @Parameter(
                label = "Angle",
                description = "Angle by which the shape is turned clockwise.",
                min = 0,
                max = 360,
                periodic = true,
                step = 5,
                unit = "°")
        double angle,

        @Parameter(label = "Scale", description = "Scale factor of the shape.", min = 0.25, max = 4, step = 0.05)
        double scale) {
    private static final Placement NONE = new Placement();

    /** In the centre, as the shape itself is. */
    public Placement() {
        this(0, 0, 0, 1);
    }

    /**
     * The numbers as attributes of a shape in images of some shape: all, in one dimension only x and the scale.
     *
     * @param symmetry in how many positions of a full turn the shape looks the same
     */
    public static List<Attribute> attributes(ImageShape images, int symmetry) {
        return Attribute.of(Placement.class, images.size()).stream()
                .filter(each -> images.dimensions() == 2 || !each.name().equals("y") && !each.isPeriodic())
                .map(each -> each.isPeriodic() ? each.with(0, each.max() / symmetry, each.kind(), each.step()) : each)
                .toList();
    }

    /** The shape where it is placed; the shape itself if it stays where it is. */
    public Indicator of(Indicator shape) {
        return equals(NONE)
                ? shape
                : angle == 0 ? new Moved(shape, this) : new Turned(shape, this, Math.toRadians(angle));
    }

    /** A picture where it is placed, given as grey levels by x and y. */
    DoubleBinaryOperator ofPicture(DoubleBinaryOperator picture) {
        double cosine = Math.cos(Math.toRadians(angle));
        double sine = Math.sin(Math.toRadians(angle));
        return (px, py) -> {
            double right = (px - x) / scale;
            double down = (py - y) / scale;
            return picture.applyAsDouble(cosine * right + sine * down, cosine * down - sine * right);
        };
    }

    private record Moved(Indicator shape, Placement at) implements Indicator {
        @Override
        public boolean contains(double x, double y) {
            return shape.contains((x - at.x) / at.scale, (y - at.y) / at.scale);
        }

        @Override
        public Cover cover(double left, double top, double right, double bottom) {
            return shape.cover(
                    (left - at.x) / at.scale,
                    (top - at.y) / at.scale,
                    (right - at.x) / at.scale,
                    (bottom - at.y) / at.scale);
        }
    }

    private record Turned(Indicator shape, Placement at, double cosine, double sine) implements Indicator {
        Turned(Indicator shape, Placement at, double radians) {
            this(shape, at, Math.cos(radians), Math.sin(radians));
        }

        @Override
        public boolean contains(double x, double y) {
            double right = (x - at.x) / at.scale;
            double down = (y - at.y) / at.scale;
            return shape.contains(cosine * right + sine * down, cosine * down - sine * right);
        }
    }
}
