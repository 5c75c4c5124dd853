package org.shapecode.views;

import java.util.List;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.openide.util.Lookup;
import org.openide.util.Utilities;
import org.shapecode.views.live.Subject;

/** What was selected last in any window that has something to look at; a window without any changes nothing. */
final class Selection {
    private static Selection global;

    private final Lookup.Result<Subject> result;
    private final ChangeSupport changes = new ChangeSupport(this);
    private volatile List<Subject> subjects = List.of();

    Selection(Lookup lookup) {
        result = lookup.lookupResult(Subject.class);
        result.addLookupListener(event -> adopt());
        adopt();
    }

    /** The selection in the active window of the desktop. Event dispatch thread. */
    static Selection global() {
        if (global == null) {
            global = new Selection(Utilities.actionsGlobalContext());
        }
        return global;
    }

    /** The subjects, in the order in which they are selected; empty only before the first. */
    List<Subject> subjects() {
        return subjects;
    }

    void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    void removeChangeListener(ChangeListener listener) {
        changes.removeChangeListener(listener);
    }

    private void adopt() {
        List<Subject> now = List.copyOf(result.allInstances());
        if (!now.isEmpty() && !now.equals(subjects)) {
            subjects = now;
            changes.fireChange();
        }
    }
}
