package org.shapecode.views.interpolation;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.openide.util.RequestProcessor;
import org.shapecode.charts.FigureView;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.toolkit.StyledText;
import org.shapecode.views.spi.InteractiveView;

/** Sliders above the decoded image. Event dispatch thread, except {@link #show}. */
final class SliderStage implements InteractiveView.Stage {
    /** With more sliders, no space would be left for the image. */
    private static final int MAX_SLIDERS = 8;

    private final RequestProcessor worker = new RequestProcessor("Shapecode interpolation");
    private final LatestDecoder decoder = new LatestDecoder(worker, this::receive);
    private final FigureView picture = FigureView.quick();
    private final JTextArea description = StyledText.paragraph(" ");
    private final JPanel sliders = new JPanel(new GridLayout(0, 1, 0, 4));
    private final JPanel panel = new JPanel(new BorderLayout());
    private final List<CodeField> fields = new ArrayList<>();
    private List<CodeRange> ranges = List.of();
    private final Plugin view;
    private Trained trained;

    SliderStage(Plugin view) {
        this.view = view;
        JPanel top = new JPanel(new BorderLayout(0, 6));
        top.setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        description.setName("decoded-description");
        picture.setName("decoded");
        top.add(sliders, BorderLayout.CENTER);
        top.add(description, BorderLayout.SOUTH);
        panel.add(top, BorderLayout.NORTH);
        panel.add(picture, BorderLayout.CENTER);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Trained next) {
        // The model is not thread-safe: only the worker thread uses it.
        worker.execute(() -> {
            List<CodeRange> now = CodeRange.of(next);
            EventQueue.invokeLater(() -> setModel(next, now));
        });
    }

    @Override
    public void close() {
        worker.stop();
    }

    private void setModel(Trained next, List<CodeRange> now) {
        trained = next;
        ranges = now;
        int shown = Math.min(MAX_SLIDERS, now.size());
        if (fields.size() != shown) {
            fields.clear();
            sliders.removeAll();
            for (int j = 0; j < shown; j++) {
                CodeField field = new CodeField(now.size() == 1 ? "z" : "z" + (j + 1), this::decode);
                fields.add(field);
                sliders.add(field.component());
            }
            panel.revalidate();
        }
        IntStream.range(0, shown).forEach(j -> fields.get(j).setRange(now.get(j)));
        decode();
    }

    private void decode() {
        float[] code = new float[ranges.size()];
        for (int j = 0; j < code.length; j++) {
            code[j] = (float)
                    (j < fields.size() ? fields.get(j).code() : ranges.get(j).at(0.5));
        }
        decoder.request(trained, code);
    }

    private void receive(DecodedImage decoded) {
        picture.setFigure(decoded.figure(view));
        String text = decoded.description();
        EventQueue.invokeLater(() -> description.setText(text));
    }
}
