package org.shapecode.toolkit.theme;

import java.awt.Component;
import java.awt.Window;
import java.util.Map;
import java.util.stream.Stream;
import javax.accessibility.Accessible;
import javax.swing.JButton;
import javax.swing.JEditorPane;
import org.openide.windows.OnShowing;
import org.shapecode.toolkit.Components;

/** Gives names for screen readers to those parts of the platform's windows that have none. Event dispatch thread. */
@OnShowing
public final class PlatformNames implements Runnable {
    private static final String DESCRIPTION = "org.openide.explorer.propertysheet.DescriptionComponent";

    /** Progress in the status bar, and in the list that opens from it, each with a button that cancels the task. */
    private static final String PROGRESS = "org.netbeans.modules.progress.ui.";

    private static final Map<String, String> NAMES = Map.of(
            "org.netbeans.modules.quicksearch.QuickSearchComboBar$DynamicWidthTA",
            "Search",
            "org.openide.awt.QuickSearch$SearchTextField",
            "Search",
            "org.netbeans.modules.project.ui.ProjectTab$ProjectTreeView",
            "Projects",
            DESCRIPTION,
            "Description");

    @Override
    public void run() {
        Stream.of(Window.getWindows()).flatMap(Components::all).forEach(PlatformNames::name);
        Components.whenAdded(PlatformNames::name);
    }

    private static void name(Component part) {
        if (part instanceof JButton cancel
                && cancel.getParent() != null
                && cancel.getParent().getClass().getName().startsWith(PROGRESS)) {
            cancel.getAccessibleContext().setAccessibleName("Cancel");
        }
        String type = part.getClass().getName();
        String name = NAMES.get(type);
        if (name != null) {
            Stream<Component> named = type.equals(DESCRIPTION)
                    ? Components.all(part).filter(JEditorPane.class::isInstance)
                    : Stream.of(part);
            named.map(Accessible.class::cast)
                    .forEach(each -> each.getAccessibleContext().setAccessibleName(name));
        }
    }
}
