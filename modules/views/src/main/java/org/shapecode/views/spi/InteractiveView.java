package org.shapecode.views.spi;

import javax.swing.JComponent;
import org.shapecode.charts.SelectedImages;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * A view with controls that show the response of a network immediately, such as a slider along the code. Register it with
 * {@link org.shapecode.core.plugin.PluginInfo}; see the package description.
 */
@PluginType("interactive view")
public interface InteractiveView extends Plugin {
    /** Creates the content of one window. Called on the event dispatch thread, once per window. */
    Stage stage();

    /** Whether it applies to a model: whether that {@linkplain #lacks lacks} nothing, unless overridden. Any thread. */
    default boolean accepts(Trained trained) {
        return lacks(trained).isEmpty();
    }

    /**
     * What a model lacks for the view to apply, to complete the sentence "it needs …", such as {@code "a decoder"}. Unless
     * overridden, it must encode and decode. Any thread.
     */
    default String lacks(Trained trained) {
        return Lacking.in(trained).part(Part.ENCODER).part(Part.DECODER).words();
    }

    /**
     * The content of one window. Calls come in this order: {@link #component} first, {@link #show} any number of times,
     * {@link #close} once.
     */
    interface Stage {
        /** The component that fills the window; always the same. Event dispatch thread. */
        JComponent component();

        /**
         * Shows another model or a newer state of the same model. Called on a background thread, at most ten times a second;
         * must return quickly, so compute on a thread of your own.
         *
         * @param trained a copy that belongs to this stage
         */
        void show(Trained trained);

        /**
         * Marks the selected test images, and lets the user change the selection, which all views of a run share. Does nothing
         * unless overridden. Event dispatch thread.
         *
         * @param selection of the run that is shown; null if images cannot be selected
         */
        default void setSelection(SelectedImages selection) {}

        /** Cancels all work, when the window closes. Does nothing unless overridden. Event dispatch thread. */
        default void close() {}
    }
}
