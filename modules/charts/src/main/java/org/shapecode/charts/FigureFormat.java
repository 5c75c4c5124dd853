package org.shapecode.charts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;

/** The kinds of files that a figure can be written to. */
public enum FigureFormat {
    /** Vector graphics for the web and for editing; text stays text. */
    SVG("Vector graphics for editing and the web"),

    /** Vector graphics for an article; the font is embedded. */
    PDF("Vector graphics for an article"),

    /** Pixels for slides and messages. */
    PNG("Picture of pixels"),

    /** The numbers themselves; see {@link FigureFiles} for the columns. */
    CSV("The numbers, as a table");

    private final String description;

    FigureFormat(String description) {
        this.description = description;
    }

    /** What it is good for, for a person. */
    public String description() {
        return description;
    }

    /** The end of a file's name, without a point. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a format.
     *
     * @param name such as {@code svg}, in small or capital letters
     * @throws Problem if there is none of that name; it says which there are
     */
    public static FigureFormat parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Problem("There is no format \"" + name + "\" for figures; use "
                        + Arrays.stream(values()).map(FigureFormat::extension).collect(Collectors.joining(", "))
                        + "."));
    }
}
