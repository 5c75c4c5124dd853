package org.shapecode.editor;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.shapecode.toolkit.Seek;

/** The form of an experiment of which only the network is given. */
abstract class OpenNetwork {
    Edit edit;
    FormPage page;

    final void open(String model) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            edit = new Edit(Draft.read("{\"model\": " + model + "}", "a"));
            page = Forms.of(edit);
        });
    }

    /** An autoencoder with three layers in its encoder. */
    final void openThree() throws Exception {
        open(
                "{\"plugin\": \"autoencoder\", \"encoder\": [\"conv\", \"flatten\", {\"plugin\": \"dense\", \"units\": 2}]}");
    }

    final <C extends Component> C find(Class<C> type, String name) {
        return Seek.part(page.component(), type, name);
    }

    /** Presses a key on a component as if it had the focus. */
    final void key(Class<? extends JComponent> type, String name, String key) throws Exception {
        JComponent part = find(type, name);
        Action action = part.getActionMap().get(part.getInputMap().get(KeyStroke.getKeyStroke(key)));
        SwingUtilities.invokeAndWait(() -> action.actionPerformed(new ActionEvent(part, 0, "")));
    }

    /** The ids of the layers of the encoder in the document. */
    final List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (Object each : (List<?>) edit.document().value("model.encoder")) {
            kinds.add(each instanceof Map<?, ?> fields ? fields.get("plugin").toString() : each.toString());
        }
        return kinds;
    }

    /** Whether nothing around a component hides it. */
    final boolean isShown(Component part) {
        for (Component each = part; each != page.component(); each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
