package org.shapecode.editor;

import java.awt.Component;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.shapecode.charts.Keys;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.toolkit.Notice;
import org.shapecode.toolkit.StyledText;

/**
 * The layers of a network as boxes with the sizes of their outputs, and the length of its code. Layers that are parameters of the
 * network are added, edited, moved and removed here; those of other networks are shown only. Event dispatch thread.
 */
final class NetworkDrawing implements LayerInspector.Actions {
    private static final String ARROW = "\u2192 ";

    private final FormPanel panel = new FormPanel();
    private final JPanel flow = new NetworkFlow();
    private final JTextArea summary = StyledText.hint("");
    private final Notice warning = new Notice();
    private final LayerInspector inspector;
    private final Edit edit;
    private final String path;
    private final Map<String, NetworkStep> steps = new HashMap<>();
    private final Map<Part, JButton> adders = new EnumMap<>(Part.class);
    private PluginRef model = new PluginRef("", Optional.empty(), "");
    private DataSettings data;
    private NetworkSizes newest = NetworkSizes.NONE;
    private NetworkSizes sizes = NetworkSizes.NONE;
    private List<DrawnLayer> layers = List.of();
    private DrawnLayer selected;

    /**
     * An empty drawing.
     *
     * @param path of the network in the document
     */
    NetworkDrawing(Edit edit, String path) {
        this.edit = edit;
        this.path = path;
        inspector = new LayerInspector(edit, path, this);
        flow.setName("drawing-" + path);
        flow.getAccessibleContext().setAccessibleName("Layers of the network");
        summary.setName("networks-" + path);
        panel.addRow(flow, 0, 0);
        panel.addRow(inspector.component(), 6, 0);
        panel.addRow(summary, 4, 0);
        panel.addRow(warning.component(), 4, 0);
    }

    JComponent component() {
        return panel;
    }

    /** Shows the network of the document. */
    void show(PluginRef now, DataSettings settings) {
        model = now;
        data = settings;
        draw();
    }

    /** Shows the sizes, once they are known. */
    void showSizes(NetworkSizes now) {
        newest = now;
        draw();
        String length = now.complete() ? now.summary().codeLength() : "";
        summary.setText(
                length.isEmpty()
                        ? ""
                        : "Code: " + length + "\nParameters: " + now.summary().parameters() + howToEdit());
        summary.setVisible(!length.isEmpty());
        warning.show(now.complete() ? now.summary().warning().stream().toList() : List.of());
    }

    /** Where the layers belong to the model: which one has layers to edit. */
    private String howToEdit() {
        boolean listed = Stream.of(Part.values()).anyMatch(part -> DrawnLayer.isListed(model, part));
        return listed || layers.isEmpty()
                ? ""
                : Plugins.all(ModelBuilder.class).stream()
                        .map(PluginRef::of)
                        .filter(ref -> DrawnLayer.isListed(ref, Part.ENCODER))
                        .findFirst()
                        .map(ref -> "\nTo add, remove or edit single layers, choose " + ref + ".")
                        .orElse("");
    }

    private void draw() {
        sizes = newest.in(edit.document());
        List<DrawnLayer> all = new ArrayList<>();
        for (Part part : Part.values()) {
            all.addAll(DrawnLayer.of(edit.document(), path, model, part, sizes));
        }
        layers = all;
        boolean kept = selected != null && DrawnLayer.isListed(model, selected.part());
        selected = kept ? layer(selected.part(), selected.index()) : null;
        List<Component> parts = parts();
        // Boxes stay the same components, so that they keep the focus.
        if (!parts.equals(List.of(flow.getComponents()))) {
            flow.removeAll();
            parts.forEach(flow::add);
            flow.revalidate();
            flow.repaint();
        }
        inspector.show(selected, data);
    }

