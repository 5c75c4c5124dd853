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
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.shapecode.charts.Keys;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.toolkit.Notice;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.WrapLayout;

/**
 * The layers of a network as boxes with the sizes between them, and the length of its code. Layers that are parameters of the
 * network are added, edited, moved and removed here; those of other networks are shown only. Event dispatch thread.
 */
final class NetworkDrawing implements LayerInspector.Actions {
    private static final int LINE_GAP = 8;

    private final FormPanel panel = new FormPanel();
    private final JPanel flow = new JPanel(new WrapLayout(0, LINE_GAP));
    private final JTextArea summary = StyledText.hint("");
    private final Notice warning = new Notice();
    private final LayerInspector inspector;
    private final Edit edit;
    private final String path;
    private final Map<String, NetworkBox> boxes = new HashMap<>();
    private final Map<String, NetworkBox.Arrow> arrows = new HashMap<>();
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
        flow.setOpaque(false);
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
                        : "Code: " + length + "\nParameters: " + now.summary().parameters());
        summary.setVisible(!length.isEmpty());
        warning.show(now.complete() ? now.summary().warning().stream().toList() : List.of());
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

    /** Boxes and arrows from left to right: the image, the encoder, the code, the decoder, the image. */
    private List<Component> parts() {
        List<Component> parts = new ArrayList<>();
        boolean encodes = has(Part.ENCODER);
        boolean decodes = has(Part.DECODER);
        if (encodes) {
            parts.add(end("image-in", "Image", first(Part.ENCODER)));
            add(Part.ENCODER, parts);
        }
        if (encodes || decodes) {
            parts.add(code());
        }
        if (decodes) {
            add(Part.DECODER, parts);
            parts.add(end("image-out", "Image", last(Part.DECODER)));
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

    /** The layers of a part, an arrow before each and one after the last. */
    private void add(Part part, List<Component> parts) {
        List<DrawnLayer> own =
                layers.stream().filter(each -> each.part() == part).toList();
        for (DrawnLayer layer : own) {
            parts.add(arrow(part, layer.index(), layer.input()));
            parts.add(box(layer));
        }
        if (own.isEmpty()) {
            parts.add(adder(part));
        }
        parts.add(arrow(part, own.size(), last(part)));
    }

    private NetworkBox.Arrow arrow(Part part, int level, Optional<Extent> size) {
        NetworkBox.Arrow arrow = arrows.computeIfAbsent(part + "." + level, key -> new NetworkBox.Arrow());
        arrow.show(size);
        return arrow;
    }

    private NetworkBox end(String name, String title, Optional<Extent> size) {
        NetworkBox box = boxes.computeIfAbsent(name, key -> new NetworkBox(key + "-" + path));
        String text = size.map(Extent::toString).orElse("?");
        box.show(title, List.of(text), side(size), NetworkBox.Look.END);
        readOnly(box, title + ", " + text);
        return box;
    }

    private NetworkBox code() {
        NetworkBox box = boxes.computeIfAbsent("code", key -> new NetworkBox(key + "-" + path));
        boolean known = sizes.complete();
        List<String> lines = known ? List.of(sizes.summary().codeLength().split(" (?==)")) : List.of("?");
        boolean tooLong = known && sizes.summary().warning().isPresent();
        int side = side(known ? sizes.summary().code() : Optional.empty());
        box.show("Code", lines, side, tooLong ? NetworkBox.Look.WARNING : NetworkBox.Look.END);
        readOnly(box, "Code, " + String.join(" ", lines));
        return box;
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

    private NetworkBox box(DrawnLayer layer) {
        String key = Parameters.name(layer.part()) + "." + layer.index();
        NetworkBox box = boxes.computeIfAbsent(key, name -> newBox(layer.part(), layer.index()));
        boolean misfit = layer.input().isPresent() && layer.output().isEmpty();
        boolean editable = DrawnLayer.isListed(model, layer.part());
        box.show(
                layer.kind(),
                layer.details(),
                Math.max(side(layer.input()), side(layer.output())),
                misfit ? NetworkBox.Look.ERROR : NetworkBox.Look.LAYER);
        box.setEnabled(editable);
        box.setFocusable(editable);
        box.setSelected(layer.equals(selected));
        String from = layer.input().map(Extent::toString).orElse("?");
        String to = layer.output().map(Extent::toString).orElse("?");
        String text = layer.name() + ": " + layer.line() + ". " + from + " \u2192 " + to;
        box.getAccessibleContext().setAccessibleName(text);
        box.setToolTipText(Html.plain(
                text + (editable ? ". Click to edit; Alt+Left and Alt+Right move it, Ctrl+D duplicates it." : "")));
        return box;
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
            boxes.get(Parameters.name(selected.part()) + "." + selected.index()).requestFocusInWindow();
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
