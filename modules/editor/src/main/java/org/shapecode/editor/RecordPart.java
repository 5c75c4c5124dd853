package org.shapecode.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.Data;

/** The parameters of a record, one below the other. Event dispatch thread. */
final class RecordPart implements Part {
    private static final int GAP = 6;
    private static final String VARY = "vary";

    private final Stack stack = new Stack();
    private final Map<String, Object> defaults;
    private final List<String> names = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /**
     * The parameters of a record.
     *
     * @param path of the record in the document; empty for the whole
     * @param defaults the record with its defaults
     * @param indent by how much it is narrower at the left than the form
     */
    RecordPart(Edit edit, String path, Record defaults, int indent) {
        this.defaults = Parameters.write(defaults);
        for (ParameterInfo info : ParameterInfo.of(defaults.getClass())) {
            if (defaults instanceof Data && info.name().equals(VARY)) {
                // Each attribute says for itself whether it varies.
                continue;
            }
            Slot slot = new Slot(edit, path.isEmpty() ? info.name() : path + "." + info.name(), info);
            Part part = Parts.of(slot, defaults, indent);
            names.add(info.name());
            parts.add(part);
            stack.put(part.component(), GAP, 0);
        }
    }

    @Override
    public JComponent component() {
        return stack;
    }

    @Override
    public void show(Object json, Situation situation) {
        Map<?, ?> fields = json instanceof Map<?, ?> map ? map : Map.of();
        for (int i = 0; i < parts.size(); i++) {
            String name = names.get(i);
            parts.get(i).show(fields.containsKey(name) ? fields.get(name) : defaults.get(name), situation);
        }
    }

    @Override
    public void tell(Untold problems) {
        parts.forEach(part -> part.tell(problems));
    }
}
