package org.shapecode.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.study.StudyAnalysis;
import org.shapecode.views.spi.InteractiveView;

/** The installed views: one per analysis, of runs or of studies, and interactive view. */
public final class Views {
    private Views() {}

    /** The plugins of all views in menu order. The first call loads their classes, so avoid the event dispatch thread. */
    public static List<Plugin> all() {
        List<Plugin> all = new ArrayList<>(Plugins.all(Analysis.class));
        all.addAll(Plugins.all(StudyAnalysis.class));
        all.addAll(Plugins.all(InteractiveView.class));
        all.sort(Comparator.comparingInt(Views::position));
        return all;
    }

    /** The plugin with an id, if it is installed. */
    static Optional<Plugin> find(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The window of a view, open or closed; created if it does not exist. Event dispatch thread. */
    public static TopComponent window(String id) {
        String name = ViewWindow.PREFIX + id;
        WindowManager manager = WindowManager.getDefault();
        return TopComponent.getRegistry().getOpened().stream()
                .filter(each -> name.equals(manager.findTopComponentID(each)))
                .findFirst()
                .or(() -> Optional.ofNullable(manager.findTopComponent(name)))
                .orElseGet(() -> new ViewWindow(id));
    }

    /** Opens and activates the window of a view. Event dispatch thread. */
    public static void open(String id) {
        TopComponent window = window(id);
        window.open();
        window.requestActive();
    }

    /** The position of a view among all, or the default one if its plugin has none. */
    static int position(Plugin plugin) {
        PluginInfo info = plugin.getClass().getAnnotation(PluginInfo.class);
        return info == null ? PluginInfo.DEFAULT_POSITION : info.position();
    }
}
