package org.shapecode.editor;

import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.StyledText;

/** The parameters of the plugin that a document names; read-only if it is not installed. Event dispatch thread. */
final class PluginFields {
    private final FormPanel panel = new FormPanel();
    private final Edit edit;
    private final String path;
    private PluginRef shown;
    private Object missing;
    private FormElement fields;

    PluginFields(Edit edit, String path) {
        this.edit = edit;
        this.path = path;
    }

    JComponent component() {
        return panel;
    }

    void show(PluginRef ref, Object json, DataSettings data) {
        Optional<Plugin> plugin = ref.plugin();
        boolean same = ref.equals(shown) && (plugin.isPresent() || json.equals(missing));
        if (!same) {
            shown = ref;
            missing = json;
            panel.removeAll();
            fields = plugin.map(each -> new RecordFields(edit, path, (Record) each, FormPanel.INDENT))
                    .orElse(null);
            if (fields != null) {
                panel.addRow(fields.component(), 0, FormPanel.INDENT);
            } else if (json instanceof Map<?, ?> kept) {
                kept.forEach(this::addReadOnly);
            }
            panel.revalidate();
            panel.repaint();
        }
        if (fields != null) {
            fields.show(json, data);
        }
    }

    void showProblems(FormProblems problems) {
        if (fields != null) {
            fields.showProblems(problems);
        }
    }

    void showSizes(NetworkSizes sizes) {
        if (fields != null) {
            fields.showSizes(sizes);
        }
    }

    private void addReadOnly(Object name, Object value) {
        if (!Parameters.PLUGIN.equals(name)) {
            panel.addRow(StyledText.caption(name + ": " + FieldText.format(value)), 2, FormPanel.INDENT);
        }
    }
}
