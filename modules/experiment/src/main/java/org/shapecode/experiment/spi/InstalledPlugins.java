package org.shapecode.experiment.spi;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shapecode.core.plugin.FaultyModule;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.core.plugin.RefusedPlugin;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.Shape;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.StudyAnalysis;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.Regulariser;

/** All installed plugins, for lists of them. Thread-safe. */
public final class InstalledPlugins {
    private static final List<Class<? extends Plugin>> ALL = List.of(
            Preset.class,
            Shape.class,
            Generator.class,
            Sampling.class,
            ModelBuilder.class,
            LayerKind.class,
            Regulariser.class,
            Analysis.class,
            Backend.class,
            StudyAnalysis.class);

    private InstalledPlugins() {}

    /** Installed plugins by the name of their kind, presets first; each plugin once, under its most specific kind. */
    public static Map<String, List<Plugin>> byKind() {
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

    /**
     * What is installed but cannot be used: plugins that are broken or share an id, and modules that the platform left out.
     * Opens the file of every module; do not call on the event dispatch thread.
     *
     * @return sentences that say what is wrong, with the modules, and what to do
     */
    public static List<String> faults() {
        Stream<String> plugins =
                ALL.stream().flatMap(kind -> Plugins.refused(kind).stream()).map(RefusedPlugin::sentence);
        Stream<String> modules = FaultyModule.all().stream().map(FaultyModule::sentence);
        return Stream.concat(plugins, modules).distinct().toList();
    }
}
