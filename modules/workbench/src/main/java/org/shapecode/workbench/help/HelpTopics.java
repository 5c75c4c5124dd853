package org.shapecode.workbench.help;

import java.awt.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.HelpCtx;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Maps windows and help contexts to help pages. Event dispatch thread. */
final class HelpTopics {
    /** Prefix of the ids of our help contexts; the page follows. */
    private static final String PREFIX = "org.shapecode.help.";

    private static final String VIEW = "view-";
    private static final Map<String, String> WINDOW_PAGES = Map.of(
            "ExperimentWindow", "running",
            "RunsWindow", "running",
            "QueueWindow", "running",
            "CompareWindow", "running",
            "projectTabLogical_tc", "running",
            "PluginsWindow", "plugins");

    /** Pages for the platform's dialogs, by a part of the id of their help context. */
    private static final List<Map.Entry<String, String>> PLATFORM_PAGES = List.of(
            Map.entry("autoupdate", "plugins"), Map.entry("keymap", "shortcuts"), Map.entry("options", "options"));

    private HelpTopics() {}

    /** The page for a help context, if there is one. */
    static Optional<String> of(HelpCtx context) {
        String id = context == null || context.getHelpID() == null ? "" : context.getHelpID();
        return id.startsWith(PREFIX)
                ? Optional.of(id.substring(PREFIX.length()).replace('.', '#'))
                : PLATFORM_PAGES.stream()
                        .filter(each -> id.matches("(org\\.)?netbeans\\..*" + each.getKey() + ".*"))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** The page for a component, or else for the active window. The component may be null. */
    static String of(Component focused) {
        Optional<String> own = focused == null ? Optional.empty() : of(HelpCtx.findHelp(focused));
        // Not the window of the focused component: the focus follows activation with a delay.
        TopComponent active = TopComponent.getRegistry().getActivated();
        return own.orElseGet(() -> active == null
                ? "first-steps"
                : ofWindow(WindowManager.getDefault().findTopComponentID(active)));
    }

    /** The page for a window id, which may end in a number: {@code "ExperimentWindow_3"}. */
    static String ofWindow(String id) {
        return id.startsWith(VIEW)
                ? "views#" + id.substring(VIEW.length())
                : WINDOW_PAGES.getOrDefault(id.replaceFirst("_\\d+$", ""), "first-steps");
    }
}
