package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.beans.PropertyChangeListener;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.SwingUtilities;
import org.openide.util.Lookup;
import org.openide.windows.TopComponent;

/**
 * A window that, asked to take the focus, gives it to the part that had it last, or else to the first. The platform asks when
 * the window is activated, and when Quick Search is left by Escape. Event dispatch thread.
 */
// Externalizable by inheritance; the windows that extend it have the constructor that is asked for.
@SuppressWarnings("serial")
public abstract class DeskWindow extends TopComponent {
    private static final long serialVersionUID = 1L;
    private static final String FOCUS = "permanentFocusOwner";

    private final transient PropertyChangeListener follow = event -> remember();
    private transient Component last;

    /** A window whose lookup is set later, or not at all. */
    protected DeskWindow() {}

    /** A window with a lookup. */
    protected DeskWindow(Lookup lookup) {
        super(lookup);
    }

    @Override
    public void addNotify() {
        super.addNotify();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener(FOCUS, follow);
    }

    @Override
    public void removeNotify() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removePropertyChangeListener(FOCUS, follow);
        super.removeNotify();
    }

    @Override
    public void requestFocus() {
        toFocus().ifPresent(Component::requestFocus);
    }

    @Override
    public boolean requestFocusInWindow() {
        return toFocus().map(Component::requestFocusInWindow).orElse(false);
    }

    /** What has the focus when the window is new; the first part that can have it, unless a window says otherwise. */
    protected Component first() {
        return new LayoutFocusTraversalPolicy().getFirstComponent(this);
    }

    private Optional<Component> toFocus() {
        return Stream.of(Optional.ofNullable(owner()), Optional.ofNullable(last))
                .flatMap(Optional::stream)
                .filter(part -> part.isShowing() && SwingUtilities.isDescendingFrom(part, this))
                .findFirst()
                .or(() -> Optional.ofNullable(first()));
    }

    private void remember() {
        Component owner = owner();
        if (owner != null && SwingUtilities.isDescendingFrom(owner, this)) {
            last = owner;
        }
    }

    private static Component owner() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }
}
