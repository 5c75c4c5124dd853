package org.shapecode.charts;

import java.awt.Color;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.UIManager;

/** Colour maps of pictures, heat maps and coloured scatters, from the smallest value to the largest. Safe on any thread,
 * except {@link #use}. */
public enum PictureColors {
    /** Black to white. */
    GREYS("greys", "Greys", 0x000000, 0xFFFFFF),

    /** Violet to yellow; perceptually uniform and colour-blind safe. */
    VIRIDIS(
            "viridis", "Viridis", 0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59,
            0xB4DE2C, 0xFDE725),

    /** Blue to yellow; perceptually uniform, and nearly the same with and without red-green blindness. */
    CIVIDIS(
            "cividis", "Cividis", 0x00204D, 0x00336F, 0x39486B, 0x575C6D, 0x707173, 0x8A8779, 0xA69D75, 0xC4B56C,
            0xE4CF5B, 0xFFEA46);

    /** The index for values that are not numbers; those below are the colours from first to last. */
    private static final int NAN = 255;

    /** Not a colour of any map, so that it cannot be mistaken for a value. */
    static final int NOT_A_NUMBER = 0xD55E00;

    /** The key of the desktop's choice in {@link UIManager}; views listen for changes. */
    static final String KEY = "Shapecode.pictures";

    private final String id;
    private final String displayName;
    private final List<Color> stops;

    /** Colours for images of one byte a pixel. */
    final IndexColorModel model;

    PictureColors(String id, String displayName, int... stops) {
        this.id = id;
        this.displayName = displayName;
        this.stops = Arrays.stream(stops).mapToObj(Color::new).toList();
        int[] indexed = IntStream.rangeClosed(0, NAN)
                .map(i -> i == NAN ? NOT_A_NUMBER : at((double) i / (NAN - 1)).getRGB())
                .toArray();
        model = new IndexColorModel(8, NAN + 1, indexed, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    /** The stable name in files and options. */
    public String id() {
        return id;
    }

    /** The name to display. */
    public String displayName() {
        return displayName;
    }

    /** The colour map with an id, or greys if there is none. */
    public static PictureColors of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElse(GREYS);
    }

    /** Makes all views of the desktop use this colour map. Event dispatch thread. */
    public void use() {
        UIManager.put(KEY, id);
    }

    @Override
    public String toString() {
        return displayName;
    }

    /** The colour map that the desktop uses. */
    static PictureColors ofDesktop() {
        return of(UIManager.getString(KEY));
    }

    /** The colour at a position from 0 to 1. */
    Color at(double shade) {
        double place = shade * (stops.size() - 1);
        int below = Math.min((int) place, stops.size() - 2);
        return Palette.mix(stops.get(below), stops.get(below + 1), place - below);
    }

    /** The byte for a position from 0 to 1, or NaN. */
    static int index(double shade) {
        return Double.isNaN(shade) ? NAN : (int) Math.round((NAN - 1) * shade);
    }
}