    /** From left to right: the image, the encoder, the code, the decoder, the image. */
    private List<Component> parts() {
        List<Component> parts = new ArrayList<>();
        boolean encodes = has(Part.ENCODER);
        boolean decodes = has(Part.DECODER);
        if (encodes) {
            parts.add(end("image-in", "Image", first(Part.ENCODER)));
            add(Part.ENCODER, parts);
        }
        if (encodes || decodes) {
            parts.add(code(!encodes));
        }
        if (decodes) {
            add(Part.DECODER, parts);
            parts.add(imageOut(encodes ? first(Part.ENCODER) : Optional.empty()));
        }
        return parts;
    }

    private boolean has(Part part) {
        return DrawnLayer.isListed(model, part) || layers.stream().anyMatch(each -> each.part() == part);
    }

    private Optional<Extent> first(Part part) {
        return sizes.level(part, 0);
    }

    private Optional<Extent> last(Part part) {
        int count = (int) layers.stream().filter(each -> each.part() == part).count();
        return sizes.level(part, count);
    }

    private void add(Part part, List<Component> parts) {
        List<DrawnLayer> own =
                layers.stream().filter(each -> each.part() == part).toList();
        own.forEach(layer -> parts.add(step(layer)));
        if (own.isEmpty()) {
            parts.add(adder(part));
        }
    }

    private NetworkStep end(String name, String title, Optional<Extent> size) {
        NetworkStep step = end(name, name.equals("image-in"));
        String text = NetworkSizes.words(size);
        step.box().show(title, List.of(text), side(size), NetworkBox.Look.END);
        readOnly(step.box(), title + ", " + text);
        return step;
    }

    /** The decoded image, which must be as large as the encoded one, if any. */
    private NetworkStep imageOut(Optional<Extent> encoded) {
        Optional<Extent> decoded = last(Part.DECODER);
        NetworkStep step = end("image-out", "Image", decoded);
        if (encoded.isPresent() && decoded.isPresent() && !encoded.equals(decoded)) {
            List<String> lines = List.of(decoded.get().toString(), "not " + encoded.get());
            step.box().show("Image", lines, side(decoded), NetworkBox.Look.ERROR);
            readOnly(step.box(), "Image, " + String.join(", ", lines));
        }
        return step;
    }

    private NetworkStep end(String name, boolean first) {
        return steps.computeIfAbsent(name, key -> new NetworkStep(new NetworkBox(key + "-" + path), first));
    }

    private NetworkStep code(boolean first) {
        NetworkStep step = end(first ? "first-code" : "code", first);
        boolean known = sizes.complete();
        List<String> lines = known ? List.of(sizes.summary().codeLength().split(" (?==)")) : List.of("?");
        boolean tooLong = known && sizes.summary().warning().isPresent();
        int side = side(known ? sizes.summary().code() : Optional.empty());
        step.box().show("Code", lines, side, tooLong ? NetworkBox.Look.WARNING : NetworkBox.Look.END);
        readOnly(step.box(), "Code, " + String.join(" ", lines));
        return step;
    }

    private static void readOnly(NetworkBox box, String text) {
        box.setEnabled(false);
        box.setFocusable(false);
        box.setToolTipText(Html.plain(text));
        box.getAccessibleContext().setAccessibleName(text);
    }

    private static int side(Optional<Extent> size) {
        return size.map(each -> Math.max(each.rows(), each.columns())).orElse(1);
    }

