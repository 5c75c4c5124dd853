package org.shapecode.charts;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.shapecode.core.figure.Figure;

/** What a view shows and how; on the event dispatch thread only. */
final class ViewState {
    Figure figure;
    ChartTheme theme;

    /** One for each panel. */
    List<PanelView> views = new ArrayList<>();

    /** Where the panels are in the picture on the screen, in px of the component. */
    List<PanelGeometry> panels = List.of();

    /** What keys and the menu are about: the panel last under the pointer. */
    int current;

    /** What is under the pointer, or null. */
    Pointed pointed;

    /** The part that is being dragged over, or null. */
    Rectangle dragged;

    /** Whether to show that keys come here. */
    boolean focusShown;

    /** Takes a newer figure; if it is another one, all of it is shown. */
    void adopt(Figure newer) {
        boolean same = figure != null
                && newer != null
                && figure.id().equals(newer.id())
                && figure.panels().size() == newer.panels().size();
        figure = newer;
        if (!same) {
            int size = figure == null ? 0 : figure.panels().size();
            views = new ArrayList<>(Collections.nCopies(size, PanelView.WHOLE));
            panels = List.of();
            current = 0;
        }
        pointed = null;
    }

    void showAll() {
        views.replaceAll(PanelView::whole);
    }

    /** The drawn plot of a number, if that panel is one and is drawn. */
    Optional<PanelGeometry.OfPlot> plot(int number) {
        boolean drawn = number >= 0 && number < panels.size() && number < views.size();
        return drawn && panels.get(number) instanceof PanelGeometry.OfPlot plot ? Optional.of(plot) : Optional.empty();
    }

    /** The number of the panel at a place, or -1. */
    int panelAt(Point2D at) {
        for (int i = 0; i < panels.size(); i++) {
            if (panels.get(i).bounds().contains(at)) {
                return i;
            }
        }
        return -1;
    }

    /** The value at a place. */
    Optional<Pointed> pointAt(Point2D at) {
        int number = panelAt(at);
        return number < 0 ? Optional.empty() : Pointed.at(panels.get(number), at);
    }
}
