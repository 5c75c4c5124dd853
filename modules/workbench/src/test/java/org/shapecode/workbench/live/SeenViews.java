package org.shapecode.workbench.live;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.figure.Figure;

/** Remembers what was shown. */
final class SeenViews implements Views {
    final List<String> titles = new ArrayList<>();
    final List<String> failures = new ArrayList<>();
    int hidden;
    boolean watched = true;

    @Override
    public boolean isWatched(int analysis) {
        return watched;
    }

    @Override
    public void show(int analysis, List<Figure> figures) {
        titles.add(figures.get(0).title());
    }

    @Override
    public void hide(int analysis) {
        hidden++;
    }

    @Override
    public void fail(int analysis, String sentence) {
        failures.add(sentence);
    }
}
