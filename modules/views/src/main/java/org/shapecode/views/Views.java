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
import org.shapecode.views.spi.InteractiveView;

/** The views that there are: one for each installed analysis and each interactive view. */
public final class Views {
    private Views() {}

    /** All that make a view, as they stand in the menu; not on the event dispatch thread if that can be helped. */
    public static List<Plugin> all() {
        List<Plugin> all = new ArrayList<>(Plugins.all(Analysis.class));
        all.addAll(Plugins.all(InteractiveView.class));
        all.sort(Comparator.comparingInt(Views::position));
        return all;
    }

    /** What makes the view of an id, if it is installed. */
    static Optional<Plugin> find(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The window of a view, open or not, made if there is none. Event dispatch thread. */
    public static TopComponent window(String id) {
        String name = ViewWindow.PREFIX + id;
        WindowManager manager = WindowManager.getDefault();
        return TopComponent.getRegistry().getOpened().stream()
                .filter(each -> name.equals(manager.findTopComponentID(each)))
                .findFirst()
                .or(() -> Optional.ofNullable(manager.findTopComponent(name)))
                .orElseGet(() -> new ViewWindow(id));
    }

    /** Opens a view and turns to it, as a person asked for it. Event dispatch thread. */
    public static void open(String id) {
        TopComponent window = window(id);
        window.open();
        window.requestActive();
    }

    private static int position(Plugin plugin) {
        PluginInfo info = plugin.getClass().getAnnotation(PluginInfo.class);
        return info == null ? Integer.MAX_VALUE : info.position();
    }
}
