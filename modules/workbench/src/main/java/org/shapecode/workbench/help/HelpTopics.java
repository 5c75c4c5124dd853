package org.shapecode.workbench.help;

import java.awt.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.HelpCtx;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Which page tells of what. Event dispatch thread. */
final class HelpTopics {
    /** Before the name of a page in the help contexts of the platform. */
    private static final String PREFIX = "org.shapecode.help.";

    private static final String VIEW = "view-";
    private static final Map<String, String> OF_WINDOWS = Map.of(
            "ExperimentWindow", "running",
            "RunsWindow", "running",
            "QueueWindow", "running",
            "CompareWindow", "running",
            "projectTabLogical_tc", "running",
            "PluginsWindow", "plugins");

    /** The platform's own dialogs, by what is in the name of their help. */
    private static final List<Map.Entry<String, String>> OF_PLATFORM = List.of(
            Map.entry("autoupdate", "plugins"), Map.entry("keymap", "shortcuts"), Map.entry("options", "options"));

    private HelpTopics() {}

    /** The page of a help context, if there is one. */
    static Optional<String> of(HelpCtx context) {
        String id = context == null || context.getHelpID() == null ? "" : context.getHelpID();
        return id.startsWith(PREFIX)
                ? Optional.of(id.substring(PREFIX.length()).replace('.', '#'))
                : OF_PLATFORM.stream()
                        .filter(each -> id.matches("(org\\.)?netbeans\\..*" + each.getKey() + ".*"))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** The page for a part of a window: what it says itself, or that of its window. */
    static String of(Component focused) {
        Optional<String> own = focused == null ? Optional.empty() : of(HelpCtx.findHelp(focused));
        // The active window, not that of the focus: the focus follows a little later.
        TopComponent active = TopComponent.getRegistry().getActivated();
        return own.orElseGet(() -> active == null
                ? "first-steps"
                : ofWindow(WindowManager.getDefault().findTopComponentID(active)));
    }

    /** The page of the window of an id, which may have a number at its end. */
    static String ofWindow(String id) {
        return id.startsWith(VIEW)
                ? "views#" + id.substring(VIEW.length())
                : OF_WINDOWS.getOrDefault(id.replaceFirst("_\\d+$", ""), "first-steps");
    }
}
