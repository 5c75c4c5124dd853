package org.shapecode.charts;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import org.shapecode.core.figure.Figure;

/** What a view displays, and how. Event dispatch thread. */
final class ViewState {
    Figure figure;
    ChartTheme theme;

    /** One per panel. */
    List<PanelView> views = new ArrayList<>();

    /** Where the panels are in the picture on the screen, in px of the component. */
    List<PanelGeometry> panels = List.of();

    /** The panel that keys and the menu act on: the one last under the pointer. */
    int current;

    /** What is under the pointer, or null. */
    Pointed pointed;

    /** The rectangle of the current drag, or null. */
    Rectangle dragged;

    /** The test images selected in the figures of the run; null if images cannot be selected. */
    SelectedImages selection;

    /** Whether to show that the view has the focus. */
    boolean focusShown;

    /** Takes over a newer figure. Another figure is shown whole; newer data of the same one keep the zoom. */
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

    /** What a view should look like now, except for the marks. Its size is 0 at first, and may be huge for a moment. */
    Drawing drawing(JComponent view) {
        double width = Math.max(1, Math.min(view.getWidth(), FigureSize.MOST));
        double height = Math.max(1, Math.min(view.getHeight(), FigureSize.MOST));
        return new Drawing(figure, theme, new FigureSize(width, height), views);
    }

    /** The n-th panel, if it has axes and has been drawn. */
    Optional<PanelGeometry.OfPlot> plot(int number) {
        boolean drawn = number >= 0 && number < panels.size() && number < views.size();
        return drawn && panels.get(number) instanceof PanelGeometry.OfPlot plot ? Optional.of(plot) : Optional.empty();
    }

    /** The index of the panel at a place, or -1. */
    int panelAt(Point2D at) {
        return IntStream.range(0, panels.size())
                .filter(i -> panels.get(i).bounds().contains(at))
                .findFirst()
                .orElse(-1);
    }

    /** Whether images can be selected in the n-th panel. */
    boolean selects(int number) {
        return selection != null && number >= 0 && number < panels.size() && new ImagePlaces(panels.get(number)).any();
    }

    /** The image of the current panel that comes after the given ones in the test set, or before; from end to end. */
    BitSet following(BitSet images, boolean forward) {
        BitSet all = new ImagePlaces(panels.get(current)).all();
        int next =
                forward ? all.nextSetBit(images.length()) : all.previousSetBit(Math.max(0, images.nextSetBit(0)) - 1);
        int end = forward ? all.nextSetBit(0) : all.length() - 1;
        BitSet following = new BitSet();
        following.set(next < 0 ? end : next, (next < 0 ? end : next) + 1);
        return following;
    }

    /** What a click at a place does to the selection; empty if it would select nothing. */
    String hint(Point2D at) {
        int number = panelAt(at);
        BitSet images = selects(number) ? new ImagePlaces(panels.get(number)).at(at) : new BitSet();
        String what =
                images.cardinality() == 1 ? "Test image " + images.length() : images.cardinality() + " test images";
        return images.isEmpty() ? "" : what + ": click to select, Ctrl+drag to select several";
    }

    /** The value at a place. */
    Optional<Pointed> pointAt(Point2D at) {
        int number = panelAt(at);
        return number < 0 ? Optional.empty() : Pointed.at(panels.get(number), at);
    }
}
