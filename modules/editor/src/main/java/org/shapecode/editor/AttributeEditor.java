package org.shapecode.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.shapecode.data.api.Attribute;

/**
 * A number of a generator, a placement or a paint: while it varies, its range with the gaps of the sampling; otherwise its
 * value. Event dispatch thread.
 */
final class AttributeEditor implements FormElement {
    private static final String SAMPLING = "data.sampling.";
    private static final String VARY = "data.vary";
    private static final int SHORTEST_SLIDER = 80;

    private final JPanel panel = new JPanel(new FormLayout("insets 0, gap 0, fillx, hidemode 3", "[grow, fill][]"));
    private final JCheckBox varies = new JCheckBox("Varies");
    private final RangeSlider slider;
    private final NumberEditor number;
    private final Binding binding;
    private DataSettings data;

    AttributeEditor(Binding binding, Object usual) {
        this.binding = binding;
        this.number = new NumberEditor(binding, usual, now -> NumberRange.of(binding.info(), now.size()));
        this.slider = new RangeSlider(this::drag);
        slider.setName("range-" + binding.path());
        varies.setName("varies-" + binding.path());
        varies.setOpaque(false);
        varies.setToolTipText("Vary this attribute from image to image");
        varies.getAccessibleContext().setAccessibleName(binding.label() + " varies");
        varies.addActionListener(event -> vary());
        panel.setOpaque(false);
        panel.add(slider, "wmin " + SHORTEST_SLIDER + ", split 2");
        panel.add(number.component());
        panel.add(varies, "gapleft 10");
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Object json, DataSettings now) {
        data = now;
        Optional<Attribute> attribute = now.attribute(binding.path());
        Optional<Attribute> varying = attribute.flatMap(each -> now.varying().stream()
                .filter(other -> other.name().equals(each.name()))
                .findFirst());
        slider.setVisible(varying.isPresent());
        number.component().setVisible(varying.isEmpty());
        // The last varying attribute must keep varying.
        varies.setVisible(attribute.isPresent() && now.attributes().size() > 1);
        varies.setSelected(varying.isPresent());
        varies.setEnabled(varying.isEmpty() || now.varying().size() > 1);
        number.show(json, now);
        varying.ifPresent(each -> slider.show(each, SamplingGaps.of(now, each)));
    }

    @Override
    public void showIdle(Optional<String> reason) {
        number.showIdle(reason);
    }

    private void drag(SamplingGaps.Handle handle, double value, Edit.Gesture gesture) {
        binding.edit().put(SAMPLING + handle.parameter(), FieldText.number(value), gesture);
    }

    private void vary() {
        List<String> vary = names(data.varying());
        List<String> names = new ArrayList<>();
        for (String name : names(data.attributes())) {
            boolean own = name.equals(binding.info().name());
            if (own ? varies.isSelected() : vary.contains(name)) {
                names.add(name);
            }
        }
        binding.edit().put(VARY, names.equals(names(data.own())) ? List.of() : names, null);
    }

    private static List<String> names(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::name).toList();
    }
}
