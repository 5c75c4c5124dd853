package org.shapecode.charts;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import javax.swing.UIManager;

/** In which colours pictures are drawn, from the smallest value to the largest. Safe on any thread but for use. */
public enum PictureColors {
    /** From black to white. */
    GREYS("greys", "Greys", 0x000000, 0xFFFFFF),

    /** From violet over green to yellow; evenly for every kind of colour vision. */
    VIRIDIS(
            "viridis", "Viridis", 0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59,
            0xB4DE2C, 0xFDE725),

    /** From blue over grey to yellow; looks nearly the same to people with and without red-green blindness. */
    CIVIDIS(
            "cividis", "Cividis", 0x00204D, 0x00336F, 0x39486B, 0x575C6D, 0x707173, 0x8A8779, 0xA69D75, 0xC4B56C,
            0xE4CF5B, 0xFFEA46);

    /** Where the desktop keeps the choice; views look there, and hear when it changes. */
    static final String KEY = "Shapecode.pictures";

    private final String id;
    private final String displayName;
    private final List<Color> stops;

    PictureColors(String id, String displayName, int... stops) {
        this.id = id;
        this.displayName = displayName;
        this.stops = Arrays.stream(stops).mapToObj(Color::new).toList();
    }

    /** The stable name in files. */
    public String id() {
        return id;
    }

    /** The name that a person reads. */
    public String displayName() {
        return displayName;
    }

    /** The colours of a name, or greys if there are none of that name. */
    public static PictureColors of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElse(GREYS);
    }

    /** Makes every view of the desktop draw so from now on. Event dispatch thread. */
    public void use() {
        UIManager.put(KEY, id);
    }

    @Override
    public String toString() {
        return displayName;
    }

    /** What the desktop draws in now. */
    static PictureColors ofDesktop() {
        return of(UIManager.getString(KEY));
    }

    /** The colour of a shade from 0 to 1. */
    Color at(double shade) {
        double place = shade * (stops.size() - 1);
        int below = Math.min((int) place, stops.size() - 2);
        return Palette.mix(stops.get(below), stops.get(below + 1), place - below);
    }
}
