package org.shapecode.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPopupMenu;
import org.openide.awt.Mnemonics;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.Texts;

/** With which seeds and values an experiment is repeated; nothing but a button while it is not. Event dispatch thread. */
final class StudyPart {
    private static final int ABOVE = 16;
    private static final String SEEDS = "seeds";
    private static final String VARY = "vary";
    private static final String LABELS = "labels";
    private static final List<Integer> FIRST_SEEDS = List.of(1, 2, 3);

    private final Stack stack = new Stack();
    private final Stack body = new Stack();
    private final Stack rows = new Stack();
    private final Message message = new Message();
    private final JButton begin = button("Repeat as a &Study", "begin-study");
    private final Map<String, VariedLine> lines = new LinkedHashMap<>();
    private final Edit edit;
    private final Line seeds;

    /** What of a study has a line of its own. */
    private record Repeated(
            @Parameter(label = "Seeds", description = "Seeds to train with, separated by commas.")
            List<Long> seeds) {}

    StudyPart(Edit edit) {
        this.edit = edit;
        Slot slot = new Slot(
                edit,
                Document.STUDY + "." + SEEDS,
                ParameterInfo.of(Repeated.class).get(0));
        this.seeds = new Line(slot, new TextPart(slot, Values::parseList), 0);
        JLabel what = Texts.caption("Trains the experiment several times, to see mean and spread");
        JButton vary = button("&Vary a Field …", "vary");
        vary.addActionListener(event -> menu().show(vary, 0, vary.getHeight()));
        JButton end = button("&No Study", "end-study");
        end.addActionListener(event -> edit.drop(Document.STUDY));
        begin.addActionListener(event -> put(new LinkedHashMap<>(Map.of(SEEDS, FIRST_SEEDS)), null));
        stack.put(Headings.row(Texts.headline("Study", false), what), ABOVE, 0);
        body.put(seeds.component(), 4, 0);
        body.put(rows, 0, 0);
        body.put(Headings.row(vary, Headings.row(end, new JLabel())), 6, 0);
        stack.put(message.component(), 2, 0);
        stack.put(body, 0, 0);
        stack.put(Headings.row(begin, new JLabel()), 6, 0);
    }

    private static JButton button(String text, String name) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        return button;
    }

    JComponent component() {
        return stack;
    }

    /** Shows the study of the experiment as it is now. */
    void show(Situation situation) {
        boolean study = edit.document().fields().containsKey(Document.STUDY);
        body.setVisible(study);
        begin.getParent().setVisible(!study);
        if (study) {
            seeds.show(study().getOrDefault(SEEDS, List.of()), situation);
            showVaried();
        }
        Optional<String> fault = edit.studyFault();
        message.show(fault.isPresent() ? fault : edit.runs(), fault.isPresent());
    }

    private void showVaried() {
        Map<String, Object> varied = varied();
        if (!varied.keySet().equals(lines.keySet())) {
            rows.removeAll();
            lines.clear();
            varied.keySet().forEach(path -> lines.put(path, line(path)));
            lines.values().forEach(line -> rows.put(line.component(), 4, 0));
            rows.revalidate();
            rows.repaint();
        }
        Map<String, Object> labels = object(study().get(LABELS));
        lines.forEach((path, line) -> line.show(varied.get(path), labels.getOrDefault(path, List.of())));
    }

    private VariedLine line(String path) {
        return new VariedLine(
                path,
                (values, gesture) -> set(VARY, path, values, gesture),
                (names, gesture) -> set(LABELS, path, names, gesture),
                () -> keep(path));
    }

    private Map<String, Object> study() {
        return object(edit.document().fields().get(Document.STUDY));
    }

    private Map<String, Object> varied() {
        return object(study().get(VARY));
    }

    /** A copy of a JSON object; of anything else, which is told of as wrong, an empty one. */
    private static Map<String, Object> object(Object json) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (json instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> copy.put(name.toString(), value));
        }
        return copy;
    }

    private JPopupMenu menu() {
        Set<String> taken = varied().keySet();
        Map<String, Object> fields = new LinkedHashMap<>(Variable.of(edit.experiment()));
        fields.keySet().removeAll(taken);
        return Variable.menu(fields.keySet(), path -> set(VARY, path, List.of(fields.get(path)), null));
    }

    private void set(String name, String path, Object values, Gesture gesture) {
        Map<String, Object> study = study();
        Map<String, Object> part = object(study.get(name));
        part.put(path, values);
        // Nobody writes an empty list of labels.
        if (name.equals(LABELS)) {
            part.remove(path, List.of());
        }
        study.put(name, part);
        put(study, gesture);
    }

    /** Varies a field no more. */
    private void keep(String path) {
        Map<String, Object> study = study();
        for (String name : List.of(VARY, LABELS)) {
            Map<String, Object> part = object(study.get(name));
            part.remove(path);
            study.put(name, part);
        }
        put(study, null);
    }

    private void put(Map<String, Object> study, Gesture gesture) {
        study.remove(VARY, Map.of());
        study.remove(LABELS, Map.of());
        edit.put(Document.STUDY, study, gesture);
    }
}
