package org.shapecode.views;

import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.views.live.Viewable;
import org.shapecode.views.spi.InteractiveView;

/** The content of a view below its toolbar. Event dispatch thread. */
interface ViewContent {
    JComponent component();

    /** Shows other runs, or none. */
    void show(List<Viewable> runs);

    /** The maximum number of runs. More than 20 curves in a plot, or images side by side, are not readable. */
    default int maxRuns() {
        return 20;
    }

    /** The view became visible: computes what was skipped while it was not. */
    void becameVisible();

    /** Replaces the plugin by one with other parameters. Unless overridden, the plugin has none. */
    default void setPlugin(Plugin changed) {}

    /** The commands for the figures. */
    JPopupMenu menu();

    /** Cancels all work. The content cannot be used afterwards. */
    void close();

    /** Creates the content for an analysis, of runs or of studies, or an interactive view. */
    static ViewContent of(Plugin plugin, BooleanSupplier visible) {
        return plugin instanceof InteractiveView view
                ? new InteractiveContent(view, visible)
                : new AnalysisContent(plugin, visible);
    }
}