    private NetworkStep step(DrawnLayer layer) {
        NetworkStep step =
                steps.computeIfAbsent(key(layer), name -> new NetworkStep(newBox(layer.part(), layer.index()), false));
        NetworkBox box = step.box();
        boolean misfit = layer.input().isPresent() && layer.output().isEmpty();
        boolean editable = DrawnLayer.isListed(model, layer.part());
        String from = NetworkSizes.words(layer.input());
        String to = NetworkSizes.words(layer.output());
        List<String> lines = new ArrayList<>(layer.details());
        lines.add(ARROW + to.replace(" px", ""));
        box.show(
                layer.kind(),
                lines,
                Math.max(side(layer.input()), side(layer.output())),
                misfit ? NetworkBox.Look.ERROR : NetworkBox.Look.LAYER);
        box.setEnabled(editable);
        box.setFocusable(editable);
        box.setSelected(layer.equals(selected));
        String text = layer.name() + ": " + layer.line() + ". " + from + " " + ARROW + to;
        box.getAccessibleContext().setAccessibleName(text);
        box.setToolTipText(Html.plain(
                text + (editable ? ". Click to edit; Alt+Left and Alt+Right move it, Ctrl+D duplicates it." : "")));
        return step;
    }

    private static String key(DrawnLayer layer) {
        return Parameters.name(layer.part()) + "." + layer.index();
    }

    private NetworkBox newBox(Part part, int index) {
        NetworkBox box = new NetworkBox("layer-" + path + "." + Parameters.name(part) + "." + index);
        box.addActionListener(event -> {
            selected = box.isSelected() ? layer(part, index) : null;
            draw();
        });
        bind(box, "alt LEFT", part, index, layer -> move(layer, -1));
        bind(box, "alt RIGHT", part, index, layer -> move(layer, 1));
        bind(box, "ctrl D", part, index, this::duplicate);
        bind(box, "DELETE", part, index, this::remove);
        return box;
    }

    private void bind(NetworkBox box, String key, Part part, int index, Consumer<DrawnLayer> work) {
        Keys.bind(box, key, () -> {
            DrawnLayer layer = layer(part, index);
            if (layer != null && box.isEnabled()) {
                work.accept(layer);
                focus();
            }
        });
    }

    /** The layer there; null if there is none. */
    private DrawnLayer layer(Part part, int index) {
        return layers.stream()
                .filter(each -> each.part() == part && each.index() == index)
                .findFirst()
                .orElse(null);
    }

    /** Adds the first layer of a part that has none. */
    private JButton adder(Part part) {
        return adders.computeIfAbsent(part, each -> {
            JButton button = new JButton("Add Layer");
            button.setName("add-first-" + path + "." + Parameters.name(each));
            button.addActionListener(event -> LayerInspector.menu(
                            kind -> insert(each, 0, Map.of(Parameters.PLUGIN, kind)))
                    .show(button, 0, button.getHeight()));
            return button;
        });
    }

    private void focus() {
        if (selected != null) {
            steps.get(key(selected)).box().requestFocusInWindow();
        }
    }

    private List<Object> list(Part part) {
        return new ArrayList<>(DrawnLayer.listed(edit.document(), path, part));
    }

    /** Sets the list of a part and selects one of its layers. */
    private void set(Part part, List<Object> next, int index) {
        selected = null;
        edit.put(path + "." + Parameters.name(part), next, null);
        selected = layer(part, Math.min(index, next.size() - 1));
        draw();
    }

    private void insert(Part part, int index, Object layer) {
        List<Object> more = list(part);
        more.add(index, layer);
        set(part, more, index);
    }

    @Override
    public void add(DrawnLayer beside, int offset, String kind) {
        insert(beside.part(), beside.index() + offset, Map.of(Parameters.PLUGIN, kind));
    }

    @Override
    public void duplicate(DrawnLayer layer) {
        insert(layer.part(), layer.index() + 1, list(layer.part()).get(layer.index()));
    }

    @Override
    public void move(DrawnLayer layer, int by) {
        List<Object> moved = list(layer.part());
        int to = layer.index() + by;
        if (to >= 0 && to < moved.size()) {
            Collections.swap(moved, layer.index(), to);
            set(layer.part(), moved, to);
        }
    }

    @Override
    public void remove(DrawnLayer layer) {
        List<Object> rest = list(layer.part());
        rest.remove(layer.index());
        set(layer.part(), rest, layer.index());
    }
}
