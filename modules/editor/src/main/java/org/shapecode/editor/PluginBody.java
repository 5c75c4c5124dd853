package org.shapecode.editor;

import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.Texts;

/** The parameters of whichever plugin stands at a place; those of one that is missing are only shown. Event dispatch thread. */
final class PluginBody {
    static final int INDENT = 14;

    private final Stack stack = new Stack();
    private final Edit edit;
    private final String path;
    private Chosen shown;
    private Object missing;
    private Part part;

    PluginBody(Edit edit, String path) {
        this.edit = edit;
        this.path = path;
    }

    JComponent component() {
        return stack;
    }

    void show(Chosen chosen, Object json, Situation situation) {
        Optional<Plugin> plugin = chosen.plugin();
        boolean same = chosen.equals(shown) && (plugin.isPresent() || json.equals(missing));
        if (!same) {
            shown = chosen;
            missing = json;
            stack.removeAll();
            part = plugin.map(each -> new RecordPart(edit, path, (Record) each, INDENT))
                    .orElse(null);
            if (part != null) {
                stack.put(part.component(), 0, INDENT);
            } else if (json instanceof Map<?, ?> fields) {
                fields.forEach(this::keep);
            }
            stack.revalidate();
            stack.repaint();
        }
        if (part != null) {
            part.show(json, situation);
        }
    }

    void tell(Untold problems) {
        if (part != null) {
            part.tell(problems);
        }
    }

    private void keep(Object name, Object value) {
        if (!Parameters.PLUGIN.equals(name)) {
            stack.put(Texts.caption(name + ": " + Values.text(value)), 2, INDENT);
        }
    }
}
