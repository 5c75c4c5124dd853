package org.shapecode.workbench.help;

import org.shapecode.core.plugin.Plugin;
import org.shapecode.views.Views;

/** What each view shows, as its plugin says; those of later plugins too. */
final class ViewsPage {
    private static final String HEAD = """
            <h1>Views</h1>
            <p>A view shows the experiment or the run that is selected, and several over each other if several runs are
            selected in the table of runs or in the tree of projects. Open views under Window, Views; drag their tabs
            anywhere. The pin keeps what a view shows while you select something else.</p>
            <p>Drag in a figure to look closer, scroll to zoom, press Home to see all again. Its menu (right click, or
            Shift+F10) writes it to a file, copies it, and has logarithmic axes, smoothing and colours.</p>
            """;

    private ViewsPage() {}

    static String html() {
        StringBuilder page = new StringBuilder(HEAD);
        for (Plugin view : Views.all()) {
            page.append("<a name=\"").append(Html.escape(view.id())).append("\"></a><h2>");
            page.append(Html.escape(view.displayName())).append("</h2>");
            page.append(Html.paragraphs(view.description())).append(Html.paragraphs(view.help()));
        }
        return page.toString();
    }
}
