package org.shapecode.views;

import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.views.live.Subject;
import org.shapecode.views.spi.InteractiveView;

/** What fills a view below its bar. Event dispatch thread. */
interface Content {
    JComponent component();

    /** Looks at other subjects, or at none. */
    void watch(List<Subject> subjects);

    /** How many subjects it shows at most: more curves in one plot, or more pictures beside each other, tell nothing. */
    default int most() {
        return 20;
    }

    /** It has come into sight: what was not computed while nobody looked is computed now. */
    void appear();

    /** Uses other parameters of its plugin; there are none unless overridden. */
    default void use(Plugin changed) {}

    /** What can be done with the figures. */
    JPopupMenu menu();

    /** Ends what goes on. */
    void close();

    /** The content that a plugin makes. */
    static Content of(Plugin plugin, BooleanSupplier watching) {
        return plugin instanceof InteractiveView view
                ? new InteractiveContent(view, watching)
                : new AnalysisContent((Analysis) plugin, watching);
    }
}
