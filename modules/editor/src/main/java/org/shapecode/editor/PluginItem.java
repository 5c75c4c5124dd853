package org.shapecode.editor;

import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.openide.util.ImageUtilities;
import org.shapecode.charts.Keys;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.StyledText;

/**
 * One plugin of a list: its name and its parameters. In a list whose order matters, it folds to a line that states the main
 * parameters, and can be moved and duplicated. Event dispatch thread.
 */
final class PluginItem {
    private final FormPanel panel = new FormPanel();
    private final FormPanel body = new FormPanel();
    private final MessageArea message = new MessageArea();
    private final MessageArea lacking;
    private final JLabel sizes = StyledText.caption("");
    private final String path;
    private final PluginRef ref;
    private final String label;
    private final JComponent name;
    private final PluginFields fields;
    private boolean open = true;
    private boolean applies = true;

    /** What can be done with an item, given its index. */
    interface Actions {
        void remove(int index);

        void duplicate(int index);

        /** Moves it; ignored beyond the ends of the list. */
        void move(int index, int to);

        void fold(int index);
    }

    /**
     * An item.
     *
     * @param list path of the list
     * @param label of the item if it is numbered
     * @param ordered whether the order of the list matters
     */
    PluginItem(Edit edit, String list, int index, PluginRef ref, String label, boolean ordered, Actions actions) {
        this.path = list + "." + index;
        this.ref = ref;
        this.label = ordered ? label + " " + (index + 1) : ref.toString();
        this.fields = new PluginFields(edit, path);
        lacking = new MessageArea("lacking-" + path);
        JButton remove = button("remove", "Remove " + (ordered ? this.label : ref), () -> actions.remove(index));
        if (ordered) {
            JButton line = line(index, actions);
            name = line;
            panel.addRow(
                    FormPanel.rowWithButtons(
                            line,
                            sizes,
                            button("up", "Move " + this.label + " up", () -> actions.move(index, index - 1)),
                            button("down", "Move " + this.label + " down", () -> actions.move(index, index + 1)),
                            button("duplicate", "Duplicate " + this.label, () -> actions.duplicate(index)),
                            remove),
                    0,
                    0);
        } else {
            name = new JLabel(Html.plain(ref.toString()));
            name.putClientProperty("FlatLaf.styleClass", "h4");
            panel.addRow(FormPanel.rowWithButtons(name, new JLabel(), remove), 0, 0);
        }
        name.setName("name-" + path);
        sizes.setName("sizes-" + path);
        panel.addRow(lacking.component(), 2, 0);
        panel.addRow(message.component(), 0, ordered ? FormPanel.INDENT : 0);
        body.addRow(StyledText.hint(ref.description()), 2, ordered ? FormPanel.INDENT : 0);
        body.addRow(fields.component(), 0, 0);
        panel.addRow(body, 0, 0);
    }

    /** The line to which the item folds. */
    private JButton line(int index, Actions actions) {
        JButton line = new JButton();
        line.putClientProperty("JButton.buttonType", "toolBarButton");
        line.setHorizontalAlignment(SwingConstants.LEADING);
        line.addActionListener(event -> actions.fold(index));
        Keys.bind(line, "alt UP", () -> actions.move(index, index - 1));
        Keys.bind(line, "alt DOWN", () -> actions.move(index, index + 1));
        Keys.bind(line, "ctrl D", () -> actions.duplicate(index));
        Keys.bind(line, "DELETE", () -> actions.remove(index));
        return line;
    }

    private JButton button(String icon, String tip, Runnable work) {
        return button(icon, icon + "-" + path, tip, work);
    }

    /** A small button with an icon, labelled for screen readers by its tooltip. */
    static JButton button(String icon, String name, String tip, Runnable work) {
        JButton button = new JButton(ImageUtilities.loadIcon("org/shapecode/editor/" + icon + ".svg"));
        button.setName(name);
        button.setToolTipText(Html.plain(tip));
        button.getAccessibleContext().setAccessibleName(tip);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(event -> work.run());
        return button;
    }

    JComponent component() {
        return panel;
    }

    /** Focuses its line. */
    void focus() {
        name.requestFocusInWindow();
    }

    /**
     * Shows its values.
     *
     * @param around the sizes before and after it, if it is a layer
     * @param unfolded whether its parameters are shown too
     */
    void show(Object json, DataSettings data, String around, boolean unfolded) {
        open = unfolded;
        body.setVisible(open && applies);
        fields.show(ref, json, data);
        if (name instanceof JButton line) {
            String text = line(json);
            line.setText(Html.plain(label.substring(label.lastIndexOf(' ') + 1) + "  " + text));
            line.setIcon(UIManager.getIcon(open ? "Tree.expandedIcon" : "Tree.collapsedIcon"));
            line.setToolTipText(Html.plain(text + ". Alt+Up and Alt+Down move it, Ctrl+D duplicates it."));
            line.getAccessibleContext().setAccessibleName(label + ": " + text + ": " + around);
            sizes.setText(around);
        }
    }

    private String line(Object json) {
        return line(ref, json);
    }

    /** Its name and its main parameters: {@code "Convolution, channels 8, kernel 3, stride 2, Leaky ReLU"}. */
    static String line(PluginRef ref, Object json) {
        if (ref.plugin().isEmpty()) {
            return ref.toString();
        }
        Plugin plugin = ref.plugin().get();
        Map<?, ?> written = json instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Object> usual = Parameters.write((Record) plugin);
        StringJoiner text = new StringJoiner(", ");
        text.add(plugin.displayName());
        for (ParameterInfo info : ParameterInfo.of(plugin.getClass())) {
            Object value = written.containsKey(info.name()) ? written.get(info.name()) : usual.get(info.name());
            if (info.type() == int.class) {
                text.add(info.phrase() + " " + FieldText.format(value));
            } else if (info.type() instanceof Class<?> type && type.isEnum() && !"none".equals(value)) {
                text.add(Parameters.label(type, FieldText.format(value)));
            } else if (value instanceof Boolean is && !is.equals(usual.get(info.name()))) {
                text.add((is ? "" : "no ") + info.phrase());
            }
        }
        return text.toString();
    }

    /** Of what does not apply, shows only the name, greyed, and the reason; empty if it applies. */
    void showApplies(Optional<String> reason) {
        applies = reason.isEmpty();
        body.setVisible(open && applies);
        name.setEnabled(applies);
        name.setToolTipText(reason.map(Html::plain).orElse(null));
        lacking.show(reason, false);
    }

    void showProblems(FormProblems problems) {
        if (open && applies) {
            fields.showProblems(problems);
        }
        message.show(problems.take(path, ref.plugin().isPresent() ? label : "This"));
    }
}
