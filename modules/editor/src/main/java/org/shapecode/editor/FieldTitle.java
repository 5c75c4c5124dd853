package org.shapecode.editor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.FieldName;

/** How sentences name a field: as the form does. Thread-safe. */
final class FieldTitle {
    private static final Pattern LAYER = Pattern.compile("model\\.(encoder|decoder)\\.(\\d{1,6})(\\..*)?");

    private FieldTitle() {}

    /**
     * The label of a field with that of its section, or a layer by its number from 1; the path of what no plugin declares.
     *
     * @param experiment null for any experiment
     */
    static String of(String path, Experiment experiment) {
        Matcher layer = LAYER.matcher(path);
        if (layer.matches() && layer.group(3) == null) {
            return layer(layer);
        }
        // A layer that does not fit is in no experiment.
        String otherwise =
                layer.matches() ? layer(layer) + ": " + layer.group(3).substring(1) : path;
        return FieldName.of(path, experiment).map(FieldName::qualified).orElse(otherwise);
    }

    /** The label of a field alone, in an experiment or null. */
    static String brief(String path, Experiment experiment) {
        return FieldName.of(path, experiment).map(FieldName::brief).orElseGet(() -> of(path, experiment));
    }

    /** As the drawing of the network names it. */
    private static String layer(Matcher layer) {
        return "Layer " + (Integer.parseInt(layer.group(2)) + 1) + " of the " + layer.group(1);
    }
}
