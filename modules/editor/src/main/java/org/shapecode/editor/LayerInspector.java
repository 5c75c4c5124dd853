package org.shapecode.editor;

import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import org.openide.awt.Mnemonics;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.network.spi.LayerKind;

/** The parameters of the layer that is selected in the drawing of a network, below what can be done with it. Event dispatch thread. */
final class LayerInspector {
    private static final int GAP = 6;

    private final FormPanel panel = new FormPanel();
    private final JLabel title = new JLabel();
    private final FormPanel fields = new FormPanel();
    private final MessageArea message = new MessageArea();
    private final JButton left;
    private final JButton right;
    private final Edit edit;
    private final String network;
    private DrawnLayer shown;
    private String path = "";
    private PluginFields parameters;

    /** What can be done with a layer. */
    interface Actions {
        /**
         * Adds a layer with default parameters.
         *
         * @param offset 0 before the layer, 1 after it
         * @param kind its id
         */
        void add(DrawnLayer beside, int offset, String kind);

        void duplicate(DrawnLayer layer);

        /** Moves it by so many places; ignored beyond the ends of its part. */
        void move(DrawnLayer layer, int by);

        void remove(DrawnLayer layer);
    }

    /**
     * Shows nothing yet.
     *
     * @param network its path in the document
     */
    LayerInspector(Edit edit, String network, Actions actions) {
        this.edit = edit;
        this.network = network;
        left = button("left", "Move the layer towards the input", () -> actions.move(shown, -1));
        right = button("right", "Move the layer towards the output", () -> actions.move(shown, 1));
        title.putClientProperty("FlatLaf.styleClass", "h4");
        title.setName("layer-title");
        JPanel bar = new JPanel(new FormLayout("insets 0, gap " + GAP + " 0, fillx", "[grow, fill][][]0[]0[]0[]0[]"));
        bar.setOpaque(false);
        bar.add(title, "wmin 0");
        bar.add(adder("Add &Before", "add-before", 0, actions));
        bar.add(adder("A&dd After", "add-after", 1, actions), "gapright " + GAP);
        bar.add(left);
        bar.add(right);
        bar.add(button("duplicate", "Duplicate the layer", () -> actions.duplicate(shown)));
        bar.add(button("remove", "Remove the layer", () -> actions.remove(shown)));
        panel.addRow(bar, 0, 0);
        panel.addRow(message.component(), 2, 0);
        panel.addRow(fields, 0, 0);
        panel.setVisible(false);
    }

    private static JButton button(String icon, String tip, Runnable work) {
        return PluginItem.button(icon, icon + "-layer", tip, work);
    }

    private JButton adder(String text, String name, int offset, Actions actions) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        button.addActionListener(
                event -> menu(kind -> actions.add(shown, offset, kind)).show(button, 0, button.getHeight()));
        return button;
    }

    /** All installed kinds of layers; the consumer receives the id of the chosen one. */
    static JPopupMenu menu(Consumer<String> chosen) {
        JPopupMenu menu = new JPopupMenu();
        for (Plugin kind : Plugins.all(LayerKind.class)) {
            JMenuItem item = new JMenuItem(Html.plain(kind.displayName()));
            item.setName("layer-kind-" + kind.id());
            item.setToolTipText(Html.plain(kind.description()));
            item.addActionListener(event -> chosen.accept(kind.id()));
            menu.add(item);
        }
        return menu;
    }

    JComponent component() {
        return panel;
    }

    /** Shows a layer; null for none. */
    void show(DrawnLayer layer, DataSettings data) {
        shown = layer;
        panel.setVisible(layer != null);
        if (layer == null) {
            return;
        }
        String now = layer.path(network);
        if (!now.equals(path)) {
            path = now;
            parameters = new PluginFields(edit, path);
            fields.removeAll();
            fields.addRow(parameters.component(), 0, 0);
            fields.revalidate();
        }
        Object json = edit.document().value(path);
        PluginRef ref = PluginRef.of(LayerKind.class, json);
        title.setText(Html.plain(layer.name() + ": " + ref));
        left.setEnabled(layer.index() > 0);
        right.setEnabled(layer.index()
                < DrawnLayer.listed(edit.document(), network, layer.part()).size() - 1);
        parameters.show(ref, json, data);
        FormProblems problems = new FormProblems(edit.reading().problems());
        parameters.showProblems(problems);
        message.show(problems.take(path, layer.name()));
    }
}
