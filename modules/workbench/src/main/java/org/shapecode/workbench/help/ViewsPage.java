package org.shapecode.workbench.help;

import org.shapecode.core.Html;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.views.Views;

/** The help page that describes every installed view in the words of its plugin. */
final class ViewsPage {
    private static final String HEAD = """
        <h1>Views</h1>
        <p>A view shows the selected experiment or run. If several runs are selected in the runs table or the projects
        tree, the view overlays them. Open views with <b>Window &gt; Views</b>, and drag their tabs to arrange them.
        To keep showing the current run while you select something else, press the pin in the view.</p>
        <p>Drag in a figure to zoom in, zoom by Ctrl+wheel, and press Home to reset. The context menu of a figure
        (right-click, or Shift+F10) saves or copies it and sets logarithmic axes, smoothing and the colour map. Drag a figure
        from beside its axes, or by its pictures, to a folder to save it there.</p>
        <h2>Select images</h2>
        <p>Where a point, a cell or a picture of a figure shows a test image, click it to select the image. Every open
        view of the same run then marks it with a ring or a frame, and a strip below the figures gives its attributes
        and its code and shows the image beside its reconstruction. Ctrl+click adds or removes an image, and
        Ctrl+drag adds all images in a rectangle; the strip then gives the range of each attribute. The keys
        N and P select the next and the previous image. Escape, or a click away from all images, clears the
        selection. In the code pad, a click on a dot selects its image; a click elsewhere chooses a code. A view of
        several runs has no selection. Figures that you save or copy do not show it.</p>
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
