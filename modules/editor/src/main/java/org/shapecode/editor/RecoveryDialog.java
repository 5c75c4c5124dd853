package org.shapecode.editor;

import java.util.List;
import java.util.stream.Collectors;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;

/** Asks whether to restore the changes that were unsaved when the program crashed. Event dispatch thread. */
public final class RecoveryDialog {
    private static final String RESTORE = "Restore";
    private static final String DISCARD = "Discard";
    private static final String LATER = "Ask Again Later";

    private RecoveryDialog() {}

    /** The answers. */
    public enum Answer {
        RESTORE,
        DISCARD,
        LATER
    }

    /** Asks about all autosaved experiments at once. */
    public static Answer ask(List<Autosave.Entry> entries) {
        String names = entries.stream().map(entry -> "    " + entry.name()).collect(Collectors.joining("\n"));
        Object answer = DialogDisplayer.getDefault()
                .notify(new NotifyDescriptor(
                        "Shapecode closed unexpectedly with unsaved changes in:\n\n" + names
                                + "\n\nRestore the changes?",
                        "Restore Unsaved Changes",
                        NotifyDescriptor.DEFAULT_OPTION,
                        NotifyDescriptor.QUESTION_MESSAGE,
                        new Object[] {RESTORE, DISCARD, LATER},
                        RESTORE));
        return RESTORE.equals(answer) ? Answer.RESTORE : DISCARD.equals(answer) ? Answer.DISCARD : Answer.LATER;
    }
}
