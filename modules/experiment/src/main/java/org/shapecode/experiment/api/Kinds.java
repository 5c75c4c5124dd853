package org.shapecode.experiment.api;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.Shape;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.Regulariser;

/** Every kind of plugin that there is. */
public final class Kinds {
    private static final List<Class<? extends Plugin>> ALL = List.of(
            Preset.class,
            Shape.class,
            Generator.class,
            Sampling.class,
            ModelBuilder.class,
            Regulariser.class,
            Analysis.class);

    private Kinds() {}

    /** All installed plugins by the name of their kind, presets first; each once, under its most special kind. */
    public static Map<String, List<Plugin>> plugins() {
        Map<String, List<Plugin>> byKind = new LinkedHashMap<>();
        Set<Plugin> seen = new LinkedHashSet<>();
        for (Class<? extends Plugin> kind : ALL) {
            List<Plugin> found = Plugins.all(kind).stream()
                    .filter(seen::add)
                    .<Plugin>map(each -> each)
                    .toList();
            byKind.put(Plugins.kindName(kind), found);
        }
        return byKind;
    }
}
