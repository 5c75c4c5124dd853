package org.shapecode.editor;

import java.util.List;
import java.util.stream.Collectors;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;

/** Asks whether to open what was not saved when the program ended without being asked to. Event dispatch thread. */
public final class UnsavedOffer {
    private static final String OPEN = "Open";
    private static final String DISCARD = "Discard";
    private static final String LATER = "Ask Again Later";

    private UnsavedOffer() {}

    /** What the person wants. */
    public enum Answer {
        OPEN,
        DISCARD,
        LATER
    }

    /** Asks about some experiments. */
    public static Answer ask(List<Kept> all) {
        String names = all.stream().map(kept -> "    " + kept.name()).collect(Collectors.joining("\n"));
        Object answer = DialogDisplayer.getDefault()
                .notify(new NotifyDescriptor(
                        "Shapecode ended while these had changes that were not saved:\n\n" + names
                                + "\n\nOpen them with their changes?",
                        "Unsaved Experiments",
                        NotifyDescriptor.DEFAULT_OPTION,
                        NotifyDescriptor.QUESTION_MESSAGE,
                        new Object[] {OPEN, DISCARD, LATER},
                        OPEN));
        return OPEN.equals(answer) ? Answer.OPEN : DISCARD.equals(answer) ? Answer.DISCARD : Answer.LATER;
    }
}
