package org.shapecode.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;

/** The legend of several plots that mean the same by the same colours: told once, above all of them. */
final class CommonLegend {
    private CommonLegend() {}

    /**
     * What is to be told above all panels; empty if each tells its own.
     *
     * @param views of the panels, in order; those missing are shown whole
     */
    static List<Legend.Entry> of(Figure figure, List<PanelView> views, ChartTheme theme) {
        Map<String, Legend.Entry> curves = new LinkedHashMap<>();
        Map<String, Legend.Entry> intervals = new LinkedHashMap<>();
        Map<Color, String> names = new HashMap<>();
        int told = 0;
        for (int i = 0; i < figure.panels().size(); i++) {
            if (figure.panels().get(i) instanceof Plot plot) {
                PanelView view = i < views.size() ? views.get(i) : PanelView.WHOLE;
                List<Legend.Entry> entries = Legend.of(view.of(plot), theme).entries(view.hidden());
                told += entries.isEmpty() ? 0 : 1;
                for (Legend.Entry entry : entries) {
                    Legend.Entry known = (entry.isInterval() ? intervals : curves).putIfAbsent(entry.name(), entry);
                    String name = names.putIfAbsent(entry.color(), entry.name());
                    if (known != null && !known.equals(entry) || name != null && !name.equals(entry.name())) {
                        return List.of();
                    }
                }
            }
        }
        List<Legend.Entry> all = new ArrayList<>(curves.values());
        all.addAll(intervals.values());
        return told > 1 ? all : List.of();
    }
}
