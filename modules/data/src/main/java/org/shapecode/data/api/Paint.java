package org.shapecode.data.api;

import java.util.List;
import org.shapecode.core.plugin.Parameter;

/**
 * The grey level or colour of what is drawn, on a black background. Each number can also vary from image to image, as an
 * attribute of any generator.
 *
 * <p>A colour is given by hue, saturation and value, of which the grey level is the value, that is, the largest channel. So one
 * number turns the colour and leaves the brightness, and grey levels mean the same in images of one and of three channels.
 *
 * @param colour whether images have three channels, red, green and blue; otherwise one
 * @param grey from 0, black, to 1, white; in colour, the brightness
 * @param hue in degrees: 0 is red, 120 green, 240 blue; without effect on grey images
 * @param saturation from 0, grey, to 1; without effect on grey images
 */
public record Paint(
        @Parameter(label = "Colour", description = "Draws images with three channels: red, green and blue.")
        boolean colour,

        @Parameter(
                label = "Grey level",
                description = "Grey level of the shape, from black to white; in colour, its brightness.",
                min = 0,
                max = 1,
                step = 0.05)
        double grey,

        @Parameter(
                label = "Hue",
                description = "Hue in colour images: 0 is red, 120 green, 240 blue.",
                min = 0,
                max = 360,
                periodic = true,
                step = 5,
                unit = "°",
                when = "colour")
        double hue,

        @Parameter(
                label = "Saturation",
                description = "Saturation in colour images, from grey to pure colour.",
                min = 0,
                max = 1,
                step = 0.05,
                when = "colour")
        double saturation) {
    private static final double SECTOR = 60;
    private static final int SECTORS = 6;
    /** Where in the circle of sectors red, green and blue begin to fall. */
    private static final int[] FALLS = {5, 3, 1};

    /** White, in one channel. */
    public Paint() {
        this(false, 1, 0, 1);
    }

    /** The number of channels of images, 1 or 3. */
    public int channels() {
        return colour ? FALLS.length : 1;
    }

    /** The numbers as attributes of a generator: without colour, only the grey level. */
    public List<Attribute> attributes() {
        return Attribute.of(Paint.class, 1).stream()
                .filter(each -> colour || each.name().equals("grey"))
                .toList();
    }

    /** The value of white in a channel, from 0, in [0, 1]. */
    double level(int channel) {
        if (!colour) {
            return grey;
        }
        double at = (FALLS[channel] + hue / SECTOR) % SECTORS;
        return grey - grey * saturation * Math.max(0, Math.min(Math.min(at, 4 - at), 1));
    }
}
