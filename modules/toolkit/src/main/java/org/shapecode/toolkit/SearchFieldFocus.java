package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.util.stream.Stream;
import org.openide.windows.OnShowing;

/**
 * Lets Tab and Shift+Tab leave the search fields of the platform, such as the filter of the options, which keep all keys but
 * Ctrl+Tab to themselves. Event dispatch thread.
 */
@OnShowing
public final class SearchFieldFocus implements Runnable {
    private static final String FIELD = "org.openide.awt.QuickSearch$SearchTextField";

    @Override
    public void run() {
        Stream.of(Window.getWindows()).flatMap(Components::all).forEach(SearchFieldFocus::free);
        Components.whenAdded(part -> Components.all(part).forEach(SearchFieldFocus::free));
    }

    private static void free(Component part) {
        if (part.getClass().getName().equals(FIELD)) {
            part.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
            part.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        }
    }
}
