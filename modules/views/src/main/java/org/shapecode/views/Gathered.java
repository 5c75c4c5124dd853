package org.shapecode.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Overlay;
import org.shapecode.views.live.Audience;

/** What an analysis finds in several subjects, put together each time that one of them has something new. */
final class Gathered {
    /**
     * What is to be seen.
     *
     * @param figures of all subjects that have some; may be empty
     * @param sentences why others have none
     */
    record Sight(List<Figure> figures, List<String> sentences) {}

    private final Map<String, List<Figure>> figures = new LinkedHashMap<>();
    private final Map<String, String> sentences = new LinkedHashMap<>();
    private final List<String> names;
    private final BooleanSupplier watching;
    private final Consumer<Sight> screen;

    /**
     * Nothing yet.
     *
     * @param names of the subjects, all different
     * @param screen is told what is to be seen, on any thread
     */
    Gathered(List<String> names, BooleanSupplier watching, Consumer<Sight> screen) {
        this.names = List.copyOf(names);
        this.watching = watching;
        this.screen = screen;
    }

    /** Listens for one of the subjects. */
    Audience audience(String name) {
        return new Audience() {
            @Override
            public boolean isWatching() {
                return watching.getAsBoolean();
            }

            @Override
            public void show(List<Figure> found) {
                put(name, found, null);
            }

            @Override
            public void refuse(String sentence) {
                fail(sentence);
            }

            @Override
            public void fail(String sentence) {
                put(name, null, sentence);
            }
        };
    }

    private synchronized void put(String name, List<Figure> found, String sentence) {
        figures.remove(name);
        sentences.remove(name);
        if (found == null) {
            sentences.put(name, names.size() == 1 ? sentence : name + ": " + sentence);
        } else {
            figures.put(name, found);
        }
        Map<String, List<Figure>> ordered = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        for (String each : names) {
            if (figures.containsKey(each)) {
                ordered.put(each, figures.get(each));
            }
            if (sentences.containsKey(each)) {
                told.add(sentences.get(each));
            }
        }
        screen.accept(new Sight(ordered.isEmpty() ? List.of() : Overlay.of(ordered), told));
    }
}
