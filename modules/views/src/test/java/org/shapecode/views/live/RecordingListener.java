package org.shapecode.views.live;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.figure.Figure;

/** Records all calls. */
final class RecordingListener implements FigureListener {
    final List<String> titles = new ArrayList<>();
    final List<String> failures = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();
    boolean visible = true;

    @Override
    public boolean isVisible() {
        return visible;
    }

    @Override
    public void figuresReady(List<Figure> figures) {
        titles.add(figures.get(0).title());
    }

    @Override
    public void notApplicable(String reason) {
        refusals.add(reason);
    }

    @Override
    public void failed(String reason) {
        failures.add(reason);
    }
}
