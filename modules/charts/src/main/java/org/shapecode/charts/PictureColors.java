package org.shapecode.charts;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
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

    /** The key of the desktop's choice in {@link UIManager}; views listen for changes. */
    static final String KEY = "Shapecode.pictures";

    private final String id;
    private final String displayName;
    private final List<Color> stops;

    PictureColors(String id, String displayName, int... stops) {
        this.id = id;
        this.displayName = displayName;
        this.stops = Arrays.stream(stops).mapToObj(Color::new).toList();
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
}
