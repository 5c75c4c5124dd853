package org.shapecode.charts;

import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.BitSet;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;

/**
 * The test images that the user has selected in any figure of a run. All figures that share one instance mark the same
 * images. Event dispatch thread.
 */
public final class SelectedImages {
    private final ChangeSupport changes = new ChangeSupport(this);
    private BitSet images = new BitSet();

    /** Whether a click or drag adds to a selection rather than replace it: with Ctrl, or the command key of a Mac. */
    public static boolean adds(MouseEvent event) {
        return (event.getModifiersEx() & (InputEvent.CTRL_DOWN_MASK | InputEvent.META_DOWN_MASK)) != 0;
    }

    /** A copy of the selected indices into the test set, from 0. */
    public BitSet get() {
        return (BitSet) images.clone();
    }

    public boolean isEmpty() {
        return images.isEmpty();
    }

    /** Selects these images and no others. Notifies listeners if the selection changes. */
    public void set(BitSet next) {
        if (!next.equals(images)) {
            images = (BitSet) next.clone();
            changes.fireChange();
        }
    }

    /** Adds these images to the selection. */
    public void add(BitSet more) {
        BitSet all = get();
        all.or(more);
        set(all);
    }

    /** Adds these images to the selection; if all are selected already, removes them. */
    public void toggle(BitSet some) {
        BitSet missing = (BitSet) some.clone();
        missing.andNot(images);
        BitSet rest = get();
        rest.andNot(some);
        if (missing.isEmpty()) {
            set(rest);
        } else {
            add(some);
        }
    }

    /** Clears the selection. */
    public void clear() {
        set(new BitSet());
    }

    public void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    public void removeChangeListener(ChangeListener listener) {
        changes.removeChangeListener(listener);
    }
}
