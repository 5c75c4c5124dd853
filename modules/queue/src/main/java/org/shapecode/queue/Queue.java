package org.shapecode.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What trains and what waits, in the order of turns. Safe on any thread. */
final class Queue {
    private final List<Training> trainings = new ArrayList<>();

    synchronized void add(Training training) {
        trainings.add(training);
        number();
    }

    synchronized void remove(Training training) {
        trainings.remove(training);
        number();
    }

    synchronized List<Training> all() {
        return List.copyOf(trainings);
    }

    /** Those that have a folder, for the next start. */
    List<Path> folders() {
        return all().stream()
                .map(Training::folder)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Moves one that waits before the one that waits before it, or after the one after it. */
    synchronized void move(Training training, boolean up) {
        int from = trainings.indexOf(training);
        int to = from;
        do {
            to += up ? -1 : 1;
        } while (to >= 0 && to < trainings.size() && !waits(trainings.get(to)));
        if (waits(training) && from >= 0 && to >= 0 && to < trainings.size()) {
            Collections.swap(trainings, from, to);
            number();
        }
    }

    /** Takes out those that were cancelled before their turn. */
    synchronized List<Training> takeCancelled() {
        List<Training> cancelled = trainings.stream()
                .filter(each -> waits(each) && each.isCancelled())
                .toList();
        trainings.removeAll(cancelled);
        number();
        return cancelled;
    }

    /** Those whose turn has come, if so many may train at once. */
    synchronized List<Training> next(int atOnce) {
        long going = trainings.stream()
                .filter(each -> each.state() == Training.State.RUNNING)
                .count();
        return trainings.stream()
                .filter(each -> waits(each) && !each.isHeld())
                // One whose folder is being made is not overtaken.
                .takeWhile(each -> each.folder().isPresent())
                .limit(Math.max(0, atOnce - going))
                .toList();
    }

    /** Tells each how many are before it. */
    synchronized void number() {
        int before = 0;
        for (Training each : trainings) {
            if (waits(each) && !each.isHeld()) {
                each.place(before++);
            }
        }
    }

    private static boolean waits(Training training) {
        return training.state() == Training.State.WAITING;
    }
}
