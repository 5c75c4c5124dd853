package org.shapecode.views.spi;

import java.util.Set;
import javax.swing.JComponent;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/** A view in which a person moves something, and sees at once what the network makes of it. */
@PluginType("interactive view")
public interface InteractiveView extends Plugin {
    /** Makes what one window shows. Event dispatch thread. */
    Stage stage();

    /** Whether it can do something with such a model; unless overridden, if that can both encode and decode. */
    default boolean accepts(Trained trained) {
        return trained.model().parts().containsAll(Set.of(Part.values()));
    }

    /** What one window shows. */
    interface Stage {
        /** The whole of it, always the same. Event dispatch thread. */
        JComponent component();

        /**
         * Shows another model, or a newer state of the one before. Called on a background thread, at most ten times a
         * second; returns soon.
         *
         * @param trained an independent copy, used by nobody else
         */
        void show(Trained trained);

        /** Ends what goes on; unless overridden, nothing does. Event dispatch thread. */
        default void close() {}
    }
}
