package org.shapecode.charts;

import java.awt.event.ActionEvent;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Binds keys to work. Event dispatch thread. */
public final class Keys {
    private Keys() {}

    /**
     * While a component has the focus, a key does some work.
     *
     * @param key as {@link KeyStroke#getKeyStroke(String)} reads it, such as {@code "alt UP"}
     */
    public static void bind(JComponent part, String key, Runnable work) {
        bind(part, KeyStroke.getKeyStroke(key), () -> true, work);
    }

    /** While a component has the focus and it is possible, a key does some work; otherwise the key is left to others. */
    public static void bind(JComponent part, KeyStroke key, BooleanSupplier possible, Runnable work) {
        bind(part, JComponent.WHEN_FOCUSED, key, possible, work);
    }

    /** While a component or one in it has the focus, a key does some work. */
    public static void bindWithin(JComponent part, KeyStroke key, Runnable work) {
        bind(part, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, key, () -> true, work);
    }

    // Actions are serializable, but these are never stored.
    @SuppressWarnings("serial")
    private static void bind(JComponent part, int focus, KeyStroke key, BooleanSupplier possible, Runnable work) {
        part.getInputMap(focus).put(key, key);
        part.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isEnabled() {
                return possible.getAsBoolean();
            }

            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        });
    }
}
