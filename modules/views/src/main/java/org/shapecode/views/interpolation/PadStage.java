package org.shapecode.views.interpolation;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.GridLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.openide.util.RequestProcessor;
import org.shapecode.charts.FigureView;
import org.shapecode.charts.SelectedImages;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.toolkit.StyledText;
import org.shapecode.views.spi.InteractiveView;

/** A plane of codes beside the decoded image. Event dispatch thread, except {@link #show}. */
final class PadStage implements InteractiveView.Stage {
    private final RequestProcessor worker = new RequestProcessor("Shapecode code pad");
    private final LatestDecoder decoder = new LatestDecoder(worker, this::receive);
    private final FigureView picture = FigureView.quick();
    private final JTextArea description = StyledText.paragraph(" ");
    private final JLabel position = new JLabel(" ");
    private final JComboBox<String> across = new JComboBox<>();
    private final JComboBox<String> up = new JComboBox<>();
    private final JPanel choice = new JPanel();
    private final PlanePad pad = new PlanePad(this::decode);
    private final GridLayout grid = new GridLayout(2, 0, 6, 6);
    private final JPanel both = new JPanel(grid);
    private final JPanel panel = new JPanel(new BorderLayout());
    private TestCodes codes;
    private final Plugin view;
    private Trained trained;

    PadStage(Plugin view) {
        this.view = view;
        choice.setLayout(new BoxLayout(choice, BoxLayout.LINE_AXIS));
        add("Across ", across, "code-pad-across");
        choice.add(Box.createHorizontalStrut(12));
        add("Up ", up, "code-pad-up");
        choice.add(Box.createHorizontalStrut(12));
        choice.add(position);
        choice.setBorder(BorderFactory.createEmptyBorder(4, 10, 4, 10));
        position.setName("code-pad-position");
        description.setName("decoded-description");
        description.setBorder(BorderFactory.createEmptyBorder(4, 10, 4, 10));
        picture.setName("decoded");
        both.add(pad);
        both.add(picture);
        both.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                arrange();
            }
        });
        panel.add(choice, BorderLayout.NORTH);
        panel.add(both, BorderLayout.CENTER);
        panel.add(description, BorderLayout.SOUTH);
    }

    /** Side by side if there is more width than height, otherwise one above the other. */
    private void arrange() {
        grid.setRows(both.getWidth() > both.getHeight() ? 1 : 2);
        both.revalidate();
    }

    private void add(String label, JComboBox<String> components, String name) {
        JLabel text = new JLabel(label);
        text.setLabelFor(components);
        components.setName(name);
        components.addActionListener(event -> choosePlane());
        choice.add(text);
        choice.add(components);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Trained next) {
        // The model is not thread-safe: only the worker thread uses it.
        worker.execute(() -> {
            TestCodes now = TestCodes.of(next);
            EventQueue.invokeLater(() -> setModel(next, now));
        });
    }

    @Override
    public void setSelection(SelectedImages selection) {
        pad.setSelection(selection);
    }

    @Override
    public void close() {
        pad.setSelection(null);
        worker.stop();
    }

    private void setModel(Trained next, TestCodes now) {
        boolean sameSize = codes != null && codes.size() == now.size();
        trained = next;
        codes = now;
        if (!sameSize) {
            fill(across, 0);
            fill(up, 1);
        }
        choosePlane();
    }

    private void fill(JComboBox<String> components, int chosen) {
        // The first item selects itself, before there are two.
        TestCodes all = codes;
        codes = null;
        components.removeAllItems();
        for (int j = 0; j < all.size(); j++) {
            components.addItem(component(j));
        }
        components.setSelectedIndex(chosen);
        components.setEnabled(all.size() > 2);
        codes = all;
    }

    private void choosePlane() {
        if (codes != null && across.getSelectedIndex() >= 0 && up.getSelectedIndex() >= 0) {
            pad.setPlane(codes.plane(across.getSelectedIndex(), up.getSelectedIndex()));
            pad.setEnds(ends(across.getSelectedIndex()), ends(up.getSelectedIndex()));
            decode();
        }
    }

    private PlanePad.Ends ends(int index) {
        CodeRange range = codes.ranges().get(index);
        return new PlanePad.Ends(component(index), drawn(range.min()), drawn(range.max()));
    }

    /** With the minus sign of figures, as on their axes. */
    private static String drawn(double value) {
        return NumberName.value(value).replace('-', '\u2212');
    }

    private static String component(int index) {
        return "z" + (index + 1);
    }

    private void decode() {
        int i = across.getSelectedIndex();
        int j = up.getSelectedIndex();
        double x = codes.ranges().get(i).at(pad.x());
        double y = codes.ranges().get(j).at(pad.y());
        float[] code = codes.middle();
        code[j] = (float) y;
        code[i] = (float) x;
        position.setText("code " + component(i) + " = " + NumberName.value(x) + ", " + component(j) + " = "
                + NumberName.value(y));
        decoder.request(trained, code);
    }

    private void receive(DecodedImage decoded) {
        picture.setFigure(decoded.figure(view));
        String text = decoded.description();
        EventQueue.invokeLater(() -> description.setText(text));
    }
}
