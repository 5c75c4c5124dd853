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
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.toolkit.Texts;
import org.shapecode.views.spi.InteractiveView;

/** Sliders above the decoded image. Event dispatch thread, but for show. */
final class SliderStage implements InteractiveView.Stage {
    /** More sliders than these would leave no room for the image. */
    private static final int MOST = 8;

    private final RequestProcessor worker = new RequestProcessor("Shapecode interpolation");
    private final Decoder decoder = new Decoder(worker, this::receive);
    private final FigureView picture = FigureView.quick();
    private final JTextArea words = Texts.paragraph(" ");
    private final JPanel sliders = new JPanel(new GridLayout(0, 1, 0, 4));
    private final JPanel panel = new JPanel(new BorderLayout());
    private final List<CodeControl> controls = new ArrayList<>();
    private List<CodeRange> ranges = List.of();
    private Trained trained;

    SliderStage() {
        JPanel top = new JPanel(new BorderLayout(0, 6));
        top.setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        words.setName("decoded-words");
        picture.setName("decoded");
        top.add(sliders, BorderLayout.CENTER);
        top.add(words, BorderLayout.SOUTH);
        panel.add(top, BorderLayout.NORTH);
        panel.add(picture, BorderLayout.CENTER);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Trained next) {
        // The model has one user at a time: the thread that decodes with it.
        worker.execute(() -> {
            List<CodeRange> now = CodeRange.of(next);
            EventQueue.invokeLater(() -> adopt(next, now));
        });
    }

    @Override
    public void close() {
        worker.stop();
    }

    private void adopt(Trained next, List<CodeRange> now) {
        trained = next;
        ranges = now;
        int shown = Math.min(MOST, now.size());
        if (controls.size() != shown) {
            controls.clear();
            sliders.removeAll();
            for (int j = 0; j < shown; j++) {
                CodeControl control = new CodeControl(now.size() == 1 ? "z" : "z" + (j + 1), this::ask);
                controls.add(control);
                sliders.add(control.component());
            }
            panel.revalidate();
        }
        IntStream.range(0, shown).forEach(j -> controls.get(j).setRange(now.get(j)));
        ask();
    }

    private void ask() {
        float[] code = new float[ranges.size()];
        for (int j = 0; j < code.length; j++) {
            code[j] = (float)
                    (j < controls.size()
                            ? controls.get(j).code()
                            : ranges.get(j).at(0.5));
        }
        decoder.ask(trained, code);
    }

    private void receive(Decoded decoded) {
        picture.setFigure(decoded.figure());
        String measured = decoded.words();
        EventQueue.invokeLater(() -> words.setText(measured));
    }
}
