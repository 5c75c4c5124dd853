package org.shapecode.editor;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.openide.util.ImageUtilities;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.StyledText;

/** A list of plugins of a kind, each with its parameters below. Event dispatch thread. */
final class PluginList implements FormElement {
    private static final String DOES_NOT_APPLY = "Does not apply to this shape and network. ";

    private final FormPanel panel = new FormPanel();
    private final FormPanel rows = new FormPanel();
    private final MessageArea message = new MessageArea();
    private final List<Item> items = new ArrayList<>();
    private final Class<? extends Plugin> kind;
    private final Binding binding;
    private final LatestTask<Document, Optional<Set<String>>> check =
            new LatestTask<>(AnalysesThatApply::ids, ids -> EventQueue.invokeLater(() -> showApplying(ids)));
    private List<Object> checked = List.of();
    private Optional<Set<String>> applying = Optional.empty();
    private List<?> current = List.of();
    private List<PluginRef> shown = List.of();

    PluginList(Binding binding, Class<? extends Plugin> kind) {
        this.binding = binding;
        this.kind = kind;
        JButton add = new JButton("Add " + capitalised(Plugins.kindName(kind)));
        add.setName("add-" + binding.path());
        add.addActionListener(event -> menu().show(add, 0, add.getHeight()));
        panel.addRow(FormPanel.heading(binding), FormPanel.SECTION_GAP, 0);
        panel.addRow(message.component(), 2, 0);
        panel.addRow(rows, 0, 0);
        panel.addRow(FormPanel.row(add, new JLabel()), 6, 0);
    }

    private static String capitalised(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, DataSettings data) {
        current = json instanceof List<?> list ? list : List.of();
        List<PluginRef> refs = new ArrayList<>();
        current.forEach(each -> refs.add(PluginRef.of(kind, each)));
        if (!refs.equals(shown)) {
            shown = refs;
            rebuild();
            showApplying(applying);
        }
        checkApplying();
        for (int i = 0; i < items.size(); i++) {
            items.get(i).fields.show(shown.get(i), current.get(i), data);
        }
    }

    /** Asks again which analyses apply after a change of the data or the network. */
    private void checkApplying() {
        if (kind != Analysis.class) {
            return;
        }
        Document document = binding.edit().document();
        List<Object> settings =
                Arrays.asList(document.fields().get("data"), document.fields().get("model"), Plugins.all(kind));
        if (!settings.equals(checked)) {
            checked = settings;
            check.request(document);
        }
    }

    /**
     * Greys what does not apply; it can still be removed.
     *
     * @param ids of those that apply; empty for all
     */
    void showApplying(Optional<Set<String>> ids) {
        applying = ids;
        for (int i = 0; i < items.size(); i++) {
            items.get(i).showApplies(applies(shown.get(i).id()));
        }
    }

    private boolean applies(String id) {
        return applying.map(ids -> ids.contains(id)).orElse(true);
    }

    @Override
    public void showProblems(FormProblems problems) {
        items.forEach(item -> item.showProblems(problems));
        message.show(problems.take(binding.path(), binding.label()));
    }

    private void rebuild() {
        rows.removeAll();
        items.clear();
        for (int i = 0; i < shown.size(); i++) {
            int index = i;
            Item item = new Item(binding.edit(), binding.path() + "." + i, shown.get(i), () -> remove(index));
            items.add(item);
            rows.addRow(item.panel, 4, 0);
        }
        rows.revalidate();
        rows.repaint();
    }

    private void remove(int index) {
        List<Object> rest = new ArrayList<>(current);
        rest.remove(index);
        binding.set(rest, null);
    }

    /** All installed plugins of the kind; a list may contain a plugin more than once. Those that do not apply are greyed. */
    JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        for (Plugin plugin : Plugins.all(kind)) {
            JMenuItem item = new JMenuItem(Html.plain(plugin.displayName()));
            boolean applies = applies(plugin.id());
            item.setEnabled(applies);
            item.setToolTipText(Html.plain(applies ? plugin.description() : DOES_NOT_APPLY + plugin.description()));
            item.addActionListener(event -> add(plugin));
            menu.add(item);
        }
        return menu;
    }

    private void add(Plugin plugin) {
        List<Object> more = new ArrayList<>(current);
        more.add(Map.of(Parameters.PLUGIN, plugin.id()));
        binding.set(more, null);
    }

    /** A button that removes a row, labelled for screen readers by its tooltip. */
    static JButton removeButton(String path, String tip, Runnable remove) {
        JButton button = new JButton(ImageUtilities.loadIcon("org/shapecode/editor/remove.svg"));
        button.setName("remove-" + path);
        button.setToolTipText(Html.plain(tip));
        button.getAccessibleContext().setAccessibleName(tip);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(event -> remove.run());
        return button;
    }

    /** One plugin of the list. */
    private static final class Item {
        private final FormPanel panel = new FormPanel();
        private final JLabel name = new JLabel();
        private final MessageArea message = new MessageArea();
        private final String path;
        private final PluginRef ref;
        private final PluginFields fields;

        Item(Edit edit, String path, PluginRef ref, Runnable remove) {
            this.path = path;
            this.ref = ref;
            this.fields = new PluginFields(edit, path);
            name.setText(Html.plain(ref.toString()));
            name.setName("name-" + path);
            name.putClientProperty("FlatLaf.styleClass", "h4");
            JButton button = removeButton(path, "Remove " + ref, remove);
            panel.addRow(FormPanel.rowWithButton(name, new JLabel(), button), 0, 0);
            panel.addRow(StyledText.hint(ref.description()), 2, 0);
            panel.addRow(message.component(), 0, 0);
            panel.addRow(fields.component(), 0, 0);
        }

        void showApplies(boolean applies) {
            name.setEnabled(applies);
            name.setToolTipText(applies ? null : DOES_NOT_APPLY.strip());
        }

        void showProblems(FormProblems problems) {
            fields.showProblems(problems);
            message.show(problems.take(path, ref.plugin().isPresent() ? ref.toString() : "This"));
        }
    }
}
