package org.shapecode.editor;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.api.Document;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.toolkit.StyledText;

/**
 * A list of plugins of a kind, each with its parameters below. The order of layers matters: they can be moved, and fold to a
 * line each. Event dispatch thread.
 */
final class PluginList implements FormElement, PluginItem.Actions {
    private final FormPanel panel = new FormPanel();
    private final FormPanel rows = new FormPanel();
    private final MessageArea message = new MessageArea();
    private final JTextArea unlisted = StyledText.hint("");
    private final List<PluginItem> items = new ArrayList<>();
    private final Class<? extends Plugin> kind;
    private final Binding binding;
    private final LatestTask<Document, Map<String, String>> check =
            new LatestTask<>(AnalysesThatApply::lacking, next -> EventQueue.invokeLater(() -> showLacking(next)));
    private List<Object> checked = List.of();
    private Map<String, String> lacking = Map.of();
    private List<?> current = List.of();
    private List<PluginRef> shown = List.of();

    /** Whether each item is unfolded. */
    private final List<Boolean> open = new ArrayList<>();

    private DataSettings data;
    private NetworkSizes sizes = NetworkSizes.NONE;

    PluginList(Binding binding, Class<? extends Plugin> kind) {
        this.binding = binding;
        this.kind = kind;
        JButton add = new JButton("Add " + capitalised(Plugins.kindName(kind)));
        add.setName("add-" + binding.path());
        add.addActionListener(event -> menu().show(add, 0, add.getHeight()));
        panel.addRow(FormPanel.heading(binding), FormPanel.SECTION_GAP, 0);
        panel.addRow(message.component(), 2, 0);
        panel.addRow(rows, 0, 0);
        unlisted.setName("unlisted-" + binding.path());
        unlisted.setVisible(false);
        panel.addRow(unlisted, 6, 0);
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
    public void show(Object json, DataSettings settings) {
        data = settings;
        current = json instanceof List<?> list ? list : List.of();
        List<PluginRef> refs = new ArrayList<>();
        current.forEach(each -> refs.add(PluginRef.of(kind, each)));
        if (!refs.equals(shown)) {
            shown = refs;
            rebuild();
        }
        if (kind == Analysis.class) {
            showLacking(lacking);
        }
        checkApplying();
        showItems();
    }

    @Override
    public void showSizes(NetworkSizes next) {
        sizes = next;
        if (isOrdered()) {
            showItems();
        }
    }

    private void showItems() {
        while (open.size() < items.size()) {
            open.add(!isOrdered());
        }
        open.subList(items.size(), open.size()).clear();
        String part = binding.path().substring(binding.path().lastIndexOf('.') + 1);
        NetworkSizes now = isOrdered() ? sizes.in(binding.edit().document()) : NetworkSizes.NONE;
        for (int i = 0; i < items.size(); i++) {
            items.get(i).show(current.get(i), data, now.around(part, i), open.get(i));
        }
    }

    private boolean isOrdered() {
        return kind == LayerKind.class;
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

    /** Whether nobody has chosen among the analyses: all that are installed are there, as in a new experiment and its runs. */
    private boolean isUnchosen() {
        return kind == Analysis.class
                && shown.stream()
                        .map(PluginRef::id)
                        .toList()
                        .equals(Plugins.all(kind).stream().map(Plugin::id).toList());
    }

    /**
     * Greys what does not apply; it can still be removed. Where nobody has chosen it, it is not listed.
     *
     * @param next what is lacking for those that do not apply, by their ids
     */
    void showLacking(Map<String, String> next) {
        lacking = next;
        boolean unchosen = isUnchosen();
        long hidden =
                shown.stream().filter(each -> unchosen && !applies(each.id())).count();
        unlisted.setVisible(hidden > 0);
        unlisted.setText(hidden + " more " + (hidden == 1 ? "does" : "do")
                + " not apply to this experiment. Open the menu of the button to see why.");
        for (int i = 0; i < items.size(); i++) {
            if (kind == Analysis.class) {
                String id = shown.get(i).id();
                items.get(i).component().setVisible(!unchosen || applies(id));
                items.get(i)
                        .showApplies(
                                applies(id) ? Optional.empty() : Optional.of("Does not apply: it " + reason(id) + "."));
            }
        }
    }

    /** Why an analysis does not apply, to complete a sentence about it. */
    private String reason(String id) {
        return lacking.get(id).isEmpty() ? "does not fit this shape and network" : "needs " + lacking.get(id);
    }

    private boolean applies(String id) {
        return !lacking.containsKey(id);
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
            String label = capitalised(Plugins.kindName(kind));
            PluginItem item = new PluginItem(binding.edit(), binding.path(), i, shown.get(i), label, isOrdered(), this);
            items.add(item);
            rows.addRow(item.component(), isOrdered() ? 0 : 4, 0);
        }
        rows.revalidate();
        rows.repaint();
    }

    @Override
    public void remove(int index) {
        List<Object> rest = listed(index);
        open.remove(index);
        set(rest, Math.min(index, rest.size() - 1));
    }

    /** What is listed, but for one; by its choice, what is not listed is not chosen either. */
    private List<Object> listed(int removed) {
        boolean unchosen = isUnchosen();
        List<Object> listed = new ArrayList<>();
        for (int i = 0; i < current.size(); i++) {
            if (i != removed && (!unchosen || applies(shown.get(i).id()))) {
                listed.add(current.get(i));
            }
        }
        return listed;
    }

    @Override
    public void duplicate(int index) {
        open.add(index + 1, false);
        List<Object> more = new ArrayList<>(current);
        more.add(index + 1, current.get(index));
        set(more, index + 1);
    }

    @Override
    public void move(int index, int to) {
        if (to >= 0 && to < current.size()) {
            Collections.swap(open, index, to);
            List<Object> moved = new ArrayList<>(current);
            Collections.swap(moved, index, to);
            set(moved, to);
        }
    }

    @Override
    public void fold(int index) {
        open.set(index, !open.get(index));
        showItems();
        // Messages move between the line and the fields below it.
        items.get(index).showProblems(new FormProblems(binding.edit().reading().problems()));
    }

    private void set(List<Object> next, int focused) {
        binding.set(next, null);
        if (isOrdered() && focused >= 0) {
            items.get(focused).focus();
        }
    }

    /**
     * All installed plugins of the kind; a list may contain a plugin more than once. Those that do not apply are greyed,
     * with the reason.
     */
    JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        for (Plugin plugin : Plugins.all(kind)) {
            boolean applies = applies(plugin.id());
            String name = plugin.displayName();
            JMenuItem item = new JMenuItem(Html.plain(applies ? name : name + " \u2013 " + reason(plugin.id())));
            item.setEnabled(applies);
            item.setToolTipText(Html.plain(
                    applies
                            ? plugin.description()
                            : "Does not apply: it " + reason(plugin.id()) + ". " + plugin.description()));
            item.addActionListener(event -> add(plugin));
            menu.add(item);
        }
        return menu;
    }

    private void add(Plugin plugin) {
        List<Object> more = listed(-1);
        more.add(Map.of(Parameters.PLUGIN, plugin.id()));
        open.add(true);
        set(more, current.size());
    }
}
