package org.shapecode.queue.window;

import java.awt.event.ActionListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.Icon;
import javax.swing.JComponent;
import org.openide.awt.Notification;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.lookup.ServiceProvider;

/** Keeps the titles of notifications. */
@ServiceProvider(service = NotificationDisplayer.class)
public final class RecordedNotifications extends NotificationDisplayer {
    /** Of those that are shown. */
    public static final List<String> TITLES = new CopyOnWriteArrayList<>();

    private static Notification recorded(String title) {
        TITLES.add(title);
        return new Notification() {
            @Override
            public void clear() {
                TITLES.remove(title);
            }
        };
    }

    @Override
    public Notification notify(String title, Icon icon, String details, ActionListener action, Priority priority) {
        return recorded(title);
    }

    @Override
    public Notification notify(String title, Icon icon, JComponent balloon, JComponent popup, Priority priority) {
        return recorded(title);
    }
}
