package org.shapecode.editor;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.shapecode.core.Excerpt;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.AttributeRange;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.data.spi.Sampling;
import org.shapecode.experiment.api.Schedule;
import org.shapecode.toolkit.StyledText;

/** Creates the form element that edits a parameter, from its declaration. Event dispatch thread. */
final class FieldEditors {
    private FieldEditors() {}

    /**
     * The element for a parameter: a section for a record, a chooser for a plugin, otherwise a labelled row.
     *
     * @param owner the record that declares it, with default values
     * @param indent pixels by which the panel of the owner is indented
     */
    static FormElement of(Binding binding, Record owner, int indent) {
        Type type = binding.info().type();
        Object usual = Parameters.value(owner, binding.info().name());
        if (type instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            if (Plugin.class.isAssignableFrom(element)) {
                return new PluginList(binding, element.asSubclass(Plugin.class));
            }
            return element.isRecord() && isInterval(element)
                    ? new IntervalList(binding, element.asSubclass(Record.class), indent)
                    : element.isRecord() && AttributeList.isFor(element)
                            ? new AttributeList(binding, element.asSubclass(Record.class), indent)
                            : new Row(binding, list(binding, element), indent);
        }
        Class<?> single = (Class<?>) type;
        if (Plugin.class.isAssignableFrom(single)) {
            return new PluginChooser(binding, single.asSubclass(Plugin.class));
        }
        if (single == Schedule.class) {
            return new ScheduleFields(binding, (Schedule) usual);
        }
        return single.isRecord()
                ? new RecordFields(binding, (Record) usual)
                : new Row(binding, plain(binding, single, owner), indent);
    }

    /** Whether a record is an interval of an attribute. */
    private static boolean isInterval(Class<?> record) {
        return ParameterInfo.withRole(record, Parameter.Role.ATTRIBUTE).isPresent();
    }

    /** A labelled row for a list of numbers. */
    static FormElement numbers(Binding binding) {
        return new Row(binding, new Text(binding, FieldText::parseList), 0);
    }

    private static FormElement list(Binding binding, Class<?> element) {
        if (element.isRecord()) {
            return new Count(binding);
        }
        Function<String, Object> parser = element == String.class ? FieldText::words : FieldText::parseList;
        return new Text(binding, text -> binding.info().isNone(text.strip()) ? text.strip() : parser.apply(text));
    }

    private static FormElement plain(Binding binding, Class<?> type, Record owner) {
        if (type == boolean.class) {
            return new Check(binding);
        }
        if (type.isEnum()) {
            return new Choice(binding, type, value -> binding.set(value, null));
        }
        if (type == String.class && binding.info().role() == Parameter.Role.FILE) {
            return owner instanceof ImageSource ? new SourceField(binding) : new FileField(binding);
        }
        if (type == String.class) {
            return binding.info().role() == Parameter.Role.ATTRIBUTE
                    ? new Choice(
                            binding,
                            FieldEditors::attributeNames,
                            FieldEditors::attributeTitle,
                            value -> binding.set(value, null))
                    : new Text(
                            binding,
                            binding.info().role() == Parameter.Role.TEXT
                                    ? LiveTextField.area(binding, binding.edit()::description)
                                    : new LiveTextField(binding, Text.COLUMNS, text -> text));
        }
        Object usual = Parameters.value(owner, binding.info().name());
        return owner instanceof Generator || owner instanceof Placement || owner instanceof Paint
                ? new AttributeEditor(binding, usual)
                : new NumberEditor(binding, usual, data -> range(binding, owner, data));
    }

    /** The ends of an interval are values of its attribute. */
    private static NumberRange range(Binding binding, Record owner, DataSettings data) {
        ParameterInfo info = binding.info();
        NumberRange declared = NumberRange.of(info, data.size());
        boolean end = info.role() == Parameter.Role.LOWER_END || info.role() == Parameter.Role.UPPER_END;
        if (!end || !(owner instanceof Sampling) && !isInterval(owner.getClass())) {
            return declared;
        }
        String parent = binding.path().substring(0, binding.path().lastIndexOf('.') + 1);
        String name = ParameterInfo.withRole(owner.getClass(), Parameter.Role.ATTRIBUTE)
                .map(each -> String.valueOf(binding.edit().document().value(parent + each.name())))
                .orElse("");
        return data.varying(name)
                // The range of an attribute does not bound itself.
                .flatMap(each -> owner instanceof AttributeRange ? data.full(each) : Optional.of(each))
                .map(attribute -> NumberRange.of(attribute, info.step()))
                .orElse(declared);
    }

    /** The values of an enum. */
    private static Function<DataSettings, List<String>> names(Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(each -> Parameters.name((Enum<?>) each))
                .toList();
        return data -> names;
    }

    private static List<String> attributeNames(DataSettings data) {
        List<String> names = new ArrayList<>(List.of(""));
        data.varying().stream().map(Attribute::name).forEach(names::add);
        return names;
    }

    private static String attributeTitle(DataSettings data, String name) {
        return name.isEmpty() ? name : data.varying(name).map(Attribute::title).orElse(name);
    }

    /**
     * Disables a component that has no effect, or enables it.
     *
     * @param tip its tooltip while it has one
     */
    static void showIdle(JComponent part, Optional<String> reason, String tip) {
        part.setEnabled(reason.isEmpty());
        part.setToolTipText(reason.orElse(tip));
    }

    /** The label of a parameter, its editor, and its problems below. */
    private static final class Row implements FormElement {
        private final FormPanel panel = new FormPanel();
        private final JLabel label = new JLabel();
        private final MessageArea message = new MessageArea();
        private final Binding binding;
        private final FormElement editor;

