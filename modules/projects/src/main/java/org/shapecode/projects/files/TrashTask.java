package org.shapecode.projects.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.openide.awt.Notification;
import org.openide.awt.NotificationDisplayer;
import org.openide.awt.StatusDisplayer;
import org.openide.util.ImageUtilities;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Trashed;

/** Moves files to Trash in the background and offers to undo that in a notification and in the Edit menu. Thread-safe. */
public final class TrashTask {
    private TrashTask() {}

    /**
     * Moves files and folders to Trash. Returns immediately; an error is reported in a dialog, and what was moved before it can
     * be restored.
     *
     * @param what names a number of them, such as {@code "2 runs"}
     * @param changed called on a background thread after files were moved or restored
     */
    public static void run(List<Path> paths, IntFunction<String> what, Runnable changed) {
        FileTasks.run(
                "Moving " + what.apply(paths.size()) + " to Trash",
                progress -> {
                    List<Trash.Item> items = new ArrayList<>();
                    try {
                        for (Path path : paths) {
                            progress.checkCancelled();
                            items.add(new Trash().move(path));
                        }
                    } finally {
                        if (!items.isEmpty()) {
                            offerUndo(what, items, changed);
                        }
                        changed.run();
                    }
                    return paths;
                },
                done -> {});
    }

    /**
     * Offers Undo, in a notification and in the Edit menu. What cannot be restored then is offered again. Jobs that wait to resume
     * one of the items, or a run in it, leave the queue.
     *
     * @param what names a number of the items, such as {@code "2 runs"}
     * @param restored called on a background thread after items were restored
     */
    public static void offerUndo(IntFunction<String> what, List<Trash.Item> items, Runnable restored) {
        int jobs = items.stream()
                .mapToInt(item -> TrainingQueue.getDefault().remove(item.original()))
                .sum();
        String message =
                "Moved " + what.apply(items.size()) + " to " + items.get(0).location()
                        + (jobs == 0 ? "" : " and removed " + Counted.of(jobs, "job") + " from the queue");
        StatusDisplayer.getDefault().setStatusText(message);
        if (items.stream().allMatch(item -> item.stored().isPresent())) {
            offerUndo(message, what, items, restored);
        }
    }

    private static void offerUndo(String message, IntFunction<String> what, List<Trash.Item> items, Runnable restored) {
        Notification[] shown = new Notification[1];
        FileHistory.Step step = new FileHistory.Step("Move " + what.apply(items.size()) + " to Trash", () -> {
            shown[0].clear();
            restore(what, items, restored);
        });
        shown[0] = NotificationDisplayer.getDefault()
                .notify(
                        message,
                        ImageUtilities.loadIcon("org/shapecode/projects/trash.svg"),
                        "Undo",
                        event -> FileHistory.undo(step));
        FileHistory.add(step);
        items.forEach(item -> Trashed.add(item.original(), () -> FileHistory.undo(step)));
    }

    private static void restore(IntFunction<String> what, List<Trash.Item> items, Runnable restored) {
        FileTasks.run(
                "Restoring " + what.apply(items.size()),
                progress -> {
                    List<Trash.Item> left = new ArrayList<>();
                    List<Problem> problems = new ArrayList<>();
                    for (Trash.Item item : items) {
                        try {
                            item.restore();
                        } catch (Problem e) {
                            left.add(item);
                            problems.add(e);
                        }
                    }
                    if (left.size() < items.size()) {
                        restored.run();
                        StatusDisplayer.getDefault()
                                .setStatusText("Restored " + what.apply(items.size() - left.size()));
                    }
                    if (!left.isEmpty()) {
                        offerUndo("Still in Trash: " + what.apply(left.size()), what, left, restored);
                        throw problems.get(0);
                    }
                    return items.stream().map(Trash.Item::original).toList();
                },
                done -> {});
    }
}
