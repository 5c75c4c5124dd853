package org.shapecode.editor;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import javax.swing.RepaintManager;
import org.openide.awt.Mnemonics;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.FieldName;
import org.shapecode.toolkit.StyledText;

/** The seeds and varied fields of a study; a button that creates one while there is none. Event dispatch thread. */
final class StudySection {
    private static final String SEEDS = "seeds";
    private static final String VARY = "vary";
    private static final String LABELS = "labels";
    private static final List<Integer> INITIAL_SEEDS = List.of(1, 2, 3);

    private final FormPanel panel = new FormPanel();
    private final FormPanel body = new FormPanel();
    private final FormPanel varied = new FormPanel();
    private final MessageArea message = new MessageArea();
    private final JButton create = button("Create &Study", "begin-study");
    private final Map<String, VariedField> rows = new LinkedHashMap<>();
    private final Edit edit;
    private final FormElement seeds;
    private final StudyEstimate estimate;

    /** Declares the field for the seeds. */
    private record Seeds(
            @Parameter(label = "Seeds", description = "Seeds to train with, separated by commas.")
            List<Long> seeds) {}

    /**
     * The study of an experiment.
     *
     * @param runOn chooses where it is trained
     * @param training whether something trains on this computer
     */
    StudySection(Edit edit, JComponent runOn, BooleanSupplier training) {
        this.edit = edit;
        this.estimate = new StudyEstimate(training);
        this.seeds = FieldEditors.numbers(new Binding(
                edit,
                Document.STUDY + "." + SEEDS,
                ParameterInfo.of(Seeds.class).get(0)));
        JButton vary = button("Var&y Field", "vary");
        vary.addActionListener(event -> menu().show(vary, 0, vary.getHeight()));
        JButton remove = button("Remove &Study", "end-study");
        remove.addActionListener(event -> edit.remove(Document.STUDY));
        create.addActionListener(event -> create());
        panel.addRow(StyledText.headline("Study", false), FormPanel.SECTION_GAP, 0);
        panel.addRow(
                StyledText.hint(
                        "Repeats the training with several seeds or settings and reports medians and quartiles."),
                2,
                0);
        body.addRow(seeds.component(), 4, 0);
        body.addRow(varied, 0, 0);
        body.addRow(FormPanel.row(vary, remove, new JLabel()), 6, 0);
        body.addRow(runOn, 6, 0);
        panel.addRow(message.component(), 6, 0);
        panel.addRow(estimate.component(), 2, 0);
        panel.addRow(body, 0, 0);
        panel.addRow(FormPanel.row(create, new JLabel()), 6, 0);
    }

    /** The fields of the new study are below the button, at the end of a long form: they are scrolled into view. */
    private void create() {
        put(new LinkedHashMap<>(Map.of(SEEDS, INITIAL_SEEDS)), null);
        EventQueue.invokeLater(() -> {
            RepaintManager.currentManager(panel).validateInvalidComponents();
            panel.scrollRectToVisible(new Rectangle(panel.getSize()));
        });
    }

