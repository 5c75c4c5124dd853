package org.shapecode.views.live;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.figure.Figure;

/** Remembers what was shown. */
final class Seen implements Audience {
    final List<String> titles = new ArrayList<>();
    final List<String> failures = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();
    boolean watching = true;

    @Override
    public boolean isWatching() {
        return watching;
    }

    @Override
    public void show(List<Figure> figures) {
        titles.add(figures.get(0).title());
    }

    @Override
    public void refuse(String sentence) {
        refusals.add(sentence);
    }

    @Override
    public void fail(String sentence) {
        failures.add(sentence);
    }
}
