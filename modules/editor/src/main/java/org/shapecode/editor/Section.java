package org.shapecode.editor;

import javax.swing.JComponent;

/** A record within the experiment, under a heading. Event dispatch thread. */
final class Section implements Part {
    private static final int ABOVE = 16;
    private static final int INDENT = 14;

    private final Stack stack = new Stack();
    private final Message message = new Message();
    private final Slot slot;
    private final RecordPart record;

    /** A section for a record with its defaults. */
    Section(Slot slot, Record defaults) {
        this.slot = slot;
        boolean inner = slot.path().indexOf('.') >= 0;
        int indent = inner ? INDENT : 0;
        record = new RecordPart(slot.edit(), slot.path(), defaults, indent);
        stack.put(Headings.of(slot), inner ? 4 : ABOVE, 0);
        stack.put(record.component(), 0, indent);
        stack.put(message.component(), 2, 0);
    }

    @Override
    public JComponent component() {
        return stack;
    }

    @Override
    public void show(Object json, Situation situation) {
        record.show(json, situation);
    }

    @Override
    public void tell(Untold problems) {
        record.tell(problems);
        message.show(problems.take(slot.path(), slot.label()));
    }
}
