package org.shapecode.views.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shapecode.core.figure.Figure;

/** Records all calls. */
final class RecordingListener implements FigureListener {
    final List<String> titles = new CopyOnWriteArrayList<>();
    final List<String> failures = new CopyOnWriteArrayList<>();
    final List<String> refusals = new CopyOnWriteArrayList<>();
    final List<String> runs = new CopyOnWriteArrayList<>();
    boolean visible = true;

    @Override
    public boolean isVisible() {
        return visible;
    }

    @Override
    public void showing(String run) {
        runs.add(run);
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
