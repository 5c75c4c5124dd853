package org.shapecode.views;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shapecode.queue.Training;
import org.shapecode.views.live.Subject;

/** A subject that is told what it is. */
final class FixedSubject implements Subject {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final String name;
    private Training training;
    private Path folder;

    FixedSubject(String name) {
        this.name = name;
    }

    void become(Training now, Path where) {
        training = now;
        folder = where;
        listeners.forEach(Runnable::run);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Training> training() {
        return Optional.ofNullable(training);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
