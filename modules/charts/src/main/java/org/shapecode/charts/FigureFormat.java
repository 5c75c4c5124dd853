package org.shapecode.charts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;

/** File formats of figures. */
public enum FigureFormat {
    /** Vector graphics for editing and the web; text stays text. */
    SVG("Vector graphics for editing and the web"),

    /** Vector graphics for an article, with its font embedded. */
    PDF("Vector graphics for an article"),

    /** Pixels, for slides and messages. */
    PNG("Bitmap for slides and messages"),

    /** The numbers themselves; see {@link FigureFiles} for the columns. */
    CSV("Numbers as a table");

    private final String description;

    FigureFormat(String description) {
        this.description = description;
    }

    /** For a list of formats. */
    @Override
    public String toString() {
        return name() + " \u2013 " + description;
    }

    /** The file extension, without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a format.
     *
     * @param name such as {@code svg}, in any case
     * @throws Problem if there is no such format; the message lists the formats
     */
    public static FigureFormat parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Problem("There is no format \"" + Excerpt.of(name) + "\" for figures; use "
                        + Arrays.stream(values()).map(FigureFormat::extension).collect(Collectors.joining(", "))
                        + "."));
    }
}
