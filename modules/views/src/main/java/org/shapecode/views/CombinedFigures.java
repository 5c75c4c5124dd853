package org.shapecode.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Overlay;
import org.shapecode.views.live.FigureListener;

/** Combines the figures of one analysis for several runs, whenever those of one run change. Thread-safe. */
final class CombinedFigures {
    /**
     * The combined figures.
     *
     * @param figures of all runs that have some; may be empty
     * @param messages why others have none, one line each; no line for a run that is still loading
     * @param loading whether all runs are still loading
     * @param part which run of a study the last figures are of; empty if they are of a single run, or a study as a whole
     */
    record Snapshot(List<Figure> figures, List<String> messages, boolean loading, String part) {}

    private final Map<String, List<Figure>> figures = new LinkedHashMap<>();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private String part = "";
    private final List<String> names;
    private final BooleanSupplier visible;
    private final Consumer<Snapshot> receiver;

    /**
     * Starts without figures.
     *
     * @param names the display names of the runs, all different
     * @param visible whether the user can see the figures now
     * @param receiver called with each new combination, on any thread
     */
    CombinedFigures(List<String> names, BooleanSupplier visible, Consumer<Snapshot> receiver) {
        this.names = List.copyOf(names);
        this.visible = visible;
        this.receiver = receiver;
    }

    /** The listener for the figures of one run. */
    FigureListener listener(String name) {
        return new FigureListener() {
            @Override
            public boolean isVisible() {
                return visible.getAsBoolean();
            }

            @Override
            public void loading() {
                showing("");
                put(name, null, null);
            }

            @Override
            public void showing(String run) {
                synchronized (CombinedFigures.this) {
                    part = run;
                }
            }

            @Override
            public void figuresReady(List<Figure> ready) {
                put(name, ready, null);
            }

            @Override
            public void notApplicable(String reason) {
                failed(reason);
            }

            @Override
            public void failed(String reason) {
                put(name, null, reason);
            }
        };
    }

    private synchronized void put(String name, List<Figure> ready, String reason) {
        figures.remove(name);
        messages.remove(name);
        if (reason != null) {
            messages.put(name, names.size() == 1 ? reason : name + ": " + reason);
        } else if (ready != null) {
            figures.put(name, ready);
        }
        Map<String, List<Figure>> ordered = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String each : names) {
            if (figures.containsKey(each)) {
                ordered.put(each, figures.get(each));
            }
            if (messages.containsKey(each)) {
                lines.add(messages.get(each));
            }
        }
        receiver.accept(new Snapshot(
                ordered.isEmpty() ? List.of() : Overlay.of(ordered),
                lines,
                ordered.isEmpty() && lines.isEmpty(),
                part));
    }
}
