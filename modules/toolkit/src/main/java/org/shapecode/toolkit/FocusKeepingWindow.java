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
 * A window that remembers which of its components had the focus. Whenever the window gets the focus (the platform gives it
 * on activation and when Escape closes Quick Search), that component receives it, or the first focusable one. Event
 * dispatch thread.
 */
// Externalizable by inheritance; subclasses provide the public constructor that this requires.
@SuppressWarnings("serial")
public abstract class FocusKeepingWindow extends TopComponent {
    private static final long serialVersionUID = 1L;
    private static final String FOCUS = "permanentFocusOwner";

    private final transient PropertyChangeListener focusTracker = event -> remember();
    private transient Component last;

    /** Creates a window without a lookup; a subclass may associate one. */
    protected FocusKeepingWindow() {}

    /** Creates a window with a lookup. */
    protected FocusKeepingWindow(Lookup lookup) {
        super(lookup);
    }

    @Override
    public void addNotify() {
        super.addNotify();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener(FOCUS, focusTracker);
    }

    @Override
    public void removeNotify() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removePropertyChangeListener(FOCUS, focusTracker);
        super.removeNotify();
    }

    @Override
    public void requestFocus() {
        focusTarget().ifPresent(Component::requestFocus);
    }

    @Override
    public boolean requestFocusInWindow() {
        return focusTarget().map(Component::requestFocusInWindow).orElse(false);
    }

    /** The component that gets the focus first. Unless overridden, the first focusable one. */
    protected Component initialFocus() {
        return new LayoutFocusTraversalPolicy().getFirstComponent(this);
    }

    private Optional<Component> focusTarget() {
        return Stream.of(Optional.ofNullable(owner()), Optional.ofNullable(last))
                .flatMap(Optional::stream)
                .filter(component -> component.isShowing() && SwingUtilities.isDescendingFrom(component, this))
                .findFirst()
                .or(() -> Optional.ofNullable(initialFocus()));
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
