package org.shapecode.editor;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Sampling;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FittingPanel;
import org.shapecode.toolkit.Installed;
import org.shapecode.toolkit.Texts;

/** All settings of an experiment as a form made from its parameters, beside a preview of its data. Event dispatch thread. */
public final class FormPage {
    private static final int PREVIEW = 360;
    private static final double PREVIEW_SHARE = 0.36;

    private static final List<Class<? extends Plugin>> KINDS =
            List.of(Generator.class, Sampling.class, ModelBuilder.class, Regulariser.class, Analysis.class);

    private final JPanel page = new JPanel(new BorderLayout());
    private final DataPreview preview = new DataPreview();
    private final Message message = new Message();
    private final JTextArea note = Texts.paragraph("");
    private final Edit edit;
    private final Part form;
    private final StudyPart study;
    private final List<Installed<?>> installed = new ArrayList<>();

    /** The form of an experiment; follows its changes. */
    public FormPage(Edit edit) {
        this.edit = edit;
        this.form = new RecordPart(edit, "", new Experiment(), 0);
        this.study = new StudyPart(edit);
        KINDS.forEach(kind -> installed.add(new Installed<>(kind, () -> EventQueue.invokeLater(this::reread))));
        Stack stack = new Stack();
        stack.put(note, 0, 0);
        stack.put(message.component(), 0, 0);
        stack.put(form.component(), 0, 0);
        stack.put(study.component(), 0, 0);
        note.setName("form-note");
        JPanel column = new FittingPanel(new BorderLayout());
        column.setBorder(BorderFactory.createEmptyBorder(10, 14, 14, 14));
        column.add(stack, BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(column);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setMinimumSize(new Dimension());
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, scroll, preview.component());
        // In a narrow window both become narrow; the fields would else have nothing.
        split.setResizeWeight(1 - PREVIEW_SHARE);
        split.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                split.removeComponentListener(this);
                split.setDividerLocation(
                        split.getWidth() - Math.min(PREVIEW, (int) (PREVIEW_SHARE * split.getWidth())));
            }
        });
        split.setBorder(BorderFactory.createEmptyBorder());
        preview.component().setMinimumSize(new Dimension());
        page.add(split);
        edit.addChangeListener(event -> refresh());
        Background.run(() -> installed.forEach(Installed::all));
        refresh();
    }

    public JComponent component() {
        return page;
    }

    /** Other plugins may make other images of the same settings. */
    private void reread() {
        preview.forget();
        edit.reread();
    }

    private void refresh() {
        Document document = edit.document();
        form.component().setVisible(!document.fields().isEmpty());
        form.show(document.fields(), Situation.of(document));
        Untold problems = new Untold(edit.reading().problems());
        form.tell(problems);
        message.show(edit.draft()
                .fault()
                .map(
                        fault -> fault.sentence()
                                + (document.fields().isEmpty()
                                        ? " Mend it in the JSON tab."
                                        : " Mend it in the JSON tab. The form shows what it said before; a change here replaces it."))
                .or(() -> problems.take("", "")));
        study.component().setVisible(!document.fields().isEmpty());
        study.show(Situation.of(document));
        boolean repeated = document.fields().containsKey(Document.STUDY);
        note.setText(repeated ? "This is a study: its seeds and the values that it varies stand below." : "");
        note.setVisible(repeated);
        preview.show(document);
    }
}