    private static JButton button(String text, String name) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        return button;
    }

    JComponent component() {
        return panel;
    }

    /** Shows the study of the document, if it has one. */
    void show(DataSettings data) {
        boolean study = edit.document().fields().containsKey(Document.STUDY);
        body.setVisible(study);
        create.getParent().setVisible(!study);
        if (study) {
            seeds.show(study().getOrDefault(SEEDS, List.of()), data);
            showVaried();
        }
        Optional<String> problem = edit.studyProblem();
        message.show(problem.isPresent() ? problem : edit.runs(), problem.isPresent());
        estimate.show(edit);
    }

    private void showVaried() {
        Map<String, Object> values = object(study().get(VARY));
        if (!values.keySet().equals(rows.keySet())) {
            varied.removeAll();
            rows.clear();
            for (String path : values.keySet()) {
                VariedField row = new VariedField(path);
                rows.put(path, row);
                varied.addRow(row.panel, 4, 0);
            }
            varied.revalidate();
            varied.repaint();
        }
        Map<String, Object> labels = object(study().get(LABELS));
        rows.forEach((path, row) -> row.show(values.get(path), labels.getOrDefault(path, List.of())));
    }

    private Map<String, Object> study() {
        return object(edit.document().fields().get(Document.STUDY));
    }

    /** A copy of a JSON object; empty for any other value, which validation reports. */
    private static Map<String, Object> object(Object json) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (json instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> copy.put(name.toString(), value));
        }
        return copy;
    }

    /** The fields that are not varied yet, in a submenu for each section of the experiment. */
    private JPopupMenu menu() {
        Map<String, Object> fields = new LinkedHashMap<>(VariableFields.of(edit.experiment()));
        fields.keySet().removeAll(rows.keySet());
        JPopupMenu menu = new JPopupMenu();
        Map<String, JMenu> sections = new LinkedHashMap<>();
        fields.forEach((path, value) -> {
            JMenu section = sections.computeIfAbsent(path.replaceFirst("\\..*", ""), name -> {
                JMenu added = new JMenu(name(name));
                menu.add(added);
                return added;
            });
            JMenuItem item = new JMenuItem(name(path));
            item.setName("vary-" + path);
            item.setToolTipText(path);
            List<Object> first = value instanceof Boolean ? List.of(true, false) : List.of(value);
            item.addActionListener(event -> set(VARY, path, first, null));
            section.add(item);
        });
        return menu;
    }

    /** The readable name of a field, such as {@code "Network: Channels"}; its path if nothing declares it. */
    private String name(String path) {
        return FieldName.of(path, edit.experiment()).map(FieldName::qualified).orElse(path);
    }

    private void set(String part, String path, Object values, Edit.Gesture gesture) {
        Map<String, Object> study = study();
        Map<String, Object> fields = object(study.get(part));
        fields.put(path, values);
        if (part.equals(LABELS)) {
            // An empty list means no labels.
            fields.remove(path, List.of());
        }
        study.put(part, fields);
        put(study, gesture);
    }

    private void stopVarying(String path) {
        Map<String, Object> study = study();
        for (String part : List.of(VARY, LABELS)) {
            Map<String, Object> fields = object(study.get(part));
            fields.remove(path);
            study.put(part, fields);
        }
        put(study, null);
    }

    private void put(Map<String, Object> study, Edit.Gesture gesture) {
        study.remove(VARY, Map.of());
        study.remove(LABELS, Map.of());
        edit.put(Document.STUDY, study, gesture);
    }

    /** A varied field: its values, their labels, and a button that stops varying it. */
    private final class VariedField {
        private static final int COLUMNS = 16;
        private static final String VALUES_TIP = "Values, separated by commas. Write lists and plugins as JSON in [ ].";
        private static final String LABELS_TIP = "Labels of the values in figures, separated by commas";

        private final JComponent panel;
        private final LiveTextField values;
        private final LiveTextField labels;

        VariedField(String path) {
            BiConsumer<Object, Edit.Gesture> vary = (json, gesture) -> set(VARY, path, json, gesture);
            BiConsumer<Object, Edit.Gesture> label = (json, gesture) -> set(LABELS, path, json, gesture);
            values = new LiveTextField(
                    "study.vary." + path,
                    "Values of " + name(path),
                    vary,
                    new JTextField(COLUMNS),
                    FieldText::parseValues);
            labels = new LiveTextField(
                    "study.labels." + path, "Labels of the values", label, new JTextField(COLUMNS), FieldText::labels);
            labels.component().putClientProperty("JTextField.placeholderText", "Labels (optional)");
            // Values can be plugins in JSON: they get the whole width, and the labels a row of their own.
            JPanel fields = new JPanel(new FormLayout("insets 0, gap 0, fillx", "[grow, fill]4[]"));
            fields.setOpaque(false);
            fields.add(values.component(), "wmin 0");
            fields.add(
                    PluginItem.button(
                            "remove",
                            "remove-study.vary." + path,
                            "Stop varying " + name(path),
                            () -> stopVarying(path)),
                    "wrap 4");
            fields.add(labels.component(), "wmin 0");
            JLabel name = new JLabel(Html.plain(name(path)));
            name.setToolTipText(Html.plain(path));
            panel = FormPanel.labelled(name, fields, 0);
            name.setLabelFor(values.component());
        }

        void show(Object json, Object names) {
            values.show(json, VALUES_TIP, FieldText::formatValues);
            labels.show(names, LABELS_TIP, FieldText::formatLabels);
        }
    }
}
