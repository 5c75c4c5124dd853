package org.shapecode.workbench.plugins;

import java.util.List;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.Shape;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.StudyAnalysis;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.toolkit.PluginWatcher;

/** The categories of plugins, in display order. */
enum PluginCategory {
    PRESETS("Presets", Preset.class),
    SHAPES("Shapes", Shape.class),
    GENERATORS("Other Generators", Generator.class),
    SAMPLINGS("Samplings", Sampling.class),
    MODELS("Networks", ModelBuilder.class),
    LAYERS("Layers", LayerKind.class),
    REGULARISERS("Regularisers", Regulariser.class),
    ANALYSES("Analyses", Analysis.class),
    STUDY_ANALYSES("Analyses of Studies", StudyAnalysis.class);

    private final String title;
    private final Class<? extends Plugin> type;

    PluginCategory(String title, Class<? extends Plugin> type) {
        this.title = title;
        this.type = type;
    }

    /** The plural name, in title case. */
    String title() {
        return title;
    }

    /** Watches the installed plugins of this category. */
    PluginWatcher<?> watch(Runnable changed) {
        return new PluginWatcher<>(type, changed);
    }

    /** The installed plugins; a shape, which is a generator too, only among the shapes. */
    List<Plugin> plugins() {
        return Plugins.all(type).stream()
                .filter(plugin -> this != GENERATORS || !(plugin instanceof Shape))
                .map(Plugin.class::cast)
                .toList();
    }
}
