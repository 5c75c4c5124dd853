package org.shapecode.editor;

import org.netbeans.api.actions.Savable;
import org.openide.modules.OnStop;

/** At the end of the program forgets the edits that the person gave up; those of a crash stay. Safe on any thread. */
@OnStop
public final class EndOfEdits implements Runnable {
    @Override
    public void run() {
        Savable.REGISTRY.lookupAll(Unsaved.class).forEach(Unsaved::end);
    }
}