        Row(Binding binding, FormElement editor, int indent) {
            this.binding = binding;
            this.editor = editor;
            label.setText(binding.label());
            label.setToolTipText(binding.tip());
            panel.addRow(FormPanel.labelled(label, editor.component(), indent), 0, 0);
            panel.addBelowEditor(message.component(), 2, indent);
        }

        @Override
        public JComponent component() {
            return panel;
        }

        @Override
        public void show(Object json, DataSettings data) {
            editor.show(json, data);
        }

        @Override
        public void showIdle(Optional<String> reason) {
            FieldEditors.showIdle(label, reason, binding.tip());
            editor.showIdle(reason);
        }

        @Override
        public void showProblems(FormProblems problems) {
            message.show(problems.take(binding.path(), binding.label()));
        }
    }

    /** A text field or area. */
    private static final class Text implements FormElement {
        private static final int COLUMNS = 12;

        private final LiveTextField field;
        private final String tip;

        Text(Binding binding, Function<String, Object> parser) {
            this(binding, new LiveTextField(binding, COLUMNS, parser));
        }

        Text(Binding binding, LiveTextField field) {
            this.field = field;
            tip = binding.tip();
        }

        @Override
        public JComponent component() {
            return field.component();
        }

        @Override
        public void show(Object json, DataSettings data) {
            field.show(json, tip);
        }

        @Override
        public void showIdle(Optional<String> reason) {
            FieldEditors.showIdle(field.component(), reason, tip);
        }
    }

    /** A check box. */
    private static final class Check implements FormElement {
        private final JCheckBox box = new JCheckBox();
        private final String tip;

        Check(Binding binding) {
            tip = binding.tip();
            box.setName("field-" + binding.path());
            box.setToolTipText(tip);
            box.setOpaque(false);
            box.getAccessibleContext().setAccessibleName(binding.label());
            box.addActionListener(event -> binding.set(box.isSelected(), null));
        }

        @Override
        public JComponent component() {
            return box;
        }

        @Override
        public void show(Object json, DataSettings data) {
            box.setSelected(Boolean.TRUE.equals(json));
        }

        @Override
        public void showIdle(Optional<String> reason) {
            FieldEditors.showIdle(box, reason, tip);
        }
    }

    /** A combo box of texts; the empty text stands for the first attribute. */
    static final class Choice implements FormElement {
        private static final String EMPTY = "First attribute";
        private static final String EMPTY_OF = EMPTY + " (%s)";

        private final JComboBox<String> box = new JComboBox<>();
        private final Function<DataSettings, List<String>> choices;
        private final BiFunction<DataSettings, String, String> title;
        private final String tip;
        private DataSettings settings;
        private List<String> shown = List.of();
        private boolean showing;

        /**
         * The constants of an enum.
         *
         * @param chosen receives what the user chooses
         */
        Choice(Binding binding, Class<?> constants, Consumer<Object> chosen) {
            this(binding, names(constants), (data, name) -> Parameters.label(constants, name), chosen);
        }

        /**
         * A combo box without choices yet.
         *
         * @param title the text shown for a choice that is not empty
         */
        private Choice(
                Binding binding,
                Function<DataSettings, List<String>> choices,
                BiFunction<DataSettings, String, String> title,
                Consumer<Object> chosen) {
            this.choices = choices;
            this.title = title;
            this.tip = binding.tip();
            box.setName("field-" + binding.path());
            box.getAccessibleContext().setAccessibleName(binding.label());
            box.setToolTipText(tip);
            DefaultListCellRenderer renderer = new DefaultListCellRenderer();
            box.setRenderer((list, value, index, selected, focused) -> renderer.getListCellRendererComponent(
                    list,
                    value == null || value.isEmpty() ? empty() : title.apply(settings, value),
                    index,
                    selected,
                    focused));
            box.addActionListener(event -> {
                if (!showing) {
                    chosen.accept(box.getSelectedItem());
                }
            });
        }

        /** The first attribute follows the empty text in the list. */
        private String empty() {
            return shown.size() < 2 ? EMPTY : String.format(EMPTY_OF, title.apply(settings, shown.get(1)));
        }

        @Override
        public JComponent component() {
            return box;
        }

        @Override
        public void show(Object json, DataSettings data) {
            showing = true;
            settings = data;
            String value = FieldText.format(json);
            List<String> all = new ArrayList<>(choices.apply(data));
            if (!all.contains(value)) {
                all.add(value);
            }
            if (!all.equals(shown)) {
                shown = all;
                box.setModel(new DefaultComboBoxModel<>(all.toArray(String[]::new)));
            }
            box.setSelectedItem(value);
            showing = false;
        }

        @Override
        public void showIdle(Optional<String> reason) {
            FieldEditors.showIdle(box, reason, tip);
        }
    }

    /** The texts of the elements of a list that can only be edited as JSON, or their number if there are none. */
    private static final class Count implements FormElement {
        private final JLabel label = new JLabel();

        Count(Binding binding) {
            label.setName("field-" + binding.path());
            label.setToolTipText(binding.tip());
            StyledText.makeSecondary(label);
        }

        @Override
        public JComponent component() {
            return label;
        }

        @Override
        public void show(Object json, DataSettings data) {
            List<?> elements = json instanceof List<?> list ? list : List.of();
            String texts = elements.stream()
                    .map(Count::texts)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
            String all = texts.isEmpty() ? Integer.toString(elements.size()) : Excerpt.of(texts);
            label.setText(elements.isEmpty() ? "None" : all + " (edit on the JSON page)");
        }

        /** Such as the name and the kind of an attribute. */
        private static String texts(Object element) {
            return element instanceof Map<?, ?> fields
                    ? fields.values().stream()
                            .filter(each -> each instanceof String text && !text.isEmpty())
                            .map(Object::toString)
                            .collect(Collectors.joining(" "))
                    : "";
        }
    }
}
